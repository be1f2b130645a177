import type { BodyBlock, MediaSource } from '../../../generated/types.js';
import { embedOf } from '../../../html/embed.js';
import { captioned } from '../../../html/figure.js';
import type { Reader } from '../../../html/reader.js';
import { all, allText, isElement, type HtmlElement, type HtmlNode } from '../../../html/tree.js';
import { safeSource } from '../../../html/url.js';
import { compact } from '../../../json.js';
import { plainText } from '../../../text.js';
import { webAddress } from './embeds.js';
import { madeElement, madeText } from './made.js';
import type { Shortcode } from './shortcodes.js';

type CodeReader = (
  code: Shortcode,
  holder: HtmlElement,
  reader: Reader,
  depth: number,
) => BodyBlock[] | undefined;

/** Sites of which a shortcode may give only a number or name. */
const ADDRESSES: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  tweet: (id) => `https://x.com/i/status/${id}`,
  twitter: (id) => `https://x.com/i/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
};

const READERS = new Map<string, CodeReader>([
  ['caption', caption],
  ['wp_caption', caption],
  ['gallery', gallery],
  ['audio', (code) => player(code, 'audio')],
  ['video', (code) => player(code, 'video')],
  ['pullquote', pullquote],
  ...'embed youtube vimeo tweet twitter instagram soundcloud facebook tiktok spotify'
    .split(' ')
    .map((name) => [name, elsewhere] as const),
]);

/** The blocks of a known shortcode. One of which nothing can be shown is kept as it came; words in it are read. */
export function shortcodeBlocks(
  code: Shortcode,
  holder: HtmlElement,
  reader: Reader,
  depth: number,
): BodyBlock[] {
  const blocks = READERS.get(code.name)?.(code, holder, reader, depth);
  if (blocks) return blocks;
  reader.account.lose(
    `[${code.name}]: nothing in it that can be shown: kept as it came, never printed`,
  );
  const kept: BodyBlock = {
    type: 'unknown',
    originalType: `[${code.name}]`,
    source: { shortcode: code.text },
  };
  return [kept, ...reader.readInside(holder.childNodes, depth)];
}

const SIDES: Record<string, string> = { alignleft: 'inset-left', alignright: 'inset-right' };

/** A picture, then its caption. */
function caption({ values }: Shortcode, holder: HtmlElement, reader: Reader, depth: number) {
  const { childNodes: nodes } = holder;
  const end = nodes.findIndex((node) => isElement(node) && isPicture(node)) + 1;
  if (!end) return undefined;
  const words: HtmlNode[] = nodes.slice(end);
  const given = values.get('caption');
  if (given && !allText(words).trim()) words.push(madeText(given));
  const blocks = reader.readInside(nodes.slice(0, end), depth);
  const [first] = blocks;
  const side = SIDES[values.get('align') ?? ''];
  if (first?.type === 'image-set' && first.picture && side) first.picture.layoutWidth ??= side;
  return captioned(blocks, madeElement('#caption', words), reader, depth);
}

function isPicture(element: HtmlElement): boolean {
  return element.tagName === 'img' || all(element, 'img').length > 0;
}

/** Numbers of pictures: without the files. */
function gallery(
  { values }: Shortcode,
  _holder: HtmlElement,
  reader: Reader,
): BodyBlock[] | undefined {
  const ids = (values.get('ids') ?? values.get('include') ?? '').match(/\d+/g);
  if (!ids) return undefined;
  reader.account.lose('[gallery]: only the numbers of its pictures are known');
  return [{ type: 'gallery', children: ids.map((id) => ({ type: 'image-set', id })) }];
}

const FILES: Record<'audio' | 'video', Record<string, string | undefined>> = {
  audio: { src: undefined, mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', wav: 'audio/wav' },
  video: { src: undefined, mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', ogv: 'video/ogg' },
}; // prettier-ignore

function player({ values, words }: Shortcode, type: 'audio' | 'video'): BodyBlock[] | undefined {
  const named = Object.entries(FILES[type]).flatMap(([key, mediaType]): MediaSource[] => {
    const url = safeSource(values.get(key) ?? '');
    return url ? [compact({ url, mediaType })] : [];
  });
  const alone = words.flatMap((word) => webAddress(word) ?? []).map((url) => ({ url }));
  const [best, ...others] = [...named, ...alone];
  if (!best) return undefined;
  const poster = safeSource(values.get('poster') ?? '');
  return type === 'audio'
    ? [{ type, sources: [best, ...others] }]
    : [{ type, sources: [best, ...others], ...(poster && { poster: { url: poster } }) }];
}

function pullquote(_code: Shortcode, holder: HtmlElement, reader: Reader, depth: number) {
  const blocks = reader.readInside(holder.childNodes, depth);
  const text = plainText(blocks).replace(/\s*\n\s*/g, ' ');
  const isText = blocks.every(({ type }) => type === 'paragraph' || type === 'heading');
  return text && isText
    ? [{ type: 'pullquote' as const, text }]
    : blocks.length
      ? blocks
      : undefined;
}

/** What is at the address that stands in it, as a word, a value or a link. */
function elsewhere(
  { name, values, words }: Shortcode,
  holder: HtmlElement,
): BodyBlock[] | undefined {
  const content = allText(holder.childNodes).trim();
  const given = [
    content,
    ...words,
    values.get('url'),
    values.get('src'),
    values.get('href'),
    values.get('id'),
  ];
  for (const one of given) {
    const id = one && /^[\w-]{5,40}$/.test(one) ? ADDRESSES[name]?.(one) : undefined;
    const url = one === undefined ? undefined : (webAddress(one) ?? id);
    if (url) return [embedOf(url)];
  }
  return undefined;
}
