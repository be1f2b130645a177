/// <reference types="google-publisher-tag" />
/**
 * Stands in for Google's ad library, which may not be copied and asks the network. Written from Google's own types
 * (`@types/google-publisher-tag`); it has what the kit calls, and behaves like the library where that matters: a slot
 * needs a service, its element in the page and `display` before `refresh`; an id in use gives no slot; `setConfig`
 * merges key by key. Whoever breaks such a rule finds it in `mistakes`.
 *
 * `new FakeGPT().install()` is the library there already; installed later it is the library that comes late. It answers
 * in a microtask, or when the test says so: `fake.waits = true; …; fake.answer()`.
 */

/** What a slot is answered with. */
export type Fill =
  | 'fills'
  | 'smaller'
  | 'larger'
  | 'fluid'
  /** A creative of 1×1 pixel. */
  | 'pixel'
  | 'backfill'
  /** Drawn twice, the second time larger. */
  | 'doubleRender'
  | 'empty'
  /** A size that is none. */
  | 'rubbish'
  | 'hangs';

export interface AskedSlot {
  readonly id: string;
  readonly path: string;
  readonly sizes: readonly unknown[];
  readonly targeting: Readonly<Record<string, string | string[]>>;
  readonly config: googletag.config.SlotSettingsConfig;
}

/** One request to the ad server. */
export interface FakeRequest {
  readonly slots: readonly AskedSlot[];
  readonly privacy: googletag.PrivacySettingsConfig;
}

type Listener = (event: googletag.events.SlotRenderEndedEvent) => void;

class FakeSlot {
  displayed = false;
  served = false;
  config: googletag.config.SlotSettingsConfig = {};
  targeting: Record<string, string | string[]> = {};

  constructor(
    readonly path: string,
    readonly sizes: readonly unknown[],
    readonly id: string,
  ) {}

  getAdUnitPath = () => this.path;
  getSlotElementId = () => this.id;

  addService() {
    this.served = true;
    return this;
  }

  setConfig({ targeting, ...config }: googletag.config.SlotSettingsConfig) {
    Object.assign(this.config, config);
    if (targeting === null) this.targeting = {};
    for (const [key, value] of Object.entries(targeting ?? {}))
      if (value === null) delete this.targeting[key];
      else this.targeting[key] = value;
  }

  getConfig() {
    return { targeting: { ...this.targeting } };
  }
}

export class FakeGPT {
  /** For slots that `fills` does not name. */
  fill: Fill = 'fills';
  /** By unit, the last part of a slot's path. */
  readonly fills = new Map<string, Fill>();
  /** Whether answers wait for `answer()`. */
  waits = false;
  /** The name of a function of the library that throws. */
  breaks?: string | undefined;
  /** What `breaks` throws. */
  thrown: unknown = new TypeError('b is undefined');
  /** What an ad blocker's stand-in lacks. */
  version = '2026112301';

  readonly requests: FakeRequest[] = [];
  readonly mistakes: string[] = [];
  page: googletag.config.PageSettingsConfig = {};
  privacy: googletag.PrivacySettingsConfig = {};
  destroyed = 0;

  #slots: FakeSlot[] = [];
  readonly #listeners = new Set<Listener>();
  #enabled = false;
  #waiting: (() => void)[] = [];

