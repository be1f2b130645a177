import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { pageCSS, textBoxes, until } from '../../../testing/src/still.js';
import {
  asked,
  button,
  FILE,
  HLS,
  KNOWS_HLS,
  media,
  message,
  MISSING,
  MP4,
  page,
  plays,
  press,
  running,
  video,
  WEBM,
} from '../../../testing/src/video.js';
import './video.define.js';

describe('<news-video> after the click', () => {
  let removeCSS: () => void;
  const errors: string[] = [];
  before(async () => {
    removeCSS = await pageCSS(new URL('./video.page.css', import.meta.url));
    document.addEventListener('news-error', (event) => errors.push(event.message));
  });
  after(() => removeCSS());
  beforeEach(() => void (errors.length = 0));

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

  it('plays once, however often it is asked while its code is on its way', async () => {
    const { element } = await page();
    await element.updateComplete;
    let begun = 0;
    element.addEventListener('news-video-play', () => begun++);
    await Promise.all([element.play(), element.play()]);
    await until(() => running(element));
    expect(begun).to.equal(1);
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
