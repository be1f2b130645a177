import { embedOf } from '../../html/embed.js';
import { htmlToBlocks, htmlToText } from '../../html/parse.js';
import { hostOf } from '../../html/url.js';
import type { BodyBlock } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';
import { htmlBlocks, type Context } from './context.js';
import { frameIn } from './media.js';
import { withId } from './text.js';

/** Whatever the newsroom pasted: read by the same list as any HTML. A frame becomes an embed. */
export function rawHtml(source: Source, context: Context): BodyBlock[] | undefined {
  const [first, ...others] = htmlBlocks(source, 'content', 'embed');
  if (!first) return undefined;
  source.map([...new Set([first, ...others].map(({ type }) => type))].join(', '));
  return [withId(first, source, context), ...others];
}

/** What a provider answered when the newsroom's system asked about an address. */
export function oembed(source: Source, context: Context): BodyBlock | undefined {
  const answer = source.object('raw_oembed');
  const post = answer && postAddress(answer);
  const frame = post === undefined ? answer && frameAddress(answer) : undefined;
  const url = answer && (post ?? frame ?? answer.link('uri') ?? referentAddress(source));
  if (!answer || !url || !hostOf(url)) return undefined;
  const poster = answer.file('thumbnail_url');
  const block = embedOf(
    url,
    compact({
      provider: answer.text('provider_name'),
      frame: frame === undefined ? undefined : true,
      title: answer.text('title'),
      width: answer.size('width'),
      height: answer.size('height'),
      duration: answer.size('duration'),
      poster:
        poster === undefined
          ? undefined
          : compact({
              url: poster,
              width: answer.size('thumbnail_width'),
              height: answer.size('thumbnail_height'),
            }),
      kind: answer.text('type') === 'video' ? ('video' as const) : undefined,
      text: postWords(answer),
    }),
  );
  source.object('referent')?.link('id');
  answer.map(block.type);
  source.map(block.type);
  return withId(block, source, context);
}

/** Of a post the address that people know, which most providers send as `url`. */
function postAddress(answer: Source): string | undefined {
  return answer.text('type') === 'photo' ? undefined : answer.link('url');
}

function frameAddress(answer: Source): string | undefined {
  return frameIn(answer, 'html')?.url;
}

function postWords(answer: Source): string | undefined {
  const html = answer.text('html') ?? '';
  const { value, elements } = htmlToBlocks(html);
  answer.ledger.html(answer.at('html'), elements);
  const quote = value.find(({ type }) => type === 'tweet');
  if (quote?.type === 'tweet') return quote.text;
  return /<blockquote/i.test(html) ? htmlToText(html).value || undefined : undefined;
}

function referentAddress(source: Source): string | undefined {
  const id = source.object('referent')?.link('id');
  return id && /^https?:/i.test(id) ? id : undefined;
}

/** A reference says where something is kept. Where that is a public address it can still be shown as one. */
export function reference(source: Source, context: Context): BodyBlock | undefined {
  const url = referentAddress(source);
  if (!url) return undefined;
  const block = embedOf(url);
  source.degrade(block.type, 'a reference: only its address is known');
  source.object('referent')?.map(block.type);
  return withId(block, source, context);
}

/** Something of the newsroom's own plugins, of which an address is all that others can use. */
export function custom(source: Source, context: Context): BodyBlock | undefined {
  const embed = source.object('embed');
  const url = embed?.file('url');
  if (!embed || !url || !hostOf(url)) return undefined;
  const block = embedOf(url, { kind: 'interactive' });
  source.degrade(block.type, 'a custom embed: its address is kept, its settings are for a plugin');
  return withId(block, source, context);
}
