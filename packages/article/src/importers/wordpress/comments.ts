import type { Comments } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';
import { embeddedIn } from './embedded.js';

/** So many comments WordPress sends along at most. */
const PAGE = 10;

/**
 * Whether readers may write, and how many have, where the comments came along and are all of them. Their words are for the
 * comment service.
 */
export function readComments(post: Source, thread: string): Comments | undefined {
  const status = post.text('comment_status');
  const replies = embeddedIn(post, 'replies');
  const isWhole = replies.length > 0 && replies.length < PAGE;
  for (const reply of replies)
    if (isWhole) reply.degrade('comments', 'counted: its words come from the comment service');
    else reply.drop('comments come from the comment service');
  if (status === undefined && !replies.length) return undefined;
  post.told('comment_status', 'comments');
  return compact({
    open: status === undefined ? undefined : status === 'open',
    count: isWhole ? replies.length : undefined,
    thread,
  });
}
