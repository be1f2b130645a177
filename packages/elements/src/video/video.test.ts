import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { pageCSS, textBoxes, unslotted, until } from '../../../testing/src/still.js';
import { NewsVideo } from './video.js';

const media = (name: string) => new URL(`../../../site/media/${name}`, import.meta.url).href;
const MP4 = media('harbour-test.mp4');
const WEBM = media('harbour-test.webm');
const HLS = media('hls/harbour-test.m3u8');
const POSTER = media('harbour-test.svg');
const MISSING = '/no-such-video.mp4';

const plays = (type: string) => document.createElement('video').canPlayType(type) !== '';
const FILE = plays('video/mp4; codecs="avc1.42E01E, mp4a.40.2"') ? MP4 : WEBM;
const KNOWS_HLS = plays('application/vnd.apple.mpegurl');

interface Given {
  src?: string;
  hls?: string;
  captions?: string;
  duration?: number;
  poster?: 'landscape' | 'portrait' | 'broken' | 'none';
  width?: number;
  dir?: string;
  lang?: string;
}

async function page({
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

const button = (element: NewsVideo) => element.shadowRoot!.querySelector('button');
const video = (element: NewsVideo) => element.shadowRoot!.querySelector('video');
const message = (element: NewsVideo) => element.shadowRoot!.querySelector('[role=status]')!;
const running = (element: NewsVideo) => (video(element)?.currentTime ?? 0) > 0.3;
const asked = (name: string) =>
  performance.getEntriesByType('resource').filter((one) => one.name.includes(name)).length;

/** A real press in the middle of the poster, as browsers want it before they let a video sound. */
async function press(element: NewsVideo) {
  await element.updateComplete;
  element.scrollIntoView();
  const box = button(element)!.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)],
  });
}

