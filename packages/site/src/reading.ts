/** What the reader who asks may read of an article, in whatever form it is printed. */
import { pageHeaders, type Decision } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import type { AccessState, RenderOptions } from '@broadsheet/render';
import { isInPaperLanguage } from './content.js';
import type { Edition } from './edition.js';
import { paperOptions } from './paper-options.js';
import { termsOf } from './terms.js';

export interface Reading {
  decision: Decision;
  options: RenderOptions & { access: AccessState };
  /** Who may keep the answer, and for whom. */
  headers: Record<string, string>;
}

/**
 * Every form of an article asks here and gets the answer of its page, so no form is a way around the wall. Looking
 * counts nothing: a metered article is whole in every form for subscribers, and for readers who opened it on its page
 * and so spent one of the month's articles on it. To print what one has opened costs no second article; who has opened
 * nothing gets the preview, however the address ends.
 */
export async function readingOf(
  article: Article,
  edition: Edition,
  request: Request,
): Promise<Reading> {
  const terms = termsOf(article);
  const decision = await edition.accessAt(request.url).look(request, terms);
  const { comments, originAt } = edition;
  return {
    decision,
    options: {
      ...paperOptions(originAt(request.url)),
      comments: comments.count(article.comments?.thread ?? article.id),
      access: { granted: decision.granted, offer: offerFor(article) },
    },
    headers: pageHeaders(terms, decision),
  };
}

/** The paper's own words where the article is in the paper's language, else the kit's, which speak the article's. */
function offerFor(article: Article): AccessState['offer'] & object {
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
