/** What shows a piece of another site's: when it may, in a frame, with the controls around it. */
import { html, nothing, type TemplateResult } from 'lit';
import { consent } from '../core/consent.js';
import { advise, report } from '../core/error.js';
import { fill } from '../core/format.js';
import { remember, remembered } from '../core/remembered.js';
import { nearViewport } from '../core/visibility.js';
import type { Words } from '../core/words/words.js';
import { named, siteOf } from './called.js';
import type { NewsEmbed } from './embed.js';
import { NewsEmbedLoadEvent } from './embed.events.js';
import { isDark, makeFrame, onHeight, whenLoaded } from './frame.js';
import { frameOf, type EmbedFrame } from './frame-of.html.js';
import { styles } from './piece.styles.js';

/** How near the viewport comes what comes by itself: one viewport away. */
const NEAR = '100%';

interface Attempt {
  /** By consent, or because the reader always wants this site; else the reader pressed the button. */
  readonly byItself: boolean;
  readonly end: AbortController;
}

export class Piece {
  /** The frame lies over the words. */
  loaded = false;
  /** It did not load. */
  failed = false;

  readonly #embed: NewsEmbed;
  /** What is on its way, or there. */
  #attempt?: Attempt | undefined;
  #frame?: HTMLIFrameElement | undefined;
  /** The address that all this is about. */
  #src = '';
  /** The reader put it away, or it failed: it does not come by itself again. */
  #rests = false;

  constructor(embed: NewsEmbed) {
    this.#embed = embed;
    embed.shadowRoot!.adoptedStyleSheets.push(styles.styleSheet!);
  }

  /** What may come by itself comes when it is near; what may no longer be there goes. */
  async look(): Promise<void> {
    if (this.#src !== this.#embed.src) this.clear();
    if (!this.#mayComeByItself()) {
      if (this.#attempt?.byItself || consent.answer('embeds') === 'refused') this.#leave();
    } else if (!this.#attempt && !this.#rests) {
      await this.#begin(true, async (signal) => {
        await nearViewport(this.#embed, NEAR, signal);
        await this.#load(true, signal);
      });
    }
  }

  /** @param always the reader wants whatever comes from this site from now on */
  async show(always = false): Promise<void> {
    this.clear();
    const shown = this.#begin(false, (signal) => this.#load(false, signal));
    if (always) this.#remember(true);
    await shown;
  }

  /** The reader has seen enough. */
  hide(): void {
    this.#leave();
    this.#rests = true;
  }

  /** The frame or the control that has the focus goes; the reader goes on from the button in its place. */
  #leave(): void {
    const hadFocus = this.#embed.shadowRoot!.activeElement;
    this.clear();
    if (hadFocus) void this.#focus('button');
  }

  /** As if nothing had been asked for. */
  clear(): void {
    if (this.#frame) grow(this.#frame, 0);
    this.#attempt?.end.abort();
    this.#attempt = this.#frame = undefined;
    this.loaded = this.failed = this.#rests = false;
    this.#embed.requestUpdate();
  }

  /** The frame over the words, or the way to try again; undefined where nothing was asked for. */
  view(words: Words): TemplateResult | undefined {
    if (this.failed) return this.#again(words);
    if (!this.#frame) return undefined;
    const name = this.#say(words.embedTitle);
    this.#frame.title = named(name, this.#embed);
    return html`<div
      class=${this.loaded ? 'frame' : 'frame waiting'}
      role="group"
      tabindex="-1"
      aria-label=${name}
    >
      <button class="skip" type="button" @click=${() => this.#focus('.bar button')}>
        ${this.#say(words.embedSkip)}</button
      >${this.#frame}
    </div>`;
  }

  #again({ nextRetry }: Words): TemplateResult {
    return html`<button
      part="button"
      type="button"
      aria-label=${named(nextRetry, this.#embed)}
      @click=${() => this.show()}
    >
      ${nextRetry}
    </button>`;
  }

  /** What stands below the frame; undefined where there is none. */
  bar({ embedHide, embedForget }: Words): TemplateResult | typeof nothing | undefined {
    if (this.failed) return nothing;
    if (!this.#frame) return undefined;
    const forget = this.#isRemembered
      ? html`<button class="word" type="button" @click=${this.#forget}>
          ${this.#say(embedForget)}
        </button>`
      : nothing;
    return html`<div class="bar">
      <button class="word" type="button" @click=${() => this.hide()}>${embedHide}</button>
      ${forget}
    </div>`;
  }

  /** What went wrong; for those who hear the page, also how far what they asked for has come. */
  message(words: Words): TemplateResult | typeof nothing {
    if (this.failed) {
      return html`${this.#say(words.embedFailed)}
        <a href=${this.#embed.src}>${this.#say(words.embedLink)}</a>`;
    }
    if (!this.#frame || this.#attempt?.byItself) return nothing;
    const said = this.loaded ? words.embedLoaded : words.embedLoading;
    return html`<span class="heard">${this.#say(said)}</span>`;
  }

  get #found(): EmbedFrame | undefined {
    return frameOf(this.#embed);
  }

  /** Name of the site, that of the table first. */
  get #name(): string {
    return this.#found?.name || siteOf(this.#embed);
  }

  #say(sentence: string): string {
    return fill(sentence, { what: this.#name });
  }

  #mayComeByItself(): boolean {
    if (!this.#found) {
      advise(this.#embed, `no frame is known for ${this.#embed.src}.`);
      return false;
    }
    if (consent.allows('embeds', this.#embed.src)) return true;
    return consent.answer('embeds') !== 'refused' && this.#isRemembered;
  }

  async #begin(byItself: boolean, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const end = new AbortController();
    this.#attempt = { byItself, end };
    this.#src = this.#embed.src;
    try {
      await work(end.signal);
    } catch (error) {
      if (!end.signal.aborted) this.#fail(error);
    }
  }

  async #load(byItself: boolean, signal: AbortSignal): Promise<void> {
    const embed = this.#embed;
    const found = this.#found;
    if (!found) {
      throw new Error(
        `no frame is known for ${embed.src}; expected an address of a site that the kit knows, or the attribute frame.`,
      );
    }
    const address = isDark(embed) ? found.darkAddress : found.address;
    const frame = makeFrame(new URL(address, embed.baseURI).href, found, signal);
    this.#frame = frame;
    embed.requestUpdate();
    // What comes by itself keeps to its box and scrolls there: below it somebody may be reading.
    if (!byItself) onHeight(frame, signal, (height) => grow(frame, height));
    await Promise.all([whenLoaded(frame, signal), byItself || this.#focus('.frame')]);
    this.loaded = true;
    embed.requestUpdate();
    await embed.updateComplete;
    embed.dispatchEvent(new NewsEmbedLoadEvent(found.name, frame.src, byItself));
  }

  #fail(error: unknown): void {
    this.#leave();
    this.failed = this.#rests = true;
    report(this.#embed, 'nothing is shown but its words and the link.', error);
  }

  #forget = (): void => {
    this.#remember(false);
    this.hide();
  };

  #remember(always: boolean): void {
    const found = this.#found;
    if (found) remember(found.site, always);
  }

  get #isRemembered(): boolean {
    return remembered().has(this.#found?.site ?? '');
  }

  async #focus(selector: string): Promise<void> {
    await this.#embed.updateComplete;
    this.#embed.shadowRoot!.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }
}

function grow(frame: HTMLIFrameElement, height: number): void {
  const box = frame.parentElement;
  if (box) box.style.minBlockSize = `${height}px`;
}
