import { isObject, pointer } from '../../json.js';
import { Source } from '../source.js';
import { isError } from './what.js';

/** How one gets what only a number stands for. */
export const ASK = 'only a number stands for it: ask WordPress with ?_embed';

/**
 * What WordPress sends along with a post that was asked for with `?_embed`. Terms and comments come as a list for each
 * taxonomy or page. In the place of what the asker may not see there is an error, which is noted.
 */
export function embeddedIn(post: Source, key: string): Source[] {
  const embedded = post.object('_embedded');
  if (!embedded || !Array.isArray(embedded.value[key])) return [];
  const found: Source[] = [];
  embedded.value[key].forEach((item: unknown, i) => {
    const at = pointer(embedded.at(key), i);
    if (Array.isArray(item)) item.forEach((one, j) => add(one, pointer(at, j)));
    else add(item, at);
  });
  return found;

  function add(value: unknown, at: string): void {
    if (!isObject(value)) return;
    const source = new Source(value, at, post.ledger);
    if (isError(value))
      source.drop(
        `WordPress answered with an error: ${String(value.message)} (${String(value.code)})`,
      );
    else found.push(source);
  }
}

/** What comes along and has no place in an article. */
const LEFT_OUT: Record<string, string> = {
  up: 'the page above is not known here',
  self: 'the post itself',
  type: 'the type of the post in the newsroom system',
  about: 'the type of the post in the newsroom system',
  'wp:attachment': 'files of the post that its text may not show',
};

/** Says of everything that came along and was not used why. */
export function closeEmbedded(post: Source): void {
  const embedded = post.object('_embedded');
  if (!embedded) return;
  embedded.map('article');
  for (const [key, reason] of Object.entries(LEFT_OUT))
    for (const source of embeddedIn(post, key)) source.drop(reason);
}
