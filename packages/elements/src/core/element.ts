import { LitElement } from 'lit';
import { advise, report } from './error.js';
import { languageOf } from './language.js';
import { VERSION } from './version.js';
import { loadWords } from './words/load.js';
import type { Words } from './words/words.js';

/**
 * Base of all elements. It adds to `LitElement`: the kit's words in the nearest language, states, a way to report,
 * and a signal that ends with the element's time on the page.
 */
export class NewsElement extends LitElement {
  static readonly version = VERSION;

  /** What `:state()` matches. Held: WebKit (seen in 2.50) forgets what is in the set once nobody holds it. */
  protected readonly states = this.attachInternals().states;
  #words?: Words;
  #life?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#life = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort(new DOMException(`<${this.localName}> left the page`, 'AbortError'));
  }

  /** Ends when the element leaves the page: hand it to everything that goes on by itself. */
  protected get life(): AbortSignal {
    return (this.#life ??= new AbortController()).signal;
  }

  /** BCP 47, from the nearest `lang`. */
  protected get language(): string {
    return languageOf(this);
  }

  /** The kit's words; there from the first `render()` on. */
  protected get words(): Words {
    return this.#words!;
  }

  /** The shadow root comes together with its first content: while it was empty, it would hide the page's own HTML. */
  protected override createRenderRoot(): DocumentFragment {
    return document.createDocumentFragment();
  }

  /** An element that shows words waits for them; what it stands on reads well meanwhile. */
  protected override async scheduleUpdate(): Promise<void> {
    try {
      this.#words = await loadWords(this.language);
    } catch (error) {
      this.report('its words did not arrive, so it stays as the HTML has it.', error);
      return;
    }
    if (!this.hasUpdated) (this as { renderRoot: Node }).renderRoot = super.createRenderRoot();
    super.scheduleUpdate();
  }

  /** Turns `:state(name)` on or off. */
  protected setState(name: string, on: boolean): void {
    if (on) this.states.add(name);
    else this.states.delete(name);
  }

  /** Something failed and the page goes on without it. */
  protected report(message: string, cause?: unknown): void {
    report(this, message, cause);
  }

  /** The HTML works but could serve readers better. */
  protected advise(message: string): void {
    advise(this, message);
  }
}
