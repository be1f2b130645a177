import { measure, type Article } from '@broadsheet/article';

const known = new WeakMap<Article, ReturnType<typeof measure>>();

/**
 * How long an article is. Splitting a text into words takes far longer than printing it, so the answer is kept as
 * long as the document is: a changed article is a new object.
 */
export function measured(article: Article): ReturnType<typeof measure> {
  let answer = known.get(article);
  if (!answer) known.set(article, (answer = measure(article)));
  return answer;
}
