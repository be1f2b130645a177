import { isDateTime } from '../../dates.js';
import type { Article, Correction, Phrasing } from '../../generated/types.js';
import { compact } from '../../json.js';
import { plainText } from '../../text.js';
import { shorten, slug } from '../guess.js';
import { kindNamed } from '../kind.js';
import { readLanguage } from '../language.js';
import type { Source } from '../source.js';
import { readAccess } from './access.js';
import { readElements } from './body.js';
import { htmlPhrasing, htmlWords, type Context } from './context.js';
import { readCredits } from './credits.js';
import { readLead } from './lead.js';
import { readNext, readRecording } from './related.js';
import { readTaxonomy } from './taxonomy.js';
import { correctionKind } from './text.js';

/** Fields of a story that an article has no place for, and why. */
export const LEFT_OUT: Record<string, string> = {
  channels: 'the channels of the newsroom system',
  alignment: 'a story has no alignment here',
  created_date: 'when the file was made, not when it was published',
  status: 'the state of work in the newsroom',
  planning: 'planning of the newsroom',
  workflow: 'workflow of the newsroom',
  pitches: 'pitches of the newsroom',
  revision: 'revisions of the newsroom system',
  publishing: 'editions of the newsroom system',
  contributors: 'users of the newsroom system',
  syndication: 'rights of syndication are for feeds, not for the page',
  tracking: 'tracking of the newsroom system',
  source: 'where the newsroom system keeps the story',
  distributor: 'who delivered the story is not printed',
  rendering_guides: 'guides for other renderers',
  content_aliases: 'other names in the newsroom system',
  variations: 'other variants of the story',
  additional_properties: "the newsroom's own data",
  geo: 'the place is a name here, not coordinates',
  address: 'the place is a name here, not an address',
  vanity_credits: 'the bylines are those of `credits`',
  short_url: 'the canonical address is used',
  canonical_website: 'one site is written for',
};

export function readStory(story: Source, context: Context): Article {
  const { accessCodes: _codes, ...hints } = context.hints;
  const children = readElements(story.objects('content_elements'), context);
  story.told('content_elements', 'body');
  const text = plainText(children);
  const headline = readHeadline(story, context, text);
  const address = readAddress(story, context, headline);
  const { type, label } = readKind(story, context);
  const read = {
    ...address,
    language: readLanguage(story, context.hints, `${headline} ${text}`),
    type,
    label,
    headline,
    ...readWords(story),
    ...readCredits(story),
    place: fieldText(story, 'location', 'place'),
    ...readDates(story),
    ...readTaxonomy(story),
    ...readLead(story, context, children[0]),
    corrections: readCorrections(story),
    access: readAccess(story, context),
    comments: readComments(story, address.id),
    audio: readRecording(story, context),
    next: readNext(story),
    copyright: fieldText(story, 'copyright', 'copyright'),
    embargo: readEmbargo(story),
  };
  return {
    ...hints,
    ...compact(read),
    format: 'broadsheet',
    version: 1,
    body: { type: 'body', version: 1, children },
    source: compact({ format: 'ans', version: story.text('version'), id: story.text('_id') }),
  };
}

function fieldText(story: Source, key: string, to: string): string | undefined {
  const value = htmlWords(story, key, to);
  if (value !== undefined) story.told(key, to);
  return value;
}

function readHeadline(story: Source, { hints }: Context, body: string): string {
  const own = dictionaryWords(story, 'headlines', 'headline');
  if (own) return own;
  if (hints.headline) return hints.headline;
  story.degrade('article', 'it has no headline: one was made of its first words');
  const others = [
    story.object('description')?.value.basic,
    body,
    story.value.slug,
    story.value._id,
  ];
  const first = others.find((words) => typeof words === 'string' && words.trim() !== '');
  return shorten(String(first ?? 'Untitled'));
}

/** The basic entry of a dictionary such as `headlines`; the others are for other channels. */
function dictionaryWords(story: Source, key: string, to: string): string | undefined {
  const dictionary = story.object(key);
  const words = dictionary && htmlWords(dictionary, 'basic', to, dictionary);
  if (words) story.ledger.map(story.at(key), key, to);
  return words;
}

function readWords(story: Source): { standfirst?: Phrasing[]; description?: string } {
  const sub = story.object('subheadlines');
  const description = dictionaryWords(story, 'description', 'description');
  const standfirst = sub && htmlPhrasing(sub, 'basic', 'standfirst', sub);
  if (standfirst) {
    story.told('subheadlines', 'standfirst');
    return compact({ standfirst, description });
  }
  const basic = story.object('description');
  return compact({
    standfirst: basic && htmlPhrasing(basic, 'basic', 'standfirst', basic),
    description,
  });
}

