import type { Article } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';

/** Fields that say when a story was first published, best first. */
const FIRST = ['firstPublished', 'firstCreated', 'contentCreated'];
/** Fields that say when it was last changed. */
const LAST = ['contentModified', 'versionCreated'];

/** When the story came first, and when it was changed a minute or more after that. */
export function readDates(item: Source): Pick<Article, 'published' | 'updated'> {
  const first = FIRST.find((name) => item.text(name) !== undefined);
  const last = LAST.find((name) => item.text(name) !== undefined);
  for (const name of [...FIRST, ...LAST])
    if (name !== first && name !== last)
      item.untold(name, `the dates are those of ${[first, last].filter(Boolean).join(' and ')}`);
  const published = first && item.text(first);
  const updated = last && item.text(last);
  if (first) item.told(first, 'published');
  if (!published) {
    if (last)
      item.told(
        last,
        'published',
        'when the story came first is not told: the date of this version',
      );
    return compact({ published: updated });
  }
  const isLater = updated && Date.parse(updated) - Date.parse(published) >= 60_000;
  if (last && isLater) item.told(last, 'updated');
  else if (last) item.untold(last, 'not later than the publication');
  return compact({ published, updated: isLater ? updated : undefined });
}

/** A story that is withheld has no date from which it may be shown, whatever else it says. */
export function readEmbargo(item: Source): Article['embargo'] {
  const until = item.text('embargoedUntil');
  const status = item.text('pubStatus');
  if (status === 'withheld') {
    item.told('pubStatus', 'embargo');
    item.untold('embargoedUntil', 'the story is withheld, without an end');
    return { note: 'withheld by its provider' };
  }
  item.told('embargoedUntil', 'embargo');
  return until === undefined ? undefined : { until };
}
