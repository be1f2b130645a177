import type { Recommended, RecommendedList } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';
import { htmlWords, idOf, type Context } from './context.js';
import { imageFile } from './media.js';
import { elementWords } from './text.js';

/** A link to another story: an interstitial link, or a story put among the elements. */
export function link(source: Source, context: Context): Recommended | undefined {
  const url = source.link('url') ?? source.link('website_url') ?? source.link('canonical_url');
  const headlines = source.object('headlines');
  const title =
    htmlWords(source, 'content', 'recommended') ??
    (headlines && htmlWords(headlines, 'basic', 'recommended', source));
  if (!url || !title) return undefined;
  const picture = source.object('image');
  const image = picture && imageFile(picture);
  if (image) picture.map('image');
  else picture?.drop('a picture of which no address is known');
  source.object('description')?.drop('a link to another story has no place for more words');
  source.map('recommended');
  return compact<Recommended>({
    type: 'recommended',
    ...idOf(source, context, 'recommended'),
    teaserTitleOverride: title,
    url,
    image,
  });
}

export function linkList(source: Source, context: Context): RecommendedList | undefined {
  const children = source.objects('items').flatMap((item): Recommended[] => {
    const made = item.type === 'text' ? words(item) : link(item, context);
    if (!made) item.drop('no address or no words in it');
    return made ? [made] : [];
  });
  if (!children.length) return undefined;
  source.map('recommended-list');
  return compact<RecommendedList>({
    type: 'recommended-list',
    ...idOf(source, context, 'recommended-list'),
    heading: source.text('title'),
    children,
  });
}

/** A list of links may hold plain words, as a heading of what follows. */
function words(item: Source): Recommended | undefined {
  const title = elementWords(item, 'recommended');
  if (!title) return undefined;
  item.degrade('recommended', 'words among links: a link without an address');
  return { type: 'recommended', teaserTitleOverride: title };
}
