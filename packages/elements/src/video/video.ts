import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NewsElement } from '../core/element.js';
import { fill, spokenTime } from '../core/format.js';
import { whenReached } from '../core/reached.js';
import type { VideoSource } from './players/start-first.js';
import { styles } from './video.styles.js';

/** What plays. Readers who never come near the button do without it. */
const load = () => import('./playing.js');

/**
 * A video that asks for nothing before the reader does. The poster, the duration and the title, which is a link,
 * stand in the HTML; the element lays a button over the poster, and after the click the video plays in that box.
 *
 * @summary Poster, duration and title; the video after a click, in the same box.
 * @slot poster - an `<img>`; its width and height are the shape of the box
 * @slot duration - a `<time>`
 * @slot title - the title, once, as a link to the video
 * @slot - what stands below: caption (`data-caption`) and credit (`data-credit`)
 * @cssproperty [--news-video-ratio=16 / 9] - shape of the box where no poster says it
 * @cssproperty [--news-video-max-height=90svb] - how tall the box may be
 * @cssproperty [--news-text-quiet] - colour of the credit; of all elements
 * @cssstate playing - the player is in the box
 * @cssstate failed - the video could not be played; a message with a link says so
 * @fires news-video-play - it begins to play, also after a pause
 */
export class NewsVideo extends NewsElement {
  static override styles = styles;

  /** A file that browsers play. */
  @property() src?: string;
  /** The same video as an HLS playlist, tried first. */
  @property() hls?: string;
  /** Seconds. */
  @property({ type: Number }) duration?: number;
  /** Captions in WebVTT, from the page's own origin. */
  @property() captions?: string;
  /** BCP 47. */
  @property({ attribute: 'captions-lang' }) captionsLang?: string;
  /** What the player's menu calls them. */
  @property({ attribute: 'captions-label' }) captionsLabel?: string;

  @state() private video?: HTMLVideoElement;
  @state() private failed = false;
  #session?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    whenReached(this, load, this.life);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('hls')) this.stop();
    this.setState('playing', this.video !== undefined);
    this.setState('failed', this.failed);
  }

  protected override firstUpdated(): void {
    if (!this.src && !this.hls) this.advise('no src and no hls, so it stays a link.');
    if (!this.#title) this.advise('no title: nobody can hear or read what the button plays.');
  }

  protected override render() {
    return html`<slot name="poster"></slot>${this.#control()}<p role="status">${this.#message()}</p><slot
        name="duration"
      ></slot><slot name="title" @slotchange=${() => this.requestUpdate()}></slot><slot></slot>`;
  }

  #control(): TemplateResult | typeof nothing {
    if (this.video) return html`<div class="player">${this.video}</div>`;
    if (this.#sources().length === 0) return nothing;
    return html`<button type="button" aria-label=${this.#name()} @click=${() => this.play()}></button>`;
  }

  #message(): TemplateResult | typeof nothing {
    if (!this.failed) return nothing;
    const address = this.#sources().at(-1)!.address;
    return html`${this.words.videoFailed} <a href=${address}>${this.words.videoLink}</a>`;
  }

  /** What the button is called: "Play video: The ferry, 2 minutes 22 seconds". */
  #name(): string {
    const title = this.#title;
    if (!this.duration || !(this.duration > 0)) return fill(this.words.play, { title });
    return fill(this.words.playFor, { title, duration: spokenTime(this.duration, this.language) });
  }

  get #title(): string {
    return this.querySelector('[slot=title]')?.textContent?.trim() ?? '';
  }

  #sources(): VideoSource[] {
    const sources: VideoSource[] = [];
    for (const player of ['hls', 'file'] as const) {
      const given = player === 'hls' ? this.hls : this.src;
      const address =
        given && URL.canParse(given, this.baseURI) ? new URL(given, this.baseURI) : undefined;
      // The address also becomes a link.
      if (address && /^(https?|blob):$/.test(address.protocol))
        sources.push({ player, address: address.href });
    }
    return sources;
  }

  /** Plays in the box. Call it from a reader's act, or the browser will not let it sound. */
  async play(): Promise<void> {
    if (this.video) return this.video.play();
    const sources = this.#sources();
    const isOnItsWay = this.#session?.signal.aborted === false;
    if (sources.length === 0 || isOnItsWay) return;
    const { signal } = (this.#session = new AbortController());
    // Made and loaded inside the reader's click, so that WebKit lets it sound when its file comes later.
    const video = document.createElement('video');
    video.load();
    this.failed = false;
    try {
      const { start } = await load();
      signal.throwIfAborted();
      const started = start(this, video, this.#title, sources, signal);
      this.video = video;
      await Promise.all([started, this.#focus('video')]);
      video.addEventListener('error', (event) => this.#fail(video.error ?? event), { signal });
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  pause(): void {
    this.video?.pause();
  }

  /** Stops, lets go of the video, and shows the poster and the button again. */
  stop(): void {
    this.#session?.abort(new DOMException('The video was stopped', 'AbortError'));
    this.video = undefined;
    this.failed = false;
  }

  async #fail(cause: unknown): Promise<void> {
    const hadFocus = this.shadowRoot?.activeElement === this.video;
    this.stop();
    this.failed = true;
    this.report('the video cannot be played.', cause);
    if (hadFocus) await this.#focus('button');
  }

  /** The control that the reader pressed goes; focus stays at its place. */
  async #focus(control: 'button' | 'video'): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector(control)?.focus({ preventScroll: true });
  }
}
