/// <reference types="google-publisher-tag" />
/** Google Ad Manager, through the library that Google serves: the Google Publisher Tag. */
import { consent } from '../../core/consent.js';
import { settings } from '../../core/settings.js';
import { GPT } from '../../core/trusted-types.js';
import type { AdSize } from '../sizes.html.js';
import { batch } from './batch.js';
import {
  AdUnreachableError,
  type Ad,
  type AdPrivacy,
  type AdProvider,
  type AdRequest,
  type AdStage,
} from './provider.js';
import { loadScript, unless } from './script.js';

/** A slot as the library has it. */
interface Held {
  readonly slot: googletag.Slot;
  /** What it was defined for: `/1234/harbour/article-top,300,250,fluid`. */
  readonly terms: string;
  /** Key-values that we set, each with null; others may have set theirs. */
  ours?: Record<string, null>;
  displayed?: boolean;
  /** Ends the drawing that is under way. */
  fail?: ((reason: unknown) => void) | undefined;
}

export class GPTProvider implements AdProvider {
  readonly #held = new Map<string, Held>();

  async prepare(signal: AbortSignal): Promise<void> {
    const page = window as { googletag?: { cmd?: unknown[]; apiReady?: boolean } };
    const library = (page.googletag ??= {});
    library.cmd ??= [];
    if (!library.apiReady) await loadScript(settings('gpt').script ?? GPT, signal);
    await unless(signal, new Promise<void>((ready) => googletag.cmd.push(ready)));
    // Ad blockers put a library in its place that does nothing, and would leave each slot to its time limit.
    if (!(googletag as Partial<typeof googletag>).getVersion?.())
      throw new AdUnreachableError('gpt.js is a stand-in; an ad blocker put it there.');
    google(() => {
      googletag.setConfig({
        singleRequest: true,
        disableInitialLoad: true,
        // The slot refreshes and declares it; the library would do it on its own after "Back".
        autoRefresh: { backForwardCache: false },
      });
      googletag.enableServices();
    });
  }

  request(request: AdRequest): Promise<Ad> {
    return this.#ask(request, true);
  }

  refresh(request: AdRequest): Promise<Ad> {
    return this.#ask(request);
  }

  /** The library asks its server when it draws; until then it is only told what to ask for. */
  async #ask(request: AdRequest, anew?: boolean): Promise<Ad> {
    const { slot, sizes, signal } = request;
    signal.throwIfAborted();
    const path = pathOf(request.unit);
    const terms = `${[path, ...sizes]}`;
    const held = google(() => {
      passOn(request.privacy);
      let held = this.#held.get(slot);
      if (anew || held?.terms !== terms) {
        this.destroy(slot);
        this.#held.set(slot, (held = { slot: define(slot, path, sizes), terms }));
      }
      target(held, request);
      return held;
    });
    this.#follow(request, held);
    return {};
  }

  async render(ad: Ad, stage: AdStage): Promise<Ad | null> {
    const held = this.#held.get(stage.slot);
    if (!held) throw gone(stage.slot);
    this.#follow(stage, held);
    try {
      const event = await drawn(held);
      const size = event.isEmpty ? null : google(() => sizeOf(event, held.terms));
      if (!size) return null;
      nameFrames(stage.place, ad.title);
      const lineItem = event.sourceAgnosticLineItemId ?? event.lineItemId;
      return { ...ad, ...size, lineItem: lineItem?.toString() };
    } catch (cause) {
      this.#drop(stage.slot, held, cause);
      throw cause;
    }
  }

  destroy(slot: string): void {
    this.#drop(slot, this.#held.get(slot), gone(slot));
  }

  /** The slot goes when the signal ends. */
  #follow({ slot, signal }: AdRequest | AdStage, held: Held): void {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => this.#drop(slot, held, signal.reason));
  }

  /** A slot that was asked for later, under the same id, is left alone. */
  #drop(id: string, held: Held | undefined, reason: unknown): void {
    if (!held || this.#held.get(id) !== held) return;
    this.#held.delete(id);
    held.fail?.(reason);
    try {
      googletag.destroySlots([held.slot]);
    } catch {
      // Whoever ends a slot has nothing to gain from the library's trouble.
    }
  }
}

function gone(slot: string): Error {
  return new Error(`slot "${slot}" is destroyed.`);
}

