/**
 * Rules of the formats, as what is wrong with a feed: the RSS 2.0 specification and the Best Practices Profile of the
 * RSS Advisory Board; RFC 4287; JSON Feed 1.1; and of the HTML inside, what feed readers show.
 */
import { parsePiece, type Element } from './parsed.js';
import { children, parseXML, textOf, type XmlElement } from './xml.js';

export const NS = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const isWeb = (address: string | undefined) => /^https?:\/\/[^/\s]/.test(address ?? '');

type Problem = string | false | undefined;
const wrong = (...found: Problem[]): string[] => found.filter((one) => typeof one === 'string');

export function rssProblems(source: string): string[] {
  const rss = parseXML(source);
  const [channel, ...more] = children(rss, 'channel', '');
  if (rss.name !== 'rss' || rss.attributes['version'] !== '2.0' || !channel || more.length)
    return ['no RSS 2.0 with one channel'];
  const items = children(channel, 'item', '');
  const guids = items.map((item) => textOf(item, 'guid'));
  const links = children(channel, 'link', NS.atom);
  const [image] = children(channel, 'image', '');
  return wrong(
    ...['title', 'link', 'description'].map((name) => !textOf(channel, name) && `no channel ${name}`),
    !isWeb(textOf(channel, 'link')) && 'the channel’s link is no address',
    dateProblem(textOf(channel, 'lastBuildDate'), RFC_822),
    links.some(({ attributes }) => !isWeb(attributes['href'])) && 'a link leads nowhere',
    image && ['url', 'title', 'link'].some((name) => !textOf(image, name)) && 'the image is not whole',
    new Set(guids).size !== guids.length && 'two items with one guid',
    ...items.flatMap(itemProblems),
  ); // prettier-ignore
}

function itemProblems(item: XmlElement): string[] {
  const enclosures = children(item, 'enclosure', '');
  const link = textOf(item, 'link');
  const comments = textOf(item, 'comments');
  const order = item.children.map(({ name }) => name);
  const [guid] = children(item, 'guid', '');
  return wrong(
    !textOf(item, 'title') && !textOf(item, 'description') && 'an item without title and description',
    link !== undefined && !isWeb(link) && `the link ${link}`,
    comments !== undefined && !isWeb(comments) && `comments at ${comments}`,
    dateProblem(textOf(item, 'pubDate'), RFC_822),
    !guid?.text && 'no guid',
    guid?.attributes['isPermaLink'] !== 'false' && !isWeb(guid?.text) && 'a guid that is no address',
    children(item, 'author', '').some(({ text }) => !text.includes('@')) && 'an author without address',
    enclosures.length > 1 && 'more than one enclosure',
    ...enclosures.map(({ attributes: { url, length, type } }) => !(isWeb(url) && /^\d+$/.test(length ?? '') && type) && 'an enclosure that is not whole'),
    order.includes('encoded') && order.indexOf('description') > order.indexOf('encoded') && 'the summary after the content',
    ...mediaProblems(item),
    ...htmlProblems(textOf(item, 'encoded', NS.content) ?? ''),
  ); // prettier-ignore
}

export function atomProblems(source: string): string[] {
  const feed = parseXML(source);
  if (feed.name !== 'feed' || feed.namespace !== NS.atom) return ['no Atom feed'];
  const entries = children(feed, 'entry', NS.atom);
  const ids = entries.map((entry) => textOf(entry, 'id', NS.atom));
  return wrong(
    ...constructProblems(feed),
    children(feed, 'author', NS.atom).length === 0 &&
      entries.some((entry) => children(entry, 'author', NS.atom).length === 0) &&
      'an entry without an author',
    new Set(ids).size !== ids.length && 'two entries with one id',
    ...entries.flatMap((entry) => [
      ...constructProblems(entry),
      ...mediaProblems(entry),
      ...htmlProblems(textOf(entry, 'content', NS.atom) ?? ''),
    ]),
  );
}