describe('<news-video>', () => {
  let removeCSS: () => void;
  const errors: string[] = [];
  before(async () => {
    removeCSS = await pageCSS(new URL('./video.page.css', import.meta.url));
    document.addEventListener('news-error', (event) => errors.push(event.message));
  });
  after(() => removeCSS());
  beforeEach(() => void (errors.length = 0));

  describe('before script and on upgrade', () => {
    it('keeps the box of any shape, whether or not the poster comes', async () => {
      const top = async (given: Given) => {
        const { main } = await page(given);
        const image = main.querySelector('img');
        const at = () =>
          main.querySelector('[slot=title]')!.getBoundingClientRect().top -
          main.getBoundingClientRect().top;
        const before = at();
        await until(() => !image || image.complete);
        expect(at()).to.equal(before);
        return before;
      };
      expect(await top({ poster: 'landscape', width: 320 })).to.equal(180 + 8);
      expect(await top({ poster: 'portrait', width: 300 })).to.equal(400 + 8);
      expect(await top({ poster: 'broken', width: 320 })).to.equal(180 + 8);
      expect(await top({ poster: 'none', width: 320 })).to.equal(180 + 8);
    });

    it('lets the title’s link cover the poster, but not the caption', async () => {
      const { main, element } = await page();
      element.scrollIntoView();
      const at = (selector: string) => {
        const box = main.querySelector(selector)!.getBoundingClientRect();
        return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)!;
      };
      expect(at('img').closest('a')).to.equal(main.querySelector('a'));
      expect(at('time').closest('a')).to.equal(main.querySelector('a'));
      expect(at('[data-caption]')).to.equal(main.querySelector('[data-caption]'));
    });

    it('moves no text on upgrade, at 360 and 1280 px, in both directions, with any poster', async () => {
      const pages: HTMLElement[] = [];
      for (const width of [360, 1280])
        for (const dir of ['ltr', 'rtl'])
          for (const poster of ['landscape', 'portrait', 'broken', 'none'] as const) {
            pages.push((await page({ width, dir, poster })).main);
          }
      const images = pages.flatMap((main) => [...main.querySelectorAll('img')]);
      await until(() => images.every((image) => image.complete));
      const before = pages.map(textBoxes);
      customElements.define('news-video', NewsVideo);
      for (const main of pages) {
        const element = main.querySelector('news-video') as NewsVideo;
        await element.updateComplete;
        expect(button(element)).not.to.equal(null);
        expect(unslotted(element)).to.deep.equal([]);
      }
      expect(pages.map(textBoxes)).to.deep.equal(before);
    });
  });

  describe('before the click', () => {
    it('names its button with title and spoken duration, in the nearest language', async () => {
      const name = async (given: Given) => {
        const { element } = await page(given);
        await element.updateComplete;
        return button(element)!.getAttribute('aria-label');
      };
      expect(await name({ duration: 142 })).to.equal(
        'Play video: The ferry comes in, 2 minutes 22 seconds',
      );
      expect(await name({ duration: 0 })).to.equal('Play video: The ferry comes in');
      expect(await name({ duration: 142, lang: 'de' })).to.match(
        /The ferry comes in.*2 Minuten.*22 Sekunden/,
      );
    });

    it('covers exactly the poster with the button, and shows its focus', async () => {
      const { main, element } = await page();
      await element.updateComplete;
      const box = (node: Element) => JSON.stringify(node.getBoundingClientRect());
      expect(box(button(element)!)).to.equal(box(main.querySelector('img')!));
      button(element)!.focus();
      await sendKeys({ press: 'Shift' });
      expect(getComputedStyle(button(element)!).outlineStyle).to.equal('solid');
    });

    it('puts the duration into the lower end corner, readable on any poster', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const { main } = await page({ dir });
        const chip = main.querySelector('time')!.getBoundingClientRect();
        const poster = main.querySelector('img')!.getBoundingClientRect();
        expect(poster.bottom - chip.bottom).to.be.closeTo(8, 0.1);
        expect(dir === 'ltr' ? poster.right - chip.right : chip.left - poster.left).to.be.closeTo(
          8,
          0.1,
        );
        const style = getComputedStyle(main.querySelector('time')!);
        // White on 80 % black over white is 12.6:1.
        expect(style.color).to.equal('rgb(255, 255, 255)');
        expect(style.backgroundColor).to.equal('rgba(0, 0, 0, 0.8)');
      }
    });

    it('asks for nothing, and stays a link where there is nothing to play', async () => {
      const mp4 = `${MP4}?not-yet`;
      const { element } = await page({
        src: mp4,
        hls: 'https://video.invalid/clip.m3u8',
        captions: '/not-yet.vtt',
      });
      await element.updateComplete;
      expect(asked('not-yet')).to.equal(0);
      expect(asked('video.invalid')).to.equal(0);
      const { element: nothing } = await page({ src: 'javascript:alert(1)' });
      await nothing.updateComplete;
      expect(button(nothing)).to.equal(null);
    });

    it('is accessible', async () => {
      const { main, element } = await page();
      await element.updateComplete;
      await expect(main).to.be.accessible();
    });
  });

  describe('after the click', () => {
    const formats: [string, string, string][] = [
      ['MP4', MP4, 'video/mp4; codecs="avc1.42E01E, mp4a.40.2"'],
      ['WebM', WEBM, 'video/webm; codecs="vp9, opus"'],
    ];
    for (const [name, src, type] of formats) {
      it(`plays ${name} in the same box, and has the focus`, async function () {
        if (!plays(type)) return this.skip();
        const { main, element } = await page({ src });
        const before = textBoxes(main);
        const poster = JSON.stringify(main.querySelector('img')!.getBoundingClientRect());
        await press(element);
        await until(() => running(element));
        expect(element.matches(':state(playing)')).to.be.true;
        expect(element.shadowRoot!.activeElement).to.equal(video(element));
        expect(button(element)).to.equal(null);
        element.scrollIntoView();
        window.scrollTo(0, 0);
        expect(textBoxes(main)).to.deep.equal(before);
        expect(JSON.stringify(video(element)!.getBoundingClientRect())).to.equal(poster);
        await expect(main).to.be.accessible();
      });
    }

    it('plays on Enter', async () => {
      const { element } = await page();
      await element.updateComplete;
      button(element)!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => running(element));
    });

    it('plays HLS, without the library where the browser knows HLS', async () => {
      const { element } = await page({ src: '', hls: HLS });
      await press(element);
      await until(() => running(element));
      if (KNOWS_HLS) expect(asked('hls.light')).to.equal(0);
    });

    it('plays HLS through the library where the browser does not know it', async () => {
      const { canPlayType } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.canPlayType = function (type) {
        return type.includes('mpegurl') ? '' : canPlayType.call(this, type);
      };
      try {
        const { element } = await page({ src: '', hls: HLS });
        await press(element);
        await until(() => running(element));
        expect(asked('hls.light')).to.be.above(0);
        expect(video(element)!.src).to.match(/^blob:/);
      } finally {
        HTMLMediaElement.prototype.canPlayType = canPlayType;
      }
    });

    it('plays HLS through the library where the browser only claims to know it', async () => {
      const { canPlayType } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.canPlayType = () => 'maybe';
      try {
        const { element } = await page({ src: '', hls: HLS });
        await press(element);
        await until(() => running(element));
        if (!KNOWS_HLS) expect(video(element)!.src).to.match(/^blob:/);
      } finally {
        HTMLMediaElement.prototype.canPlayType = canPlayType;
      }
    });

    it('plays the file when HLS fails', async () => {
      const { element } = await page({ hls: '/no-such-playlist.m3u8' });
      await press(element);
      await until(() => running(element));
      expect(video(element)!.currentSrc).to.equal(FILE);
      expect(errors).to.deep.equal([]);
    });

    it('says so when nothing can be played, with a link, and the button comes back', async () => {
      const { main, element } = await page({ src: MISSING, hls: '/no-such-playlist.m3u8' });
      const before = textBoxes(main);
      await press(element);
      await until(() => element.matches(':state(failed)') && button(element));
      await until(() => element.shadowRoot!.activeElement === button(element));
      expect(message(element).textContent).to.equal(
        'This video cannot be played here. Open the video file',
      );
      expect(message(element).querySelector('a')!.pathname).to.equal(MISSING);
      expect(errors).to.have.length(1);
      window.scrollTo(0, 0);
      expect(textBoxes(main)).to.deep.equal(before);
      await expect(main).to.be.accessible();

      element.src = FILE;
      await until(() => !element.matches(':state(failed)'));
      await press(element);
      await until(() => running(element));
      expect(message(element).textContent).to.equal('');
    });

    it('says so too when it breaks in the middle', async () => {
      const { element } = await page();
      await press(element);
      await until(() => running(element));
      video(element)!.dispatchEvent(new Event('error'));
      await until(() => element.matches(':state(failed)') && button(element));
      expect(errors).to.have.length(1);
    });

    it('pauses when another video starts, and goes on when asked', async () => {
      const first = (await page()).element;
      const second = (await page()).element;
      await press(first);
      await until(() => running(first));
      const titles: string[] = [];
      second.addEventListener('news-video-play', (event) => titles.push(event.title));
      await press(second);
      await until(() => running(second));
      expect(video(first)!.paused).to.be.true;
      expect(titles).to.deep.equal(['The ferry comes in']);
      await first.play();
      await until(() => video(second)!.paused);
      expect(video(first)!.paused).to.be.false;
    });

    it('stops and lets go when it leaves the page, and is a poster again when it comes back', async () => {
      for (const given of [{ src: FILE }, { src: '', hls: HLS }]) {
        const { main, element } = await page(given);
        await press(element);
        await until(() => running(element));
        const was = video(element)!;
        element.remove();
        expect(was.paused).to.be.true;
        await until(() => !was.hasAttribute('src'));
        main.prepend(element);
        await until(() => button(element));
        expect(element.matches(':state(playing)')).to.be.false;
        await press(element);
        await until(() => running(element));
        expect(video(element)).not.to.equal(was);
      }
    });

    it('says nothing when it leaves before the video came', async () => {
      const { element } = await page({ src: MISSING });
      await element.updateComplete;
      const played = element.play();
      element.remove();
      await played;
      expect(errors).to.deep.equal([]);
    });

    it('offers captions in the player’s menu', async () => {
      const { element } = await page({ captions: media('harbour-test.en.vtt') });
      element.setAttribute('captions-lang', 'en');
      element.setAttribute('captions-label', 'English');
      await press(element);
      await until(() => running(element));
      const [track] = video(element)!.textTracks;
      expect([track!.kind, track!.language, track!.label]).to.deep.equal([
        'captions',
        'en',
        'English',
      ]);
      track!.mode = 'showing';
      await until(() => track!.cues?.length === 3);
    });

    it('shows the poster again when the source changes', async () => {
      const { element } = await page();
      await press(element);
      await until(() => running(element));
      element.src = WEBM;
      await until(() => button(element));
      expect(video(element)).to.equal(null);
    });
  });
});
