/**
 * What the reader agreed to. Ads, video, embeds and the paywall ask here and nowhere else; what answers is a
 * `ConsentSource`. The resting answer is "unknown", and nothing that needs a yes happens then.
 */
import { settings } from './settings.js';
import { Store } from './store.js';

export type Purpose = 'ads' | 'embeds' | 'measurement' | 'personalisation';
export type Answer = 'granted' | 'refused' | 'unknown';

/** What a consent platform says in its own terms, for others to pass on. */
export interface ConsentSignals {
  /** IAB TCF. */
  readonly tcString?: string;
  readonly gdprApplies?: boolean;
  /** IAB GPP. */
  readonly gppString?: string;
  readonly gppSections?: readonly number[];
  /** Of sale, sharing or targeted advertising. */
  readonly optedOut?: boolean;
}

/** Who knows what the reader agreed to: no law asks, the page's own dialog, or a consent platform. */
export interface ConsentSource {
  readonly name: string;
  answer(purpose: Purpose): Answer;
  /** Calls back whenever any answer may have changed. Returns how to stop. */
  watch(changed: () => void): () => void;
  /** What to pass on, where a platform has such. */
  signals?(): ConsentSignals;
}

/** For pages where nothing needs consent (no third party, or no law that asks). */
export const notNeeded: ConsentSource = {
  name: 'not-needed',
  answer: () => 'granted',
  watch: () => () => {},
};

const given = new Store<Partial<Record<Purpose, boolean>>>({});

/** The page's own dialog says what was answered: `giveConsent({ads: true, embeds: false})`. */
export function giveConsent(answers: Partial<Record<Purpose, boolean>>): void {
  given.set({ ...given.get(), ...answers });
}

/** Answers come from `giveConsent`. Until then everything is unknown. */
export const ownSignal: ConsentSource = {
  name: 'own',
  answer(purpose) {
    const yes = given.get()[purpose];
    return yes === undefined ? 'unknown' : yes ? 'granted' : 'refused';
  },
  watch: (changed) => given.watch(changed),
};

const chosen = new Store<ConsentSource | undefined>(undefined);

function source(): ConsentSource {
  return chosen.get() ?? (settings('consent').source === 'not-needed' ? notNeeded : ownSignal);
}

export const consent = {
  /** Replaces the source, for a consent platform of the publisher's. */
  use(next: ConsentSource): void {
    chosen.set(next);
  },

  answer(purpose: Purpose): Answer {
    return source().answer(purpose);
  },

  signals(): ConsentSignals {
    return source().signals?.() ?? {};
  },

  /** Calls back at each change of this purpose's answer. Returns how to stop. */
  watch(purpose: Purpose, changed: (answer: Answer) => void): () => void {
    let last = consent.answer(purpose);
    const look = () => {
      const now = consent.answer(purpose);
      if (now !== last) changed((last = now));
    };
    let stopSource = source().watch(look);
    const stopChoice = chosen.watch(() => {
      stopSource();
      stopSource = source().watch(look);
      look();
    });
    return () => {
      stopSource();
      stopChoice();
    };
  },

  /** Whether an address may be asked now: the page's own origin always, others only with the reader's yes. */
  allows(purpose: Purpose, address: string): boolean {
    return (
      new URL(address, document.baseURI).origin === location.origin ||
      consent.answer(purpose) === 'granted'
    );
  },
};
