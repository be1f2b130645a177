/** Sealed articles: one page serves every reader, and any cache may keep it. */
import { sealArticle, type GroupKeys, type SealedArticle } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import { paidSections } from './article-page.js';

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
    const sections = paidSections(article, issuer);
    const made = sealArticle({
      ...{ issuer, article: id, revision, sections },
      needs: [GROUP],
      keys: this.keys,
    });
    this.#made.set(name, made);
    return made;
  }
}
