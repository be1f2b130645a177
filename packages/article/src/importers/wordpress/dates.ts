import type { Article } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';

/** The date with an offset: dates of WordPress have none, and those that end in `_gmt` are in UTC. */
export function withOffset(date: string): string {
  return /(?:[zZ]|[+-]\d\d:?\d\d)$/.test(date) ? date : `${date}Z`;
}

/** An update counts where it came a minute or more after the publication. */
export function readDates(post: Source): Pick<Article, 'published' | 'updated'> {
  const published = readDate(post, 'date');
  const updated = readDate(post, 'modified');
  published?.tell('published');
  const isLater =
    updated && (!published || Date.parse(updated.date) - Date.parse(published.date) >= 60_000);
  if (isLater) updated.tell('updated');
  else if (updated) post.untold(updated.key, 'not later than the publication');
  return compact({ published: published?.date, updated: isLater ? updated.date : undefined });
}

function readDate(post: Source, name: 'date' | 'modified') {
  const key = post.text(`${name}_gmt`) === undefined ? name : `${name}_gmt`;
  const written = post.text(key);
  if (written === undefined) return undefined;
  const date = withOffset(written);
  const isGuess = key === name && date !== written;
  if (key !== name) post.untold(name, `the local time of \`${key}\``);
  return { key, date, tell };

  function tell(to: string): void {
    if (!isGuess) post.told(key, to);
    else
      post.ledger.degrade(post.at(key), key, to, 'a local time without an offset: taken for UTC');
  }
}
