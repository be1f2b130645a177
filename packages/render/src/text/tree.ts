/** The article as a tree of plain blocks (mdast), of which Markdown and plain text are printed. */
import type { Article, Person } from '@broadsheet/article';
import { face } from '@broadsheet/elements/core/face.js';
import { fill, list, moment } from '@broadsheet/elements/core/format.js';
import type { Root } from 'mdast';
import { footnotesOf } from '../blocks/blocks.js';
import { repeatsIn } from '../blocks/repeats.js';
import { labelOf } from '../kind.js';
import { canonicalOf } from '../names.js';
import { noteNumbers, type Part } from '../part.js';
import { pageWords } from '../words/all.js';
import { noteBlocks, textBlock } from './blocks.js';
import type { Block, TextContext } from './context.js';
import { correction } from './live.js';
import { audio } from './media.js';
import type { TextOptions } from './options.js';
import { paragraph, sentence, text } from './phrasing.js';
import { bullets, heading, item } from './prose.js';

/**
 * @param part what this reader is shown
 * @param plain for plain text: who wrote it and when is said in words, which Markdown has in its front matter
 */
export function treeOf(part: Part, whole: Article, options: TextOptions, plain: boolean): Root {
  const article = part.shown;
  const context = contextFor(part, whole, options, plain);
  const { children } = article.body;
  return {
    type: 'root',
    children: [
      ...headBlocks(article, context),
      ...context.blocks(article.lead ? [article.lead] : []),
      ...context.blocks(children),
      ...noteBlocks(footnotesOf(children), context),
      ...aboutBlocks(article, context),
    ],
  };
}

function contextFor(
  { shown }: Part,
  whole: Article,
  { origin, timeZone }: TextOptions,
  plain: boolean,
): TextContext {
  const context: TextContext = {
    article: shown,
    face: face(shown.language, timeZone),
    words: pageWords(shown.language),
    page: canonicalOf(shown, origin) ?? origin,
    plain,
    notes: noteNumbers(whole),
    printedNotes: new Set(footnotesOf(shown.body.children).map(({ id }) => id)),
    base: 1,
    level: 1,
    inside: new Set(),
    repeats: repeatsIn(shown.body.children),
    blocks: (children) => children.flatMap((block) => textBlock(block, context)),
  };
  return context;
}

/** Label, headline, standfirst; who and when; the recording. */
function headBlocks(article: Article, context: TextContext): Block[] {
  const label = labelOf(article, context.words)?.text;
  return [
    ...paragraph([text(label ?? '')]),
    ...heading(1, paragraph([text(article.headline)])[0]?.children ?? []),
    ...paragraph(sentence(article.standfirst ?? [], context)),
    ...bullets((article.summary ?? []).flatMap((point) => item(paragraph(sentence(point, context))))),
    ...(context.plain ? bylineBlocks(article, context) : []),
    ...(article.audio ? audio(article.audio, context) : []),
  ]; // prettier-ignore
}

function bylineBlocks(article: Article, { face }: TextContext): Block[] {
  const { bylines = [], place, published, updated } = article;
  const say = (iso: string, show: 'date' | 'time' = 'date') =>
    moment(iso, face.lang, face.timeZone, show);
  // On the day of publication the hour says more, and says it shorter.
  const sameDay = published && updated && say(published) === say(updated);
  const facts = [
    place,
    published && fill(face.words.published, { date: say(published) }),
    updated &&
      updated !== published &&
      fill(face.words.updated, { date: say(updated, sameDay ? 'time' : 'date') }),
  ];
  const by =
    bylines.length > 0 ? fill(face.words.by, { names: list(bylines.map(named), face.lang) }) : '';
  return [...paragraph([text(by)]), ...paragraph([text(facts.filter(Boolean).join(' · '))])];
}

function named({ name, jobTitle }: Person): string {
  return jobTitle ? `${name} (${jobTitle})` : name;
}

/** What is said of the article after its end: corrections, use of AI, who helped, whose it is. */
function aboutBlocks(article: Article, context: TextContext): Block[] {
  const { corrections = [], ai = [], credits = [], copyright = '' } = article;
  return [
    ...corrections.flatMap((note) => correction(note, context)),
    ...ai.flatMap(({ use, system }) =>
      paragraph([text(`${context.words.ai}: ${use}${system ? ` (${system})` : ''}`)]),
    ),
    ...credits.flatMap(({ name, role }) => paragraph([text(role ? `${role}: ${name}` : name)])),
    ...paragraph([text(copyright)]),
  ];
}
