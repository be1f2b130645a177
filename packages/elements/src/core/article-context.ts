/** What `<news-article>` tells the elements inside it, by the community's context protocol. */
import { ContextConsumer, ContextRoot, createContext } from '@lit/context';
import type { ReactiveElement } from 'lit';

export interface ArticleContext {
  /** The article's id at the publisher's, '' where none is given. */
  readonly id: string;
  readonly section: string;
  /** BCP 47, from the nearest `lang`. */
  readonly language: string;
  /** `free`, or a model of the access service. */
  readonly access: string;
  readonly url: string;
}

export const articleContext = createContext<ArticleContext>(Symbol.for('broadsheet-article'));

let root: ContextRoot | undefined;

/**
 * The article around `host`, undefined where there is none. Works in any order of definition: the root keeps
 * requests that came before `<news-article>` was upgraded and answers them then.
 */
export function articleOf(
  host: ReactiveElement,
): ContextConsumer<typeof articleContext, ReactiveElement> {
  if (!root && globalThis.document) {
    root = new ContextRoot();
    root.attach(document.documentElement);
  }
  return new ContextConsumer(host, { context: articleContext, subscribe: true });
}
