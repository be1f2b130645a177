/** An article's page, as far as this reader may read. */
import { pageHeaders, wasRefused, type Meter } from '@broadsheet/access';
import { cutArticle, type Article } from '@broadsheet/article';
import { frameOrigins, renderBlocks, renderPage, type RenderOptions } from '@broadsheet/render';
import { isInPaperLanguage } from './content.js';
import type { Edition } from './edition.js';
import { termsOf } from './terms.js';
import { hasPlaylist } from './headers.js';
import { houseNotice } from './pages/front.js';
import { metrics } from './metrics.js';
import { footer, masthead, settings } from './pages/shell.js';
import { paper } from './paper.js';

export async function articlePage(
  article: Article,
  edition: Edition,
  request: Request,
): Promise<Response> {
  const access = edition.accessAt(request.url);
  const terms = termsOf(article);
  const grant = await access.grantFor(request, terms);
  const next = edition.content.after(article);
  const options: RenderOptions = {
    ...common(edition.originAt(request.url)),
    masthead: masthead(edition.sections),
    // Who pays sees fewer.
    ads: grant?.reason === 'subscription' ? 'light' : 'full',
    comments: edition.comments.count(article.comments?.thread ?? article.id),
    access: {
      granted: grant !== undefined,
      offer: offerFor(article),
      ...(article.access.model === 'metered' &&
        isInPaperLanguage(article) &&
        !grant && { meter: meterWords(await access.meterOf(request)) }),
      ...(wasRefused(request) && { notice: refusedWords(article) }),
    },
  };
  return edition.page(renderPage({ ...article, ...(next && { next: [next] }) }, options), {
    headers: pageHeaders(terms, grant),
    mediaSource: hasPlaylist(article),
    frames: frameOrigins(article),
  });
}

/** The part after the cut, as the paywall asks for it. */
export function paidHTML(article: Article, origin: string): string {
  return renderBlocks(cutArticle(article).paid, article, common(origin));
}

/** What all articles have in common. */
function common(origin: string) {
  return {
    origin,
    publisher: {
      name: paper.name,
      url: origin,
      policies: {
        publishingPrinciples: `${origin}/about`,
        ethicsPolicy: `${origin}/about/ethics`,
        correctionsPolicy: `${origin}/about/corrections`,
        ownershipFundingInfo: `${origin}/about/ownership`,
        verificationFactCheckingPolicy: `${origin}/about/fact-checking`,
      },
    },
    timeZone: paper.timeZone,
    assets: '/broadsheet/',
    stylesheets: ['/theme.css'],
    settings,
    footer: footer(),
    houseAd: houseNotice,
    metrics,
  } satisfies RenderOptions;
}

/** The paper's own words where the article is in the paper's language, else the kit's, which speak the article's. */
function offerFor(article: Article): NonNullable<RenderOptions['access']>['offer'] {
  const links = [
    { text: 'Subscribe', url: `/subscribe?return=${encodeURIComponent(article.url)}` },
  ];
  if (article.access.model === 'metered' || !isInPaperLanguage(article)) return { links };
  return {
    text: 'Subscriptions pay for reporting that takes months. In this demonstration they cost nothing.',
    action: 'I am a subscriber: read on',
    links,
  };
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