/** What holds for a feed and for an entry. */
function constructProblems(element: XmlElement): string[] {
  const id = textOf(element, 'id', NS.atom);
  const links = children(element, 'link', NS.atom).map(({ attributes }) => attributes);
  const alternates = links.filter(({ rel }) => rel === 'alternate');
  const authors = children(element, 'author', NS.atom);
  return wrong(
    !/^(?:tag:|https?:\/\/)\S+$/.test(id ?? '') && `the id ${id}`,
    textOf(element, 'title', NS.atom) === undefined && 'no title',
    textOf(element, 'updated', NS.atom) === undefined && 'no updated',
    dateProblem(textOf(element, 'updated', NS.atom), RFC_3339),
    dateProblem(textOf(element, 'published', NS.atom), RFC_3339),
    links.some(({ href }) => !isWeb(href)) && 'a link leads nowhere',
    alternates.length > 1 && 'two links to one alternate',
    authors.some((author) => !textOf(author, 'name', NS.atom)?.trim()) && 'an author without a name',
    authors.some((author) => children(author, 'uri').some(({ text }) => !isWeb(text))) && 'an author at no address',
    children(element, 'category', NS.atom).some(({ attributes }) => !attributes['term']) && 'a category without a term',
  ); // prettier-ignore
}

function mediaProblems(element: XmlElement): string[] {
  return children(element, 'content', NS.media).flatMap(({ attributes }) =>
    wrong(
      !isWeb(attributes['url']) && 'media at no address',
      !['image', 'video', 'audio'].includes(attributes['medium'] ?? '') && 'media of no kind',
    ),
  );
}

function dateProblem(date: string | undefined, form: RegExp): Problem {
  if (date === undefined) return undefined;
  return (!form.test(date) || Number.isNaN(Date.parse(date))) && `the date ${date}`;
}

type Fields = Record<string, unknown>;

export function jsonFeedProblems(source: string): string[] {
  const feed = JSON.parse(source) as Fields;
  const items = feed['items'] as Fields[];
  const ids = items.map(({ id }) => id);
  return wrong(
    feed['version'] !== 'https://jsonfeed.org/version/1.1' && 'another version',
    !feed['title'] && 'no title',
    ...['home_page_url', 'feed_url', 'icon'].map((key) => addressProblem(feed, key)),
    ...authorProblems(feed),
    new Set(ids).size !== ids.length && 'two items with one id',
    ...items.flatMap(jsonItemProblems),
  );
}

function jsonItemProblems(item: Fields): string[] {
  const attachments = (item['attachments'] ?? []) as Fields[];
  return wrong(
    (typeof item['id'] !== 'string' || !item['id']) && 'no id',
    typeof item['content_html'] !== 'string' && 'no content',
    ...['url', 'external_url', 'image', 'banner_image'].map((key) => addressProblem(item, key)),
    ...['date_published', 'date_modified'].map((key) => dateProblem(item[key] as string, RFC_3339)),
    ...authorProblems(item),
    Array.isArray(item['tags']) && item['tags'].some((tag) => typeof tag !== 'string') && 'a tag that is no word', // prettier-ignore
    ...attachments.map(
      (one) => !(isWeb(one['url'] as string) && one['mime_type']) && 'an attachment not whole',
    ),
    ...htmlProblems(String(item['content_html'])),
  );
}

function addressProblem(fields: Fields, key: string): Problem {
  return key in fields && !isWeb(fields[key] as string) && `${key} is ${String(fields[key])}`;
}

function authorProblems({ authors }: Fields): string[] {
  const people = (authors ?? []) as Fields[];
  return people.flatMap((person) =>
    wrong(
      !person['name'] && 'an author without a name',
      addressProblem(person, 'url'),
      addressProblem(person, 'avatar'),
    ),
  );
}

const REFUSED =
  /^(?:news-|script$|style$|template$|button$|form$|input$|iframe$|object$|embed$|svg$)/;
const ATTRIBUTES =
  /^(?:href|src|alt|title|rel|width|height|lang|dir|colspan|rowspan|scope|value|cite|type|controls|preload)$/;

/** Of the HTML in a feed: no tag or attribute that readers drop or run, and no address that means another page there. */
export function htmlProblems(html: string): string[] {
  return parsePiece(html).flatMap(({ tagName, attrs }: Element) => [
    ...wrong(REFUSED.test(tagName) && `<${tagName}>`),
    ...attrs.flatMap(({ name, value }) =>
      wrong(
        !ATTRIBUTES.test(name) && `<${tagName} ${name}>`,
        name === 'href' && !/^(?:https?:\/\/|mailto:|tel:)/.test(value) && `a link to ${value}`,
        ['src', 'cite'].includes(name) && !isWeb(value) && `a ${name} at ${value}`,
      ),
    ),
  ]);
}
