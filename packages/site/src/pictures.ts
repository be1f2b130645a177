import type { Article, Image } from '@broadsheet/article';

/**
 * The article as lists show it: without pictures that the content policy would block. In the article itself they
 * keep their place and their words; in a list an empty box says nothing.
 */
export function listed(article: Article, mediaFrom: readonly string[]): Article {
  const { lead, socialImage, bylines, ...rest } = article;
  const picture = lead && leadPicture(lead);
  const shown = (image: Image | undefined) => !image || mayLoad(image.url, mediaFrom);
  return {
    ...rest,
    ...(lead && shown(picture) && { lead }),
    ...(socialImage && shown(socialImage) && { socialImage }),
    ...(bylines && {
      bylines: bylines.map(({ image, ...person }) =>
        image && shown(image) ? { ...person, image } : person,
      ),
    }),
  };
}

function leadPicture(lead: NonNullable<Article['lead']>): Image | undefined {
  if (lead.type === 'image-set') return lead.picture?.fallbackImage;
  return lead.type === 'video' ? lead.poster : undefined;
}

function mayLoad(address: string, mediaFrom: readonly string[]): boolean {
  const here = 'http://here.invalid';
  if (!URL.canParse(address, here)) return false;
  const { origin } = new URL(address, here);
  return origin === here || mediaFrom.includes(origin);
}
