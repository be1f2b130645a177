/** The sample post, with other fields, as an article. */
import assert from 'node:assert/strict';
import {
  checkArticle,
  importArticle,
  type Article,
  type Report,
  type ReportEntry,
} from '../src/index.js';
import { sample } from './make.js';

type Post = Record<string, unknown>;

export const POST = sample('wordpress-post.json');

export function imported(more: Post = {}, hints = {}): { article: Article; report: Report } {
  const result = importArticle({ ...POST, ...more }, hints);
  assert.ok(result.ok, JSON.stringify(result));
  assert.ok(checkArticle(result.article).ok);
  return result;
}

/** Other things that came along. */
export function embedded(more: Post): Post {
  return { _embedded: { ...(POST['_embedded'] as object), ...more } };
}

export function entry(report: Report, pointer: string): ReportEntry | undefined {
  return report.entries.find((one) => one.pointer === pointer && !one.path);
}
