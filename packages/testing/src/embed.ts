/** For the tests of `<news-embed>`: a page with a piece, other sites without a network, the parts of the shadow root. */
import { fixture, html } from '@open-wc/testing';
import { giveConsent } from '../../elements/src/core/consent.js';
import { face } from '../../elements/src/core/face.js';
import { configure } from '../../elements/src/core/settings.js';
import { embedHTML, type EmbedData } from '../../elements/src/embed/embed.html.js';
import type { NewsEmbed } from '../../elements/src/embed/embed.js';

export const pageStyles = new URL('../../elements/src/embed/embed.page.css', import.meta.url);
/** What stands in for every other site. */
export const STAND_IN = new URL('../../elements/src/embed/fixtures/piece.html', import.meta.url)
  .href;

export const POST = 'https://x.com/harbour/status/1712345678901234567';
export const POST_FRAME =
  'https://platform.twitter.com/embed/Tweet.html?id=1712345678901234567&dnt=true';
export const WORDS = 'High water at 21:40. The quay is closed.';

export interface Given extends Partial<EmbedData> {
  /** Of the column, CSS pixels. */
  column?: number;
  direction?: string;
  language?: string;
}

/** A column between two lines of text, with a piece as a server prints it. */
export async function page({
  column = 640,
  direction = 'ltr',
  language = 'en',
  ...given
}: Given = {}) {
  const main = await fixture<HTMLElement>(html`<main dir=${direction} lang=${language}></main>`);
  main.style.width = `${column}px`;
  const data = { src: POST, text: WORDS, author: 'Harbour Office', ...given };
  main.innerHTML = `<p>Before the piece</p>${embedHTML(data, face(language)).toString()}<p>After the piece</p>`;
  const element = main.querySelector<NewsEmbed>('news-embed')!;
  return { main, element };
}

/** A piece whose attributes are written by hand. */
export async function pasted(attributes: string, words = `<a href="${POST}">See this on X</a>`) {
  const main = await fixture<HTMLElement>(html`<main lang="en"></main>`);
  main.innerHTML = `<news-embed ${attributes}><figure><figcaption>${words}</figcaption></figure></news-embed><p>After the piece</p>`;
  const element = main.querySelector<NewsEmbed>('news-embed')!;
  await element.updateComplete;
  return { main, element };
}

const within = <E extends Element>(element: NewsEmbed, selector: string) =>
  element.shadowRoot?.querySelector<E>(selector) ?? null;
export const button = (element: NewsEmbed) => within<HTMLButtonElement>(element, '[part=button]');
export const frame = (element: NewsEmbed) => within<HTMLIFrameElement>(element, 'iframe');
export const box = (element: NewsEmbed) => within<HTMLElement>(element, '.frame');
export const below = (element: NewsEmbed) => within<HTMLElement>(element, '.below')!;
export const status = (element: NewsEmbed) => within<HTMLElement>(element, '[role=status]')!;
/** "Always show …" on the card; "Hide" and "No longer show …" below a frame. */
export const choices = (element: NewsEmbed) => [
  ...(element.shadowRoot ?? element).querySelectorAll<HTMLButtonElement>('.below button'),
];
export const loaded = (element: NewsEmbed) => element.matches(':state(loaded)');
export const failed = (element: NewsEmbed) => element.matches(':state(failed)');
export const words = (node: Node) => node.textContent!.replace(/\s+/g, ' ').trim();

type Site = 'answers' | 'hangs';
const { get, set } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src')!;
const wanted = new WeakMap<HTMLIFrameElement, string>();
let site: Site = 'answers';

/**
 * From now on no frame reaches another machine: each loads the stand-in, and thinks that it is what was asked for.
 * Returns the list of what was asked for.
 */
export function otherSites(now: Site = 'answers'): string[] {
  site = now;
  const asked: string[] = [];
  Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      return wanted.get(this) ?? (get!.call(this) as string);
    },
    set(this: HTMLIFrameElement, address: string) {
      asked.push(address);
      wanted.set(this, address);
      // Browsers fire `load` for whatever happens; who hears it first can keep it from all others.
      if (site === 'hangs')
        this.addEventListener('load', (event) => event.stopImmediatePropagation());
      set!.call(this, STAND_IN);
    },
  });
  return asked;
}

/** As it was before the test: nobody asked, nothing remembered, other sites behind no wall. */
export function forgetAll(): void {
  Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
    configurable: true,
    get: get!,
    set: set!,
  });
  giveConsent({ embeds: undefined as never });
  localStorage.removeItem('broadsheet:always');
  dispatchEvent(new StorageEvent('storage', { key: null }));
  configure({ embeds: { timeout: 15_000 } });
  scrollTo(0, 0);
}

/** What a frame would send to the page. */
export function message(from: Window | null, data: unknown, origin = new URL(POST_FRAME).origin) {
  return new MessageEvent('message', { source: from, origin, data });
}
export const say = (...said: Parameters<typeof message>) => dispatchEvent(message(...said));