/** `/1234/harbour/article-top`, whatever slashes the setting has. */
function pathOf(unit: string): string {
  const { network } = settings('gpt');
  if (!network) throw new Error('gpt.network is not set; expected a network code, as in /1234.');
  return `/${network}/${unit}`.replace(/\/+/g, '/');
}

function define(id: string, path: string, sizes: readonly AdSize[]): googletag.Slot {
  const pubads = googletag.pubads();
  // The id may be in use for a page that was here before, as in a router; the library then gives no slot.
  googletag.destroySlots(pubads.getSlots().filter((slot) => slot.getSlotElementId() === id));
  const slot = googletag.defineSlot(path, sizes as googletag.MultiSize, id);
  if (!slot) throw new Error(`no slot for ${path}; expected /network/unit`);
  slot.addService(pubads).setConfig({
    collapseDiv: 'DISABLED',
    adExpansion: { enabled: false },
    // Under a content policy Google supports creatives of another origin only; and none may leave its box.
    safeFrame: {
      forceSafeFrame: true,
      sandbox: true,
      allowOverlayExpansion: false,
      allowPushExpansion: false,
    },
  });
  return slot;
}

function target(held: Held, { section, articleId, targeting, trigger }: AdRequest): void {
  // What is null is not sent.
  const all = { section: section || null, article: articleId || null, ...targeting, trigger };
  held.slot.setConfig({ targeting: { ...held.ours, ...(all as Record<string, string>) } });
  held.ours = Object.fromEntries(Object.keys(all).map((key) => [key, null]));
}

/** TCF and GPP strings the library reads itself. Personalisation needs a yes. */
function passOn({ optedOut = false, audience }: AdPrivacy): void {
  const { TagForAgeTreatment: ages } = googletag.enums;
  googletag.pubads().setPrivacySettings({
    restrictDataProcessing: optedOut,
    nonPersonalizedAds: consent.answer('personalisation') !== 'granted',
    tagForAgeTreatment: audience
      ? ages[audience.toUpperCase() as 'CHILD' | 'TEEN']
      : ages.UNSPECIFIED,
  });
}

type Drawn = googletag.events.SlotRenderEndedEvent;

/** The library's word that the slot is drawn. A later one, of a second drawing, is not heard. */
function drawn(held: Held): Promise<Drawn> {
  const { slot } = held;
  const pubads = google(() => googletag.pubads());
  let hear!: (event: Drawn) => void;
  return new Promise<Drawn>((resolve, reject) => {
    hear = (event) => event.slot === slot && resolve(event);
    held.fail = reject;
    google(() => {
      pubads.addEventListener('slotRenderEnded', hear);
      if (!held.displayed) googletag.display(slot);
    });
    held.displayed = true;
    fetchAds(held);
  }).finally(() => {
    held.fail = undefined;
    pubads.removeEventListener('slotRenderEnded', hear);
  });
}

const fetchAds = batch<Held>((all) => {
  const waiting = all.filter(({ fail }) => fail);
  try {
    if (waiting[0]) google(() => googletag.pubads().refresh(waiting.map(({ slot }) => slot)));
  } catch (cause) {
    for (const { fail } of waiting) fail!(cause);
  }
});

/** Null where there is nothing to see: a creative of one pixel counts and shows nothing. */
function sizeOf({ size }: Drawn, terms: string): Ad | null {
  const [width, height] = (size === 'fluid' ? [0, 0] : size) as [number, number];
  if (!(width >= 0 && height >= 0)) throw new Error(`an ad of the size ${JSON.stringify(size)}`);
  if (width > 1 || height > 1) return { width, height };
  return width + height === 0 && terms.includes(',fluid') ? { fluid: true } : null;
}

/** The library names its frames in English. The label of the box is in the page's language. */
function nameFrames(place: HTMLElement, title?: string): void {
  const words = title ?? place.closest('[aria-label]')?.ariaLabel;
  for (const frame of place.querySelectorAll('iframe'))
    if (words) frame.title = frame.ariaLabel = words;
}

/** What `work` gives. Whatever Google's library throws, in whatever form, becomes an error that names it. */
function google<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const { message = cause } = Object(cause) as Error;
    throw new Error(`Google's library failed: ${String(message)}.`, { cause });
  }
}
