/** Pictures at full size: one dialog for the page, made when the reader first wants it. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { fill, number } from '../../core/format.js';
import { languageOf } from '../../core/language.js';
import { NewsFigureViewEvent } from '../figure.events.js';
import { Gestures } from './gestures.js';
import { icons } from './icons.js';
import { read, together, type Shown } from './pictures.js';
import { styles } from './viewer.styles.js';
import { viewerWords, type ViewerWords } from './words.js';
import { fitted, STEP, Zoom } from './zoom.js';

type State = 'loading' | 'shown' | 'failed';

/** How far an arrow key moves a zoomed picture, in pixels. */
const PAN = 80;

class Viewer {
  readonly #host = document.createElement('div');
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #gestures = new Gestures({
    zoom: () => this.#zoom,
    changed: () => this.#draw(),
    swiped: (side) => this.#go(this.#at - side * this.#onward),
  });
  #words!: ViewerWords;
  #lang = 'en';
  #links: HTMLAnchorElement[] = [];
  #at = 0;
  #picture!: Shown;
  /** Where the focus goes back to. */
  #pressed!: HTMLAnchorElement;
  #state: State = 'loading';
  /** A new one for each attempt at each picture, so that none shows what was there before. */
  #image = new Image();
  #zoom = this.#whole();

  constructor() {
    this.#root.adoptedStyleSheets = [styles.styleSheet!];
    document.body.append(this.#host);
  }

  async open(link: HTMLAnchorElement): Promise<void> {
    this.#lang = languageOf(link);
    this.#words = await viewerWords(this.#lang);
    this.#links = together(link);
    this.#pressed = link;
    // The page may have been made anew, its body with it.
    if (!this.#host.isConnected) document.body.append(this.#host);
    this.#host.lang = this.#lang;
    this.#host.dir = getComputedStyle(link).direction;
    this.#show(this.#links.indexOf(link));
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  get #dialog(): HTMLDialogElement {
    return this.#root.querySelector('dialog')!;
  }

  /** 1 where the next picture is to the right. */
  get #onward(): 1 | -1 {
    return this.#host.dir === 'rtl' ? -1 : 1;
  }

  #go(at: number): void {
    const within = Math.min(this.#links.length - 1, Math.max(0, at));
    if (within !== this.#at) this.#show(within);
  }

  #show(at: number): void {
    this.#at = at;
    this.#zoom = this.#whole();
    this.#load();
    this.#picture.link.dispatchEvent(
      new NewsFigureViewEvent(this.#picture.src, at + 1, this.#links.length),
    );
  }

  #load(): void {
    this.#picture = read(this.#links[this.#at]!);
    const { src, srcset, alt, lang } = this.#picture;
    const image = new Image();
    Object.assign(image, { sizes: '100vw', srcset, src, alt, lang, draggable: false });
    image.onload = () => this.#settle(image, 'shown');
    image.onerror = () => this.#settle(image, 'failed');
    this.#image = image;
    this.#state = 'loading';
    this.#draw();
  }

  #whole(): Zoom {
    return new Zoom(() => {
      const stage = this.#root.querySelector('.stage')!.getBoundingClientRect();
      const { naturalWidth, naturalHeight } = this.#image;
      const natural = { width: naturalWidth || 16, height: naturalHeight || 9 };
      return { stage, picture: fitted(stage, natural) };
    });
  }

  #settle(image: HTMLImageElement, state: State): void {
    // One that was on its way when the reader went on says nothing of what is shown now.
    if (image !== this.#image || !image.isConnected) return;
    this.#state = state;
    this.#draw();
    if (state === 'shown') this.#loadNeighbours();
  }

  #loadNeighbours(): void {
    // The reader most likely wants one of its neighbours next; no other picture is asked for.
    for (const at of [this.#at + 1, this.#at - 1]) {
      const link = this.#links[at];
      if (!link) continue;
      const { src, srcset } = read(link);
      Object.assign(new Image(), { sizes: '100vw', srcset, src });
    }
  }

  #zoomBy(factor: number): void {
    this.#zoom.by(factor);
    this.#draw();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = this.#actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  #actOf(key: string): (() => void) | undefined {
    const acts: Record<string, () => void> = {
      Home: () => this.#go(0),
      End: () => this.#go(this.#links.length - 1),
      '+': () => this.#zoomBy(STEP),
      '=': () => this.#zoomBy(STEP),
      '-': () => this.#zoomBy(1 / STEP),
      '0': () => this.#zoomBy(0),
    };
    const [, way] = /^Arrow(\w+)$/.exec(key) ?? [];
    const [x, y] = WAYS[way ?? ''] ?? [0, 0];
    if (!x && !y) return Object.hasOwn(acts, key) ? acts[key] : undefined;
    if (!this.#zoom.isIn) return x ? () => this.#go(this.#at + x * this.#onward) : undefined;
    return () => {
      this.#zoom.pan(-x * PAN, -y * PAN);
      this.#draw();
    };
  }

  #onClose = (): void => {
    // What is still on its way is not wanted any more.
    render(nothing, this.#root);
    // A press of the mouse gives a link no focus in WebKit, so the dialog would not give it back.
    this.#pressed.focus({ preventScroll: true });
  };

  #draw(): void {
    render(this.#view(), this.#root);
    const { scale, transform } = this.#zoom;
    this.#image.style.transform = transform;
    // More of the picture's own pixels, where the page has them.
    this.#image.sizes = `${Math.ceil(scale * 100)}vw`;
  }

  #view(): TemplateResult {
    const { pictures } = this.#words;
    return html`<dialog
      aria-label=${pictures}
      dir=${this.#host.dir}
      @close=${this.#onClose}
      @keydown=${this.#onKey}
    >
      ${this.#bar()}${this.#stage()}
      <div class="words" lang=${this.#picture.lang || this.#lang}>${this.#picture.words}</div>
    </dialog>`;
  }

  #bar(): TemplateResult {
    const { close, zoomIn, zoomOut } = this.#words;
    const last = this.#links.length - 1;
    return html`<div class="bar">
      <div class="count">
        ${
          last > 0
            ? html`<span aria-hidden="true" dir="ltr">${this.#number(this.#at + 1)} / ${this.#number(last + 1)}</span>`
            : nothing
        }
        <span class="spoken" role="status">${this.#said()}</span>
      </div>
      ${
        last > 0
          ? html`${this.#turn('turn', this.#words.previous, -1, this.#at === 0)}
            ${this.#turn('turn on', this.#words.next, 1, this.#at === last)}`
          : nothing
      }
      ${this.#button(zoomOut, icons.less, () => this.#zoomBy(1 / STEP), !this.#zoom.isIn)}
      ${this.#button(zoomIn, icons.more, () => this.#zoomBy(STEP), this.#zoom.isMost)}
      <button type="button" autofocus aria-label=${close} @click=${() => this.#dialog.close()}>
        ${icons.close}
      </button>
    </div>`;
  }

  #turn(name: string, label: string, step: number, isEnd: boolean): TemplateResult {
    const icon = step < 0 ? icons.previous : icons.next;
    return this.#button(label, icon, () => this.#go(this.#at + step), isEnd, name);
  }

  /** One that has nothing to do keeps its place and the focus. */
  #button(
    label: string,
    icon: TemplateResult,
    act: () => void,
    isOff: boolean,
    name: string | typeof nothing = nothing,
  ): TemplateResult {
    return html`<button
      type="button"
      class=${name}
      aria-label=${label}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${act}
    >
      ${icon}
    </button>`;
  }

  #stage(): TemplateResult {
    const { start, move, end, wheel } = this.#gestures;
    const isFailed = this.#state === 'failed';
    return html`<div
      class=${this.#zoom.isIn ? 'stage in' : 'stage'}
      @pointerdown=${isFailed ? nothing : start}
      @pointermove=${move}
      @pointerup=${end}
      @pointercancel=${end}
      @wheel=${wheel}
    >
      ${isFailed ? nothing : this.#image}
      ${this.#message()}
    </div>`;
  }

  #message(): TemplateResult | typeof nothing {
    const { loading, failed, retry } = this.#words;
    if (this.#state === 'loading')
      return html`<div class="message waiting"><p aria-hidden="true">${loading}</p></div>`;
    if (this.#state === 'shown') return nothing;
    return html`<div class="message">
      <p>${failed}</p>
      <p lang=${this.#picture.lang || nothing}>${this.#picture.alt}</p>
      <button type="button" @click=${() => this.#load()}>${retry}</button>
    </div>`;
  }

  /** For the ear: which picture of how many, and when it does not come. */
  #said(): string {
    const { place, failed } = this.#words;
    const where = fill(place, {
      n: this.#number(this.#at + 1),
      all: this.#number(this.#links.length),
    });
    return this.#state === 'failed' ? failed : `${where}: ${this.#picture.alt}`;
  }

  #number(n: number): string {
    return number(n, this.#lang);
  }
}

const WAYS: Record<string, [number, number]> = {
  Left: [-1, 0],
  Right: [1, 0],
  Up: [0, -1],
  Down: [0, 1],
};

let viewer: Viewer | undefined;

/** Shows the picture that a link leads to, among those that stand with it. */
export function view(link: HTMLAnchorElement): Promise<void> {
  return (viewer ??= new Viewer()).open(link);
}
