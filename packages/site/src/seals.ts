/** Sealed articles: one page serves every reader, and any cache may keep it. */
import { sealArticle, type GroupKeys, type SealedArticle } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import { renderPaid } from '@broadsheet/render';
import { paperOptions } from './paper-options.js';

/** Whom the paper seals for. */
export const GROUP = 'premium';

/** Seals every article once for each origin: a second time would make another page of it. */
export class Seals {
  readonly #made = new Map<string, Promise<SealedArticle>>();

  constructor(readonly keys: GroupKeys) {}

  of(article: Article, issuer: string): Promise<SealedArticle> {
    const { id, updated, published } = article;
    // Short: it stands in each header.
    const revision = (Date.parse(updated ?? published ?? '') || 0).toString(36);
    const name = JSON.stringify([issuer, id, revision]);
    const known = this.#made.get(name);
    if (known) return known;
    // Without the paper's notice in every slot, which would weigh more here than in a page that says it often.
    const { houseAd: _notice, ...options } = paperOptions(issuer);
    const sections = renderPaid(article, { ...options, adTiers: true });
    const made = sealArticle({
      ...{ issuer, article: id, revision, sections },
      needs: [GROUP],
      keys: this.keys,
    });
    this.#made.set(name, made);
    return made;
  }
}
