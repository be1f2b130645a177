import type { Article } from '@broadsheet/article';
import type { Followed, HeaderTools } from '@broadsheet/elements/article-header/html.js';
import type { HeaderOptions } from './options.js';

export function toolsOf(article: Article, header: HeaderOptions): HeaderTools {
  const { share = ['copy', 'email'], save, gift, textSize, print, listen } = header;
  return {
    share,
    save,
    // What is free for all is no gift.
    gift:
      gift && article.access.model !== 'free'
        ? { action: gift, article: article.id, returnTo: article.url }
        : undefined,
    textSize,
    print,
    listen: listen === 'speech' && !article.audio,
  };
}

/** Who wrote the article, and what it is about. */
export function followedIn(article: Article, { follow = [] }: HeaderOptions): Followed[] {
  const { bylines = [], topics = [] } = article;
  return [
    ...(follow.includes('authors') ? bylines : []).map(
      ({ name, url }) => ({ kind: 'author', name, url }) as const,
    ),
    ...(follow.includes('topics') ? topics : []).map(
      ({ text, url }) => ({ kind: 'topic', name: text, url }) as const,
    ),
  ];
}
