/** For the tests of `<news-video>`: a page with a video, the parts of its shadow root, a real press. */
import { fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { NewsVideo } from '../../elements/src/video/video.js';

export const media = (name: string) => new URL(`../../site/media/${name}`, import.meta.url).href;
export const MP4 = media('harbour-test.mp4');
export const WEBM = media('harbour-test.webm');
export const HLS = media('hls/harbour-test.m3u8');
export const POSTER = media('harbour-test.svg');
export const MISSING = '/no-such-video.mp4';

export const plays = (type: string) => document.createElement('video').canPlayType(type) !== '';
export const FILE = plays('video/mp4; codecs="avc1.42E01E, mp4a.40.2"') ? MP4 : WEBM;
export const KNOWS_HLS = plays('application/vnd.apple.mpegurl');

export interface Given {
  src?: string;
  hls?: string;
  captions?: string;
  duration?: number;
  poster?: 'landscape' | 'portrait' | 'broken' | 'none';
  width?: number;
  dir?: string;
  lang?: string;
}

export async function page({
  poster = 'landscape',
  width = 360,
  dir = 'ltr',
  lang = 'en',
  ...given
}: Given = {}) {
  const image = {
    landscape: html`<img slot="poster" src=${POSTER} width="1280" height="720" alt="" />`,
    portrait: html`<img slot="poster" src=${POSTER} width="900" height="1200" alt="" />`,
    broken: html`<img slot="poster" src="/no-such-poster.jpg" width="1280" height="720" alt="" />`,
    none: '',
  }[poster];
  const main = await fixture<HTMLElement>(html`
    <main dir=${dir} lang=${lang}>
      <news-video>
        ${image}
        <time slot="duration" datetime="PT12S">00:12</time>
        <p slot="title"><a href=${FILE}>The ferry comes in</a></p>
        <p><span data-caption>Monday morning at the pier</span> <small data-credit>Ada Wong</small></p>
      </news-video>
      <p>The first words after the video</p>
    </main>
  `);
  main.style.width = `${width}px`;
  const element = main.querySelector('news-video') as NewsVideo;
  for (const [name, value] of Object.entries({ src: FILE, duration: 12, ...given })) {
    if (value) element.setAttribute(name, String(value));
  }
  return { main, element };
}

export const button = (element: NewsVideo) => element.shadowRoot!.querySelector('button');
export const video = (element: NewsVideo) => element.shadowRoot!.querySelector('video');
export const message = (element: NewsVideo) => element.shadowRoot!.querySelector('[role=status]')!;
export const running = (element: NewsVideo) => (video(element)?.currentTime ?? 0) > 0.3;
export const asked = (name: string) =>
  performance.getEntriesByType('resource').filter((one) => one.name.includes(name)).length;

/** A real press in the middle of the poster, as browsers want it before they let a video sound. */
export async function press(element: NewsVideo) {
  await element.updateComplete;
  element.scrollIntoView();
  const box = button(element)!.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)],
  });
}
