/** An article's page, as far as this reader may read. */
import { wasRefused, type Meter, type PaidSection } from '@broadsheet/access';
import { cutArticle, type Article } from '@broadsheet/article';
import { frameOrigins, renderBlocks, renderPageStream } from '@broadsheet/render';
import { adsHint } from './ads-hint.js';
import { formsOf } from './article-forms.js';
import { isInPaperLanguage } from './content.js';
import type { Edition } from './edition.js';
import { paperFeeds } from './feeds.js';
import { hasPlaylist } from './headers.js';
import { masthead } from './pages/shell.js';
import { paperOptions } from './paper-options.js';
import { readingOf } from './reading.js';

export async function articlePage(
  article: Article,
  edition: Edition,
  request: Request,
): Promise<Response> {
  const { decision, options, headers } = await readingOf(article, edition, request);
  const subscribes = decision.granted && decision.reason === 'subscription';
  const meter = decision.granted ? undefined : decision.meter;
  const next = edition.content.after(article);
  const page = renderPageStream(
    { ...article, ...(next && { next: [next] }) },
    {
      ...options,
      masthead: masthead(edition.sections),
      // Who pays sees fewer. A free article is one page for all, so there the reader's cookie says it.
      ...(article.access.model === 'free'
        ? { adTiers: true }
        : { ads: subscribes ? 'light' : 'full' }),
      alternates: [...formsOf(article), ...paperFeeds.slice(0, 1)],
      access: {
        ...options.access,
        ...(meter && isInPaperLanguage(article) && { meter: meterWords(meter) }),
        ...(wasRefused(request) && { notice: refusedWords(article) }),
      },
    },
  );
  return edition.page(page, {
    headers: {
      ...headers,
      // Kept up as long as the subscription is used. No cache keeps this answer.
      ...(subscribes && { 'Set-Cookie': adsHint('light', edition.originAt(request.url)) }),
    },
    mediaSource: hasPlaylist(article),
    frames: frameOrigins(article),
  });
}

/** What was cut out, as the paywall asks for it. */
export function paidSections(article: Article, origin: string): PaidSection[] {
  const options = paperOptions(origin);
  return cutArticle(article).sections.map(({ id, blocks }) => ({
    id,
    html: renderBlocks(blocks, article, options),
  }));
}

function meterWords({ limit, used }: Meter): string {
  const left = Math.max(0, limit - used);
  if (left === 0) return `You have read your ${limit} free articles of this month.`;
  return `You have ${left} of ${limit} free articles left this month.`;
}

function refusedWords({ access }: Article): string {
  return access.model === 'metered'
    ? 'Your free articles of this month are used up. Subscribers read on.'
    : 'This article is for subscribers.';
}
