/** An article's page, as far as this reader may read. */
import { adsHint, wasRefused, type PaidSection } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import { frameOrigins, renderPageStream, renderPaid } from '@broadsheet/render';
import type { Context } from 'hono';
import { adsFor } from './ads-for.js';
import { formsOf } from './article-forms.js';
import type { Edition } from './edition.js';
import { paperFeeds } from './feeds.js';
import { hasPlaylist } from './headers.js';
import { masthead } from './pages/shell.js';
import { paperOptions } from './paper-options.js';
import { barFor, nextIn, tierFor } from './preview.js';
import { readingOf } from './reading.js';

export async function articlePage(
  article: Article,
  edition: Edition,
  c: Context,
): Promise<Response> {
  const { decision, visit, preview, options, headers } = await readingOf(article, edition, c);
  const request = c.req.raw;
  const isFree = article.access.model === 'free';
  // A free article is one page for all: it names nobody. An editor's preview is his alone.
  const isShared = isFree && !preview;
  const ads = decision.granted ? adsFor(decision) : undefined;
  const tier = ads ?? 'full';
  const next = edition.content.after(article);
  const { hasLogin } = edition;
  const reader =
    hasLogin && !isShared
      ? {
          visitor: visit.visitor,
          back: article.url,
          isOpen: decision.granted,
          isEditor: !preview && (await visit.preview('stranger')) !== undefined,
        }
      : undefined;
  const above = preview && (await barFor(article, preview, visit));
  const page = renderPageStream(
    { ...article, ...(next && { next: [nextIn(next, preview)] }) },
    {
      ...options,
      masthead: masthead({ sections: edition.sections, reader, above }),
      // A free article is one page for all, so there the reader's cookie says it.
      ...(isShared ? { adTiers: true } : { ads: isFree && preview ? tierFor(preview) : tier }),
      alternates: [...formsOf(article), ...paperFeeds.slice(0, 1)],
      access: {
        ...options.access,
        ...(!decision.granted && wasRefused(request) && { refused: true }),
      },
    },
  );
  // Kept up as long as the subscription is used. No cache keeps this answer.
  const hint = ads && !preview ? adsHint(ads, edition.originAt(c.req.url)) : undefined;
  const state = isFree || preview ? undefined : await visit.stateCookie();
  return edition.page(page, {
    headers,
    cookies: [hint, state].filter((cookie) => cookie !== undefined),
    mediaSource: hasPlaylist(article),
    frames: frameOrigins(article),
  });
}

/** What was cut out, as the paywall asks for it. */
export function paidSections(article: Article, origin: string): PaidSection[] {
  // Who will read it is not known: its ads say for whom they are.
  return renderPaid(article, { ...paperOptions(origin), adTiers: true });
}
