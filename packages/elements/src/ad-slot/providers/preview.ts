/** Ads without an ad server: a placeholder of each size, and each way in which a slot can end. Nobody is asked. */
import type { Ad, AdProvider, AdRequest } from './provider.js';
import type { AdSize, Size } from '../sizes.html.js';

/** What comes of a request, by the word that stands as the endpoint. */
export const OUTCOMES = [
  'filled',
  'smaller',
  'larger',
  'fluid',
  'empty',
  'late',
  'error',
  'unreachable',
  'refuses-refresh',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The size of a placeholder where only `fluid` was asked for. */
const USUAL: Size = [300, 250];

export class PreviewProvider implements AdProvider {
  /** Placeholders so far: each bears its number, so that a refreshed one can be told from the last. */
  #count = 0;

  /** @param outcome a word of `OUTCOMES`; an address, which a page keeps for its real provider, means `filled` */
  constructor(private readonly outcome: string) {}

  async request(request: AdRequest): Promise<Ad | null> {
    const { signal, sizes, unit } = request;
    signal.throwIfAborted();
    const outcome = this.#outcome();
    switch (outcome) {
      case 'empty':
        return null;
      case 'late':
        return new Promise((_, end) =>
          signal.addEventListener('abort', () => end(signal.reason as Error), { once: true }),
        );
      case 'error':
        throw new Error('the preview fails, as its endpoint "error" says.');
      case 'unreachable':
        // By its name alone: with the class, what each page loads would be a file more.
        throw new DOMException(
          'nobody answers in the preview, as its endpoint "unreachable" says.',
          'AdUnreachableError',
        );
    }
    const size = sizeOf(outcome, sizes);
    const fluid = size === 'fluid';
    const words = fluid ? 'fluid' : size.join('×');
    const [width, height] = fluid ? [] : size;
    const what = [`preview ${++this.#count}`, ...(request.trigger === 'near' ? [] : [request.trigger])]; // prettier-ignore
    return {
      html: creative(words, unit, what.join(', ')),
      width,
      height,
      fluid,
      title: `preview, ${words}`,
      refresh: outcome !== 'refuses-refresh',
    };
  }

  #outcome(): Outcome {
    const { outcome } = this;
    if (!/^[\w-]+$/.test(outcome)) return 'filled';
    const known = OUTCOMES.find((one) => one === outcome);
    if (known) return known;
    throw new Error(
      `provider "preview" has the endpoint "${outcome}"; expected one of ${OUTCOMES.join(', ')}.`,
    );
  }
}

function sizeOf(outcome: Outcome, sizes: readonly AdSize[]): AdSize {
  if (outcome === 'fluid') return outcome;
  const [width, height] = sizes.find((size) => size !== 'fluid') ?? USUAL;
  if (outcome === 'smaller') return [Math.ceil(width / 2), Math.ceil(height / 2)];
  if (outcome === 'larger') return [width, 2 * height];
  return sizes[0]!;
}

/** A document for the kit's frame, which has no other style; of an ad's usual white paper in dark pages too. */
function creative(size: string, unit: string, what: string): string {
  return `<title>${escape(what)}</title><style>
html { block-size: 100%; font-family: system-ui, sans-serif; color: #222; background: repeating-linear-gradient(135deg, #f3f1e8 0 12px, #eae7da 12px 24px) }
body { box-sizing: border-box; block-size: 100%; border: 1px solid #77705a; display: flex; flex-flow: row wrap; gap: 0 1em; place-content: center; align-items: baseline; overflow: hidden; text-align: center }
b { font-size: clamp(14px, min(9vw, 30vh), 40px) }
span { font-size: clamp(11px, min(5vw, 18vh), 16px); overflow-wrap: anywhere; max-inline-size: 100% }
</style><b>${escape(size)}</b> <span>${escape(unit)}</span> <span>${escape(what)}</span>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;' };

/** For text alone. */
function escape(text: string): string {
  return text.replace(/[&<]/g, (one) => ENTITIES[one]!);
}
