import { isObject, type JsonObject } from '../../json.js';

/** Something that WordPress answers and that is no article: what it is, and the field that says so. */
export interface Thing {
  at: string;
  what: string;
}

/** Types of posts that are parts of a site rather than something to read. */
const SITE_PARTS: Record<string, string> = {
  wp_block: 'a pattern of blocks',
  wp_template: 'a template',
  wp_template_part: 'a part of a template',
  wp_navigation: 'a menu',
  nav_menu_item: 'an item of a menu',
  wp_global_styles: 'a set of styles',
  wp_font_family: 'a font',
  wp_font_face: 'a font',
  custom_css: 'a stylesheet',
  customize_changeset: 'a change of settings',
  oembed_cache: 'a cached embed',
  user_request: "a user's request",
};

/** Each kind of answer, by what only it has. The first that holds names it. */
const THINGS: [at: string, what: string | ((value: JsonObject) => string), is: (value: JsonObject) => boolean][] = [
  ['code', ({ message, code }) => `an error: ${String(message)} (${String(code)})`, isError],
  ['namespaces', 'the index of the API', ({ namespaces, routes }) => Array.isArray(namespaces) && isObject(routes)],
  ['taxonomy', ({ taxonomy }) => `a term of the taxonomy "${String(taxonomy)}"`, ({ taxonomy }) => isText(taxonomy)],
  ['taxonomies', 'a type of posts', (value) => Array.isArray(value.taxonomies) && isNamed(value)],
  ['types', 'a taxonomy', (value) => Array.isArray(value.types) && isNamed(value)],
  ['type', 'an attachment (a media file)', ({ type }) => type === 'attachment'],
  ['media_type', 'an attachment (a media file)', ({ media_type }) => isText(media_type)],
  ['type', 'a comment', ({ type }) => type === 'comment'],
  ['author_name', 'a comment', ({ author_name, post }) => isText(author_name) && typeof post === 'number'],
  ['type', 'a revision of a post', ({ type }) => type === 'revision'],
  ['slug', 'a revision of a post', isRevision],
  ['type', ({ type }) => SITE_PARTS[String(type)]!, ({ type }) => isText(type) && Object.hasOwn(SITE_PARTS, type)],
  ['subtype', 'a result of a search', ({ subtype, title }) => isText(subtype) && isText(title)],
  ['name', 'an author (a user)', (value) => isText(value.name) && !('type' in value) && !hasWords(value)],
]; // prettier-ignore

/** What an answer of WordPress is, where it is no post. */
export function otherThing(value: JsonObject): Thing | undefined {
  const found = THINGS.find(([, , is]) => is(value));
  if (!found)
    return isText(value.type) || hasWords(value)
      ? undefined
      : { at: '', what: 'an answer without `type`, title or content' };
  const [at, what] = found;
  return { at, what: typeof what === 'string' ? what : what(value) };
}

/** Whether an object comes from WordPress's REST API (version 2), whatever it is. */
export function isFromWordPress(value: unknown): boolean {
  if (!isObject(value)) return false;
  return (
    hasWords(value) ||
    isWords(value.guid) ||
    isWords(value.excerpt) ||
    hasApiLinks(value) ||
    isError(value) ||
    (typeof value.id === 'number' && isText(value.slug) && isText(value.link)) ||
    (typeof value.id === 'number' && isText(value.subtype) && isText(value.title)) ||
    ((Array.isArray(value.taxonomies) || Array.isArray(value.types)) && isNamed(value)) ||
    (Array.isArray(value.namespaces) && value.namespaces.includes('wp/v2'))
  );
}

/** What stands in the place of something that the asker may not see. */
export function isError({ code, message, data }: JsonObject): boolean {
  return (
    isText(code) &&
    typeof message === 'string' &&
    (code.startsWith('rest_') || (isObject(data) && typeof data.status === 'number'))
  );
}

function hasWords(value: JsonObject): boolean {
  return isWords(value.title) || isWords(value.content);
}

/** A text of WordPress: as readers see it, and to editors as it was written. */
function isWords(value: unknown): boolean {
  return isObject(value) && (typeof value.rendered === 'string' || typeof value.raw === 'string');
}

function hasApiLinks({ _links }: JsonObject): boolean {
  const { self, collection } = isObject(_links) ? _links : {};
  return [self, collection].some(
    (list) =>
      Array.isArray(list) &&
      list.some(
        (link: unknown) => isObject(link) && isText(link.href) && link.href.includes('/wp/v2/'),
      ),
  );
}

/** A revision has no type and no address; its slug says what it is: `57-revision-v1`, `57-autosave-v1`. */
function isRevision({ type, parent, slug }: JsonObject): boolean {
  return (
    type === undefined &&
    typeof parent === 'number' &&
    isText(slug) &&
    /(?:^|-)(?:revision|autosave)(?:-v?\d+)?$/.test(slug)
  );
}

function isNamed({ name, slug, id }: JsonObject): boolean {
  return isText(name) && isText(slug) && id === undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
