/**
 * Settings of the whole page, given once: as data in the HTML,
 * `<script type="application/json" data-broadsheet>{"comments": {"endpoint": "/comments/counts"}}</script>`,
 * or by `configure({...})`. An element's own attributes win over both.
 */
export interface Settings {
  /** Who says what the reader agreed to. */
  consent: { source?: 'not-needed' | 'own' };
  ads: {
    /** Where ads come from: a name that the ad slot knows. */
    provider?: string;
    /** Address of the ad server (provider `json`). */
    endpoint?: string;
    /** Address of `creative.html`; beside the kit's script by default. */
    creative?: string;
    /** How long an answer may take, in milliseconds. */
    timeout?: number;
  };
  comments: {
    /** The comment system: a name that the comment count knows. */
    source?: 'json';
    /** Where it is asked for the counts of the page. */
    endpoint?: string;
  };
  access: { endpoint?: string };
  embeds: {
    /** How long another site's frame may take to load, in milliseconds. */
    timeout?: number;
  };
  /** How many further articles a page may append. */
  next: { limit?: number };
}

/** What each key may hold: a list of words, or the name of a JavaScript type. */
const KEYS: {
  [S in keyof Settings]: Record<keyof Settings[S], readonly string[] | 'string' | 'number'>;
} = {
  consent: { source: ['not-needed', 'own'] },
  ads: { provider: 'string', endpoint: 'string', creative: 'string', timeout: 'number' },
  comments: { source: ['json'], endpoint: 'string' },
  access: { endpoint: 'string' },
  embeds: { timeout: 'number' },
  next: { limit: 'number' },
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
  for (const [section, values] of Object.entries(given ?? {})) {
    const keys = Object.hasOwn(KEYS, section) ? KEYS[section as keyof Settings] : undefined;
    if (!keys || typeof values !== 'object' || values === null) {
      complain(
        place,
        section,
        values,
        keys ? 'an object' : `one of ${Object.keys(KEYS).join(', ')}`,
        !keys,
      );
      continue;
    }
    for (const [key, value] of Object.entries(values as object)) {
      const allowed = Object.hasOwn(keys, key)
        ? (keys as Record<string, readonly string[] | string>)[key]
        : undefined;
      const name = `${section}.${key}`;
      if (!allowed) complain(place, name, value, `one of ${Object.keys(keys).join(', ')}`, true);
      else if (
        Array.isArray(allowed) ? !allowed.includes(value as string) : typeof value !== allowed
      )
        complain(
          place,
          name,
          value,
          Array.isArray(allowed) ? `one of ${allowed.join(', ')}` : `a ${String(allowed)}`,
        );
      else (good[section] ??= {})[key] = value;
    }
  }
  return good;
}

/** Names in the console what the page says wrong and is not used. */
export function complain(
  place: string,
  name: string,
  value: unknown,
  expected: string,
  unknownKey = false,
): void {
  const what = unknownKey ? `"${name}" is no setting` : `"${name}" is ${JSON.stringify(value)}`;
  console.error(`[broadsheet] ${place}: ${what}; expected ${expected}.`);
}
