/**
 * Settings of the whole page, given once: as data in the HTML,
 * `<script type="application/json" data-broadsheet>{"comments": {"endpoint": "/comments/counts"}}</script>`,
 * or by `configure({...})`. An element's own attributes win over both.
 */
export interface Settings {
  /** Who says what the reader agreed to. */
  consent: {
    source?: 'not-needed' | 'own' | 'tcf' | 'gpp';
    /** Ids of the TCF vendors that the page works with, with commas between them. */
    vendors?: string;
  };
  ads: {
    /** Where ads come from: a name that the ad slot knows. */
    provider?: string;
    /** Address of the ad server (provider `json`). */
    endpoint?: string;
    /** Address of `creative.html`; beside the kit's script by default. */
    creative?: string;
    /** How long an answer may take, in milliseconds. */
    timeout?: number;
    /** Who is asked once the reader has refused: a provider that needs no consent. Nobody by default. */
    contextual?: string;
    contextualEndpoint?: string;
    /** How near the viewport a slot asks for an ad, and how near it draws it: `150%` of its height, or pixels. */
    requestMargin?: string;
    renderMargin?: string;
    /** How many ads load at once. */
    loads?: number;
    /** How long listeners of `news-ad-before-request` may hold a slot back, in milliseconds. */
    hookTimeout?: number;
    /** Key-values of the whole page: `{"section": "harbour", "tags": ["boats", "tide"]}`. */
    targeting?: object;
    /** The page is directed at children or teenagers: said to every provider. */
    audience?: 'child' | 'teen';
    /** Line items and sizes that refreshing leaves in place: `{"lineItems": ["123"], "sizes": ["970x250"]}`. */
    keep?: object;
    /** Whether `?ads-debug` in the address shows the state of each slot, on the live site too. */
    debug?: boolean;
  };
  /** Google Publisher Tag: the network code with its path, `/1234/harbour`, and the library's address. */
  gpt: { network?: string; script?: string };
  /** The page's own module that closes what was opened, once its reader has signed out. */
  access: { recheck?: string };
  /** Prebid.js: the address of the paper's own build, and the bids to ask for by unit. */
  prebid: { script?: string; bids?: object; timeout?: number };
  comments: {
    /** The comment system: a name that the comment count knows. */
    source?: string;
    /** Where it is asked for the counts of the page. */
    endpoint?: string;
    /**
     * How long a number that was had is good, in seconds. 60 by default; 0 with the source `json`, whose endpoint can say
     * it to the browser itself (`Cache-Control`). 0 keeps nothing.
     */
    cache?: number;
  };
  embeds: {
    /** How long another site's frame may take to load, in milliseconds. */
    timeout?: number;
  };
  /** How many further articles a page may append. */
  next: { limit?: number };
}

/** What each key may hold: one of a list of words, or something of the type of what stands here. */
const KEYS: {
  [S in keyof Settings]: Record<keyof Settings[S], unknown>;
} = {
  consent: { source: ['not-needed', 'own', 'tcf', 'gpp'], vendors: '' },
  ads: {
    provider: '',
    endpoint: '',
    creative: '',
    timeout: 0,
    contextual: '',
    contextualEndpoint: '',
    requestMargin: '',
    renderMargin: '',
    loads: 0,
    hookTimeout: 0,
    targeting: {},
    audience: ['child', 'teen'],
    keep: {},
    debug: false,
  },
  gpt: { network: '', script: '' },
  access: { recheck: '' },
  prebid: { script: '', bids: {}, timeout: 0 },
  comments: { endpoint: '', source: '', cache: 0 },
  embeds: { timeout: 0 },
  next: { limit: 0 },
};

let current: Partial<Settings> | undefined;

/** The page's settings for one part, `{}` where none are given. */
export function settings<S extends keyof Settings>(section: S): Settings[S] {
  current ??= readPage();
  return current[section] ?? {};
}

/** Adds settings to those of the page; a later call wins. Elements read them when they need them. */
export function configure(given: Partial<Settings>): void {
  current ??= readPage();
  for (const [section, values] of Object.entries(checked(given, 'configure()'))) {
    current = { ...current, [section]: { ...current[section as keyof Settings], ...values } };
  }
}

function readPage(): Partial<Settings> {
  const script = globalThis.document?.querySelector(
    'script[type="application/json"][data-broadsheet]',
  );
  if (!script) return {};
  const place = '<script data-broadsheet>';
  try {
    return checked(JSON.parse(script.textContent ?? ''), place);
  } catch (error) {
    console.error(`[broadsheet] ${place} is not JSON, so no setting of it is used.`, error);
    return {};
  }
}

/** The settings that are known and right; each other one is named in the console with what could stand there. */
function checked(given: unknown, place: string): Partial<Settings> {
  const good: Record<string, Record<string, unknown>> = {};
  const known = (name: string, key: string, all: object) => {
    if (Object.hasOwn(all, key)) return all[key as keyof typeof all] as unknown;
    return complain(place, name, 'no setting', oneOf(Object.keys(all)));
  };
  for (const [section, values] of entries(given)) {
    const keys = known(section, section, KEYS);
    if (!keys) continue;
    if (!isObject(values)) complain(place, section, JSON.stringify(values), 'an object');
    for (const [key, value] of entries(values)) {
      const name = `${section}.${key}`;
      const kind = known(name, key, keys);
      if (kind === undefined) continue;
      const [isRight, expected] = Array.isArray(kind)
        ? [kind.includes(value), oneOf(kind)]
        : [typeof value === typeof kind && value !== null, `a value of type ${typeof kind}`];
      if (isRight) (good[section] ??= {})[key] = value;
      else complain(place, name, JSON.stringify(value), expected);
    }
  }
  return good;
}

/** Names in the console what the page says wrong and is not used. */
export function complain(place: string, name: string, what: string, expected: string): void {
  console.error(`[broadsheet] ${place}: "${name}" is ${what}; expected ${expected}.`);
}

const oneOf = (words: readonly unknown[]) => `one of ${words.join(', ')}`;
const isObject = (value: unknown) => typeof value === 'object' && value !== null;
const entries = (value: unknown) => (isObject(value) ? Object.entries(value as object) : []);
