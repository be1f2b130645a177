/**
 * What every provider of ads must do, as checks for any test framework: each throws an Error that says what was
 * expected. For a provider of your own; nothing that a page loads imports this.
 *
 * ```js
 * import { adProviderChecks } from '@broadsheet/elements/ad-slot/conformance.js';
 * for (const { name, run } of adProviderChecks(setup)) test(name, run);
 * ```
 * They run in a browser, one after the other.
 */
import type { AdSize } from '../sizes.html.js';
import { CHECKS, type Check } from './conformance-checks.js';
import { equal, Stage, turns } from './conformance-stage.js';
import type { AdPrivacy, AdProvider, AdProviderEntry, AdRequest } from './provider.js';

/** How the server or the library behind a provider behaves. */
export type AdServerMode =
  /** With an ad of one of the sizes asked for. */
  | 'fills'
  /** With the word that there is none. */
  | 'empty'
  /** It never answers. */
  | 'hangs'
  /** Its code throws, or its server fails. */
  | 'throws'
  /** With something that is no answer. */
  | 'rubbish'
  /** Nobody is there. */
  | 'blocked';

/** What reached the server or the library for one slot, as far as it can be told there. */
export interface AdAsked {
  readonly unit: string;
  readonly sizes: readonly AdSize[];
  readonly targeting: AdRequest['targeting'];
  readonly privacy: Partial<AdPrivacy>;
}

export interface AdProviderSetup {
  /** Called before each check: an entry, and behind it a server or a library, that know nothing of the checks before. */
  begin(mode: AdServerMode): AdProviderEntry | Promise<AdProviderEntry>;
  /** The slots with this unit are answered in another way from now on. */
  mode(unit: string, mode: AdServerMode): void;
  /** Everything that was asked since `begin`, the oldest first. */
  asked(): readonly AdAsked[];
  /** How much there is that `destroy` should take away: slots, listeners, requests that nobody ended. */
  left(): number;
  readonly endpoint?: string | undefined;
  /** What of the reader's choices the provider passes on itself. */
  readonly passesOn: readonly (keyof AdPrivacy)[];
  /** `false` for a provider that cannot ask for a fluid ad, and leaves it out. */
  readonly fluid?: false | undefined;
  /** What cannot happen to this provider: one that asks nobody is never blocked. */
  readonly never?: readonly AdServerMode[];
  /** Called after each check. */
  end?(): void;
}

export interface AdProviderCheck {
  readonly name: string;
  run(): Promise<void>;
}

/** The checks that fit a provider; those for what can never happen to it are left out. */
export function adProviderChecks(setup: AdProviderSetup): readonly AdProviderCheck[] {
  return Object.entries(CHECKS)
    .filter(([, { needs }]) => !needs.some((mode) => setup.never?.includes(mode)))
    .map(([name, { needs, check }]) => ({
      name,
      run: () => withStage(setup, needs[0] ?? 'empty', check),
    }));
}

async function withStage(
  setup: AdProviderSetup,
  mode: AdServerMode,
  check: Check['check'],
): Promise<void> {
  const unhandled: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    unhandled.push(event.reason);
  };
  addEventListener('unhandledrejection', note);
  let stage: Stage | undefined;
  try {
    const entry = await setup.begin(mode);
    entry.asks(setup.endpoint);
    stage = new Stage(setup, prepared(await entry.load(setup.endpoint)));
    await check(stage);
    await turns();
    equal(unhandled.map(String), [], 'rejections that nobody handles');
  } finally {
    removeEventListener('unhandledrejection', note);
    stage?.box.remove();
    setup.end?.();
  }
}

/** The provider with its `prepare` before the first request, as the slot calls it. */
function prepared(provider: AdProvider): AdProvider {
  let ready: Promise<void> | undefined;
  return {
    async request(request) {
      const { signal } = request;
      // A slot that has gone is for `request` to notice: the library may be there already.
      ready ??= provider.prepare?.(signal.aborted ? new AbortController().signal : signal);
      await ready;
      return provider.request(request);
    },
    ...(provider.render && { render: (ad, stage) => provider.render!(ad, stage) }),
    ...(provider.refresh && { refresh: (request) => provider.refresh!(request) }),
    destroy: (slot) => provider.destroy?.(slot),
  };
}
