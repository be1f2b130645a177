/**
 * What the reader agreed to. Ads, video, embeds and the paywall ask here and nowhere else; what answers is a
 * `ConsentSource`. The resting answer is "unknown", and nothing that needs a yes happens then.
 */
import { settings } from './settings.js';
import { Store } from './store.js';

export type Purpose = 'ads' | 'embeds' | 'measurement' | 'personalisation';
export type Answer = 'granted' | 'refused' | 'unknown';

/** What ad providers pass on to whoever they ask. */
export interface ConsentSignals {
  /** Of the Transparency and Consent Framework. */
  tcString?: string;
  gdprApplies?: boolean;
  /** Of the Global Privacy Platform, with the numbers of the sections that apply. */
  gppString?: string;
  gppSections?: readonly number[];
  /** Of sale, sharing or targeted advertising. */
  optedOut?: boolean;
}

/** Who knows what the reader agreed to: no law asks, the page's own dialog, or a consent platform. */
export interface ConsentSource {
  readonly name: string;
  answer(purpose: Purpose): Answer;
  /** Calls back whenever any answer may have changed. Returns how to stop. */
  watch(changed: () => void): () => void;
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

/** By their names in the settings; `used` is what `consent.use` set. */
const sources: Partial<Record<string, ConsentSource>> = {
  own: ownSignal,
  'not-needed': notNeeded,
};
const changes = new Store({});

function add(name: string, source: ConsentSource): void {
  sources[name] = source;
  changes.set({});
}

function source(): ConsentSource {
  const { source: name = 'own' } = settings('consent');
  return sources.used ?? (sources[name] ??= platform(name));
}

/** Unknown, until the code is there that asks the platform. */
function platform(name: string): ConsentSource {
  (name === 'tcf' ? import('./consent/tcf.js') : import('./consent/gpp.js')).then(
    (module) => add(name, module.source()),
    console.error,
  );
  return { ...notNeeded, answer: () => 'unknown' };
}

export const consent = {
  /** Replaces the source, for a consent platform of the publisher's. */
  use(next: ConsentSource): void {
    add('used', next);
  },

  answer(purpose: Purpose): Answer {
    return source().answer(purpose);
  },

  /** What the source says beside its answers; `{}` where it says nothing. */
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
    const stopChoice = changes.watch(() => {
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
