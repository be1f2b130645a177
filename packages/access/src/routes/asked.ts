import type { Service } from '../service.js';
import type { PaidArticle } from '../content.js';
import { Problem } from '../problem.js';
import { readQuestion, type Question } from '../question.js';
import { checkMethod } from '../request.js';

/** What a page of this site asks by POST, and the article that it asks about. @throws Problem */
export async function readAsked(
  request: Request,
  { options, origin }: Service,
): Promise<{ question: Question; article: PaidArticle }> {
  checkMethod(request, 'POST');
  const question = await readQuestion(request, origin);
  const article = await options.content.find(question.article);
  if (!article) throw new Problem(404, 'There is no such article.');
  return { question, article };
}