  get slots(): number {
    return this.#slots.length;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** What nobody has destroyed or taken off yet. */
  get left(): number {
    return this.slots + this.listeners;
  }

  /** The last ad request's slots. */
  get last(): readonly AskedSlot[] {
    return this.requests.at(-1)?.slots ?? [];
  }

  /** Becomes `window.googletag`, and runs what waits in its queue. */
  install(): this {
    const page = window as { googletag?: { cmd?: (() => void)[] } };
    const queue = page.googletag?.cmd ?? [];
    Object.assign((page.googletag ??= {}), this.#library());
    queue.forEach(run);
    return this;
  }

  uninstall(): void {
    delete (window as { googletag?: unknown }).googletag;
  }

  /** Gives all answers that wait. */
  answer(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach((now) => now());
  }

  #library() {
    const pubads = {
      addEventListener: (type: string, heard: Listener) => {
        if (type === 'slotRenderEnded') this.#listeners.add(heard);
        return pubads;
      },
      removeEventListener: (_: string, heard: Listener) => void this.#listeners.delete(heard),
      getSlots: () => this.#slots.filter((slot) => slot.served),
      setPrivacySettings: (more: googletag.PrivacySettingsConfig) => {
        this.privacy = { ...this.privacy, ...more };
        return pubads;
      },
      refresh: (slots: FakeSlot[] | null = this.#slots) => this.#request(slots ?? this.#slots),
    };
    this.#breakable(pubads);
    return this.#breakable({
      apiReady: true,
      cmd: { push: (...all: (() => void)[]) => (all.forEach(run), all.length) },
      enums: { TagForAgeTreatment: { UNSPECIFIED: 0, CHILD: 1, TEEN: 2 } },
      getVersion: () => this.version,
      pubads: () => pubads,
      setConfig: (more: googletag.config.PageSettingsConfig) => {
        if (this.#enabled && this.page.singleRequest !== more.singleRequest)
          this.mistakes.push('setConfig({singleRequest}) after enableServices()');
        this.page = { ...this.page, ...more };
      },
      enableServices: () => void (this.#enabled = true),
      defineSlot: (path: string, sizes: unknown[], id: string) => this.#define(path, sizes, id),
      display: (slot: FakeSlot) => this.#display(slot),
      destroySlots: (slots: FakeSlot[] = this.#slots) => this.#destroy(slots),
    });
  }

  #breakable<T extends object>(functions: T): T {
    for (const [name, work] of Object.entries(functions))
      if (typeof work === 'function')
        Object.assign(functions, {
          [name]: (...given: unknown[]): unknown => {
            if (this.breaks === name) throw this.thrown;
            return (work as (...given: unknown[]) => unknown)(...given);
          },
        });
    return functions;
  }

  #define(path: string, sizes: unknown[], id: string): FakeSlot | null {
    const isPath = /^\/\d+(,\d+)?(\/[\w.*!<:()\\-]+)+$/.test(path);
    if (!isPath || !sizes.length || this.#slots.some((slot) => slot.id === id)) return null;
    const slot = new FakeSlot(path, structuredClone(sizes), id);
    this.#slots.push(slot);
    return slot;
  }

  #display(slot: FakeSlot): void {
    if (slot.displayed) this.mistakes.push(`display() of #${slot.id} again`);
    if (!this.#enabled) this.mistakes.push('display() before enableServices()');
    if (!document.getElementById(slot.id)) this.mistakes.push(`display() without #${slot.id}`);
    slot.displayed = true;
    if (!this.page.disableInitialLoad) this.#request([slot]);
  }

  #destroy(slots: readonly FakeSlot[]): boolean {
    const gone = this.#slots.filter((slot) => slots.includes(slot));
    this.destroyed += gone.length;
    this.#slots = this.#slots.filter((slot) => !gone.includes(slot));
    for (const { id } of gone) document.getElementById(id)?.replaceChildren();
    return gone.length > 0;
  }

  #request(slots: readonly FakeSlot[]): void {
    for (const slot of slots) {
      if (!slot.displayed) this.mistakes.push(`refresh() of #${slot.id} before display()`);
      if (!slot.served) this.mistakes.push(`refresh() of #${slot.id} without addService()`);
      if (!this.#slots.includes(slot)) this.mistakes.push(`refresh() of the destroyed #${slot.id}`);
    }
    const asked = slots.map(({ id, path, sizes, targeting, config }) => ({
      ...{ id, path, sizes },
      targeting: { ...targeting },
      config: { ...config },
    }));
    const privacy = { ...this.privacy };
    if (this.page.singleRequest) this.requests.push({ slots: asked, privacy });
    else for (const one of asked) this.requests.push({ slots: [one], privacy });
    for (const slot of slots) this.#waiting.push(() => this.#draw(slot));
    if (!this.waits) queueMicrotask(() => this.answer());
  }

  #draw(slot: FakeSlot): void {
    const fill = this.fills.get(slot.path.split('/').at(-1)!) ?? this.fill;
    const place = document.getElementById(slot.id);
    if (fill === 'hangs' || !place || !this.#slots.includes(slot)) return;
    const [width, height] = (slot.sizes.find(Array.isArray) ?? [300, 250]) as [number, number];
    const size = SIZES[fill]?.(width, height) ?? [width, height];
    place.replaceChildren();
    if (fill !== 'empty') place.append(frame(slot, fill === 'fluid' ? [width, 80] : size));
    this.#tell(slot, fill, fill === 'empty' ? null : size);
    if (fill !== 'doubleRender') return;
    place.replaceChildren(frame(slot, [width * 2, height * 2]));
    this.#tell(slot, fill, [width * 2, height * 2]);
  }

  #tell(slot: FakeSlot, fill: Fill, size: number[] | null): void {
    const sold = fill === 'empty' || fill === 'backfill' ? null : 4567;
    const event: googletag.events.SlotRenderEndedEvent = {
      slot: slot as unknown as googletag.Slot,
      serviceName: 'publisher_ads',
      isEmpty: fill === 'empty',
      slotContentChanged: true,
      size: fill === 'rubbish' ? 'a large one' : size,
      isBackfill: fill === 'backfill',
      advertiserId: sold,
      campaignId: sold,
      creativeId: sold,
      creativeTemplateId: null,
      labelIds: null,
      lineItemId: sold,
      sourceAgnosticCreativeId: sold,
      sourceAgnosticLineItemId: sold,
      yieldGroupIds: null,
      companyIds: null,
      responseIdentifier: null,
    };
    for (const listener of [...this.#listeners]) listener(event);
  }
}

const SIZES: Partial<Record<Fill, (width: number, height: number) => number[]>> = {
  smaller: (width, height) => [width - 50, height - 20],
  larger: (width, height) => [width + 100, height + 100],
  fluid: () => [0, 0],
  pixel: () => [1, 1],
};

/** As the library makes it, in English; empty. */
function frame({ path }: FakeSlot, [width, height]: number[]): HTMLElement {
  const container = document.createElement('div');
  container.id = `google_ads_iframe_${path}_0__container__`;
  const made = document.createElement('iframe');
  made.width = `${width}`;
  made.height = `${height}`;
  made.title = '3rd party ad content';
  made.ariaLabel = 'Advertisement';
  container.append(made);
  return container;
}

/** The library reports what a command throws, and goes on. */
function run(command: () => void): void {
  try {
    command();
  } catch (error) {
    console.error('Exception in queued GPT command', error);
  }
}
