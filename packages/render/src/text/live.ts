import type { Correction, CorrectionNote, LivePost } from '@broadsheet/article';
import { fill, list, moment } from '@broadsheet/elements/core/format.js';
import { correctionName } from '../blocks/live.js';
import type { Block, TextContext } from './context.js';
import { paragraph, text } from './phrasing.js';
import { under } from './prose.js';

/** A post begins with a heading: its own, or its time. */
export function livePost(node: LivePost, context: TextContext): Block[] {
  const { face, words } = context;
  const when = (iso: string) => moment(iso, face.lang, face.timeZone);
  const published = when(node.published);
  const facts = [
    node.title && published,
    node.keyEvent && words.keyEvent,
    node.updated && fill(face.words.updated, { date: when(node.updated) }),
    node.by?.length && fill(face.words.by, { names: list(node.by, face.lang) }),
  ];
  return under(context, node.title || published, () => [
    ...paragraph([text(facts.filter(Boolean).join(' · '))]),
    ...context.blocks(node.children),
  ]);
}

/** The same sentence for a correction in the text and for those of the whole article. */
export function correction(node: CorrectionNote | Correction, { face }: TextContext): Block[] {
  const name = correctionName(node, face.words);
  const date = node.date && ` (${moment(node.date, face.lang, face.timeZone, 'date')})`;
  return paragraph([
    { type: 'strong', children: [text(`${name}${date ?? ''}`)] },
    text(`: ${node.text}`),
  ]);
}
