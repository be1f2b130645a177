import { htmlToBlocks } from '../../html/parse.js';
import type { BodyBlock } from '../../generated/types.js';
import type { Source } from '../source.js';
import { wordpressDialect } from './html/dialect.js';
import { noteBlocks, notesIn, withoutLostNotes } from './html/footnotes.js';

/** The story as WordPress shows it; as it was written only where that is all there is. */
export function readBody(post: Source): BodyBlock[] {
  return withoutLostNotes(readContent(post), (reason) =>
    post.object('content')?.degrade('body', reason),
  );
}

function readContent(post: Source): BodyBlock[] {
  const content = post.object('content');
  if (!content) {
    post.degrade('article', 'it has no `content`: its body is empty');
    return [];
  }
  content.flag('protected');
  content.map('body');
  if (content.text('rendered') !== undefined)
    return content.html('rendered', (html) => htmlToBlocks(html, wordpressDialect()), 'body') ?? [];
  const raw = content.text('raw');
  if (raw === undefined) {
    content.drop('no words in it');
    return [];
  }
  content.degrade('body', 'as it was written: what WordPress adds when it shows it is not here');
  const notes = notesIn(post.object('meta'));
  const isClassic = !raw.includes('<!-- wp:');
  const dialect = wordpressDialect({ notes, isClassic });
  const blocks = content.html('raw', (html) => htmlToBlocks(html, dialect), 'body') ?? [];
  return [...blocks, ...noteBlocks(notes, post)];
}
