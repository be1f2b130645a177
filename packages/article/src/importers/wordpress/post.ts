import type { Article } from '../../generated/types.js';
import { isObject, compact, pointer } from '../../json.js';
import { plainText } from '../../text.js';
import { slug } from '../guess.js';
import type { Hints } from '../importer.js';
import type { Source } from '../source.js';
import { readBylines } from './authors.js';
import { readBody } from './body.js';
import { readComments } from './comments.js';
import type { Context } from './context.js';
import { readDates } from './dates.js';
import { closeEmbedded } from './embedded.js';
import { Head } from './head.js';
import { wordpressDialect } from './html/dialect.js';
import { readAlternates, readLanguage } from './language.js';
import { readLead } from './lead.js';
import { readAccess, readEmbargo } from './status.js';
import { readTerms } from './terms.js';
import { readExcerpt, readHeadline } from './words.js';

/** Fields of a post that an article has no place for, and why. */
export const LEFT_OUT: Record<string, string> = {
  guid: 'an address for machines: `link` is the one that leads readers',
  ping_status: 'notices between sites',
  sticky: 'its place in lists of posts',
  template: 'which template of the theme prints it',
  format: 'how a theme lays it out: no kind of article',
  menu_order: 'its place in a menu',
  parent: 'the page above it',
  password: 'not for the page',
  permalink_template: 'how the newsroom system makes addresses',
  generated_slug: 'how the newsroom system makes addresses',
  class_list: 'classes for the theme',
  meta: "the site's own data",
  acf: "the site's own data",
  yoast_head: 'markup for the head of a page, which is told in `yoast_head_json`',
  yoast_head_json: 'nothing in it that the post does not say',
  yoast_meta: 'nothing in it that the post does not say',
  aioseo_head: 'markup for the head of a page',
  aioseo_head_json: 'nothing in it that the post does not say',
  jetpack_featured_media_url: 'the embedded picture is the same',
  jetpack_publicize_connections: 'where Jetpack announces it',
  jetpack_sharing_enabled: 'buttons of Jetpack',
  jetpack_likes_enabled: 'buttons of Jetpack',
  jetpack_shortlink: 'the whole address is used',
  'jetpack-related-posts': 'what a machine found similar',
  translations: 'only numbers: their addresses are not known here',
};

export function readPost(post: Source, hints: Hints): Article {
  dropMachinery(post);
  const { accessCodes: _codes, ...known } = hints;
  const context: Context = { hints, dialect: wordpressDialect() };
  const head = new Head(post);
  const children = readBody(post);
  const text = plainText(children);
  const headline = readHeadline(post, context, text);
  const address = readAddress(post, hints, head, headline);
  const terms = readTerms(post, head);
  const dates = readDates(post);
  const read = {
    ...address,
    language: readLanguage(post, head, hints, `${headline} ${text}`),
    ...terms,
    type: terms.type ?? hints.type ?? 'news',
    headline,
    ...readExcerpt(post, context, head, text),
    bylines: readBylines(post, head),
    ...dates,
    ...readLead(post, head, children[0]),
    access: readAccess(post, hints),
    comments: readComments(post, address.id),
    alternates: readAlternates(post),
    embargo: readEmbargo(post, dates.published),
  };
  closeEmbedded(post);
  post.told('type', 'source');
  return {
    ...known,
    ...compact(read),
    format: 'broadsheet',
    version: 1,
    body: { type: 'body', version: 1, children },
    source: compact({ format: 'wordpress', version: '2', id: idOf(post) }),
  };
}

/** Addresses of the API stand at every object, data for search engines at most: they are no part of the story, and one line each. */
function dropMachinery(post: Source): void {
  const open: { value: unknown; at: string }[] = [{ value: post.value, at: post.pointer }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, at } = place;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      const below = pointer(at, key);
      const reason = isObject(child) ? machinery(key, at, post.pointer) : undefined;
      if (reason) post.ledger.dropWhole(below, key, reason);
      else open.push({ value: child, at: below });
    }
  }
}

function machinery(key: string, at: string, root: string): string | undefined {
  if (key === '_links') return 'addresses of the API';
  if (key === 'yoast_head_json' && at !== root) return 'for the head of another page';
  if (key === 'schema' && at === pointer(root, 'yoast_head_json'))
    return 'the page prints JSON-LD of its own';
  return undefined;
}

function readAddress(
  post: Source,
  hints: Hints,
  head: Head,
  headline: string,
): { id: string; url: string; canonicalUrl?: string } {
  const name = post.text('slug') ?? slug(headline);
  const own = idOf(post);
  const id = own ?? hints.id ?? (name || 'article');
  const link = post.link('link');
  const url = link ?? hints.url ?? `/${encodeURIComponent(name || id)}`;
  post.told('id', 'id');
  post.told('slug', 'url');
  if (link) post.told('link', 'url');
  if (!own && !hints.id) post.degrade('article', 'it has no `id`: one was made of its name');
  if (!link && !hints.url)
    post.degrade('article', 'it has no `link`: an address was made of its name');
  const canonical = head.link('canonical');
  return compact({ id, url, canonicalUrl: canonical === url ? undefined : canonical });
}

function idOf(post: Source): string | undefined {
  const id = post.number('id') ?? post.text('id');
  return id === undefined ? undefined : String(id);
}
