/** The kinds of readers as whom an editor may look at a page. */

/** A reader who does not exist. */
export interface PreviewReader {
  readonly kind: PreviewKind;
  /** `down` is a stranger while stores and providers do not answer. */
  readonly who: Who;
  /** Of a stranger or a registered reader: free articles that are left. All of them where it is not said. */
  readonly left?: number;
  /** What a subscriber owns. Whatever the article asks for where it is not said. */
  readonly product?: string;
}

type Who = 'stranger' | 'registered' | 'subscriber' | 'gift' | 'institution' | 'crawler' | 'down';

export type PreviewKind =
  Who | `stranger:${number}` | `registered:${number}` | `subscriber:${string}`;

/** Those that every paper has, for it to list; beside them `subscriber:PRODUCT` for each product, and any number of articles left. */
export const PREVIEW_KINDS = [
  'stranger',
  'stranger:1',
  'stranger:0',
  'registered',
  'registered:0',
  'subscriber',
  'gift',
  'institution',
  'crawler',
  'down',
] as const satisfies readonly PreviewKind[];

/** In English, to stand after "as". */
const NAMES: ReadonlyMap<string, string> = new Map<Who, string>([
  ['stranger', 'a stranger'],
  ['registered', 'a registered reader'],
  ['subscriber', 'a subscriber'],
  ['gift', 'a reader with a gift link'],
  ['institution', 'a member of an institution'],
  ['crawler', 'a verified crawler'],
  ['down', 'a stranger while the service is down'],
]);

/** Longer than any product's name. */
const LONGEST = 256;

/** @param text from an address: undefined for what is no kind */
export function previewReader(text: string): PreviewReader | undefined {
  const [who, more] = cutAt(text, text.indexOf(':'));
  if (!isWho(who) || text.length > LONGEST) return undefined;
  const reader = { kind: text as PreviewKind, who };
  if (more === undefined) return reader;
  if (who === 'subscriber') return more === '' ? undefined : { ...reader, product: more };
  const isCounted = who === 'stranger' || who === 'registered';
  return isCounted && /^\d{1,4}$/.test(more) ? { ...reader, left: Number(more) } : undefined;
}

/** "a stranger with 1 free article left" */
export function previewName(kind: PreviewKind): string {
  const { who, left, product } = previewReader(kind)!;
  const name = NAMES.get(who)!;
  if (product !== undefined) return `${name} to ${product}`;
  if (left === undefined) return name;
  return `${name} with ${left || 'no'} free ${left === 1 ? 'article' : 'articles'} left`;
}

function cutAt(text: string, colon: number): [string, string?] {
  return colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
}

function isWho(text: string): text is Who {
  return NAMES.has(text);
}