function readAddress(
  story: Source,
  { hints }: Context,
  headline: string,
): { id: string; url: string; canonicalUrl?: string } {
  const own = story.link('website_url');
  const canonical = story.link('canonical_url');
  const external = story.link('canonical_url_external');
  const name = story.text('slug') ?? slug(headline);
  const id = story.text('_id') ?? hints.id ?? (name || 'article');
  const url = own ?? canonical ?? external ?? hints.url ?? `/${encodeURIComponent(name || id)}`;
  for (const key of ['website_url', 'canonical_url', 'canonical_url_external'])
    if (story.link(key)) story.told(key, 'url');
  story.told('_id', 'id');
  story.told('version', 'source');
  story.told('type', 'source');
  story.told('slug', 'url');
  if (!story.text('_id') && !hints.id)
    story.degrade('article', 'it has no `_id`: its id was made of its headline');
  if (!own && !canonical && !external && !hints.url)
    story.degrade('article', 'it has no address: one was made of its name');
  const kept = external ?? (own ? canonical : undefined);
  return compact({ id, url, canonicalUrl: kept === url ? undefined : kept });
}

/** The label is printed; with the subtype it says what kind of article this is. */
function readKind(story: Source, { hints }: Context): Pick<Article, 'type' | 'label'> {
  const basic = story.object('label')?.object('basic');
  const text = basic && htmlWords(basic, 'text', 'label', basic);
  const isShown = basic?.flag('display') !== false;
  const label = text && isShown ? compact({ text, url: basic.link('url') }) : undefined;
  if (label) story.told('label', 'label');
  else if (text)
    story.ledger.degrade(story.at('label'), 'label', 'type', 'its display is off: not printed');
  const isSponsored = story.object('owner')?.flag('sponsored') === true;
  story.told('owner', 'type');
  const subtype = kindNamed(story.text('subtype'));
  if (subtype) story.told('subtype', 'type');
  else if (story.text('subtype'))
    story.ledger.drop(
      story.at('subtype'),
      'subtype',
      'it names no kind of article that is known here',
    );
  const type = isSponsored ? 'sponsored' : (subtype ?? kindNamed(text) ?? hints.type ?? 'news');
  return compact({ type, label });
}

/** The date that the newsroom shows; an update counts where it came a minute or more later. */
function readDates(story: Source): Pick<Article, 'published' | 'updated'> {
  const key = ['display_date', 'first_publish_date', 'publish_date'].find(
    (name) => story.text(name) !== undefined,
  );
  const published = key && readDate(story, key, 'published');
  const updated = readDate(story, 'last_updated_date', 'updated');
  for (const other of ['display_date', 'first_publish_date', 'publish_date'])
    if (other !== key && story.text(other))
      story.ledger.drop(story.at(other), other, `the date of publication is that of \`${key}\``);
  const isLater = updated && published && Date.parse(updated) - Date.parse(published) >= 60_000;
  if (updated && published && !isLater)
    story.ledger.drop(
      story.at('last_updated_date'),
      'last_updated_date',
      'not later than the publication',
    );
  return compact({ published, updated: isLater || !published ? updated : undefined });
}

function readDate(story: Source, key: string, to: string): string | undefined {
  const date = story.text(key);
  if (date === undefined || !isDateTime(date)) return undefined;
  story.told(key, to);
  return date;
}

/** The editor's note is for readers, and is mostly about a change: it stands with the corrections. */
function readCorrections(story: Source): Correction[] | undefined {
  const corrections = story.objects('corrections').flatMap((entry): Correction[] => {
    const text = htmlWords(entry, 'text', 'corrections');
    if (text) entry.map('corrections');
    else entry.drop('no words in it');
    return text ? [{ kind: correctionKind(entry), text }] : [];
  });
  story.told('corrections', 'corrections');
  const note = htmlWords(story, 'editor_note', 'corrections');
  if (note) {
    story.ledger.degrade(
      story.at('editor_note'),
      'editor_note',
      'corrections',
      "an editor's note is printed with the corrections",
    );
    corrections.unshift({ kind: 'clarification', text: note });
  }
  return corrections.length ? corrections : undefined;
}

function readComments(story: Source, thread: string): Article['comments'] {
  const comments = story.object('comments');
  if (!comments) return undefined;
  const isShown = comments.flag('display_comments') !== false;
  story.told('comments', 'comments');
  if (isShown) return compact({ open: comments.flag('allow_comments'), thread });
  story.ledger.degrade(
    comments.pointer,
    'comments',
    'comments',
    'display_comments is off: the article has none',
  );
  return undefined;
}

function readEmbargo(story: Source): Article['embargo'] {
  const embargo = story.object('content_restrictions')?.object('embargo');
  if (embargo?.flag('active') !== true) return undefined;
  story.told('content_restrictions', 'embargo');
  const until = embargo.text('end_time');
  return compact({ until, note: embargo.text('description') });
}
