/** What the tests of ads share: a page to stand on, and an ad server without a network. */
import { adSlotHTML, type AdSlotData } from '../../elements/src/ad-slot/ad-slot.html.js';
import { face } from '../../elements/src/core/face.js';
import type { NewsAdSlot } from '../../elements/src/ad-slot/ad-slot.js';

const slices = new URL('../../elements/src/', import.meta.url);

/** The address of the page that creatives run in, as the source tree has it. */
export const creativePage = new URL('ad-slot/creative.html', slices).href;

/** Loads the slot's page CSS, or another file of it. */
export function pageCSS(file = 'ad-slot'): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(`ad-slot/${file}.page.css`, slices).href;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${link.href} did not load`));
    document.head.append(link);
  });
}

/** A column of `width` CSS pixels with a slot, as a server prints it, between two lines of text. */
export function column(data: Partial<AdSlotData> = {}, width = 800): HTMLElement {
  const slot = adSlotHTML({ format: 'mpu', unit: 'test', ...data }, face('en'));
  const made = document.createElement('div');
  made.style.width = `${width}px`;
  made.innerHTML = `<p>Before the ad.</p>${slot.toString()}<p>After the ad.</p>`;
  return made;
}

/** Puts a column into the page. The last one is taken out. */
export function stage(data?: Partial<AdSlotData>, width?: number): NewsAdSlot {
  strike();
  const made = column(data, width);
  made.dataset.stage = '';
  document.body.append(made);
  return made.querySelector('news-ad-slot')!;
}

export function strike(): void {
  for (const old of document.querySelectorAll('[data-stage]')) old.remove();
  scrollTo(0, 0);
}

export interface Asked {
  readonly url: URL;
  readonly init: RequestInit;
}
type Answer = (asked: Asked) => Response | Promise<Response>;

const realFetch = window.fetch;

/** Answers every `fetch` of the page. Returns the list of what was asked. */
export function serve(answer: Answer): Asked[] {
  const all: Asked[] = [];
  window.fetch = (input, init = {}) => {
    const asked = { url: new URL(String(input)), init };
    all.push(asked);
    return Promise.resolve().then(() => answer(asked));
  };
  return all;
}

export function stopServing(): void {
  window.fetch = realFetch;
}

/** An ad server that never answers; it gives up only when the request is ended. */
export const hang: Answer = ({ init }) =>
  new Promise((_, reject) =>
    init.signal!.addEventListener('abort', () => reject(init.signal!.reason as Error)),
  );

/** An ad server with a creative of the first size that each slot asks for. */
export const fill =
  (html = '<p>Ad</p>', more: object = {}): Answer =>
  ({ url }) =>
    Response.json(
      url.searchParams.getAll('sizes').map((sizes) => {
        const [first] = sizes.split(',') as [string];
        if (first === 'fluid') return { html, fluid: true, ...more };
        const [width, height] = first.split('x').map(Number);
        return { html, width, height, ...more };
      }),
    );

/** The next message that a frame sends to this page and that `wanted` picks. */
export function message<T>(wanted: (data: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    addEventListener('message', function heard(event: MessageEvent<T>) {
      if (!wanted(event.data)) return;
      removeEventListener('message', heard);
      resolve(event.data);
    });
  });
}

/** A bare frame with the creative page, as any other page could have one. */
export async function bareFrame(sandbox?: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.dataset.stage = '';
  frame.src = creativePage;
  const loaded = new Promise((load) => frame.addEventListener('load', load, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Long enough for layout, observers and whatever they start: two frames and the tasks after them. */
export async function settled(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  await new Promise((next) => setTimeout(next));
}

/** The boxes of all text in `root` that is painted, by its words, in CSS pixels relative to the page. */
export function textBoxes(root: Element): Record<string, string> {
  const boxes: Record<string, string> = {};
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent!.trim();
    if (!words) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, top, width, height } = range.getBoundingClientRect();
    boxes[words] = [left + scrollX, top + scrollY, width, height]
      .map((n) => n.toFixed(1))
      .join(' ');
  }
  return boxes;
}
