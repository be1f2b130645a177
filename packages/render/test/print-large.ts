/** Makes a large document of the kind that is asked for, with so many blocks, imports it from JSON, prints it whole and as a stream, and says how long all of them are, in bytes. */
import { importArticle, type BodyBlock } from '@broadsheet/article';
import { renderPage, renderPageStream } from '../src/index.js';
import { article, paragraph } from './articles.js';
import { demoArticles } from './demo.js';

const SENTENCE = 'The tide turned at noon, and the ferry’s crew waited on the quay for the mail. ';

/** The demonstration paper's stories, one after the other, again and again, with ids of their own. */
function blocksOfEveryKind(count: number): BodyBlock[] {
  const stories = demoArticles.map(({ body }) => body.children);
  const blocks: BodyBlock[] = [];
  for (let round = 0; blocks.length < count; round++) {
    const named = (key: string, value: unknown) =>
      key === 'id' || key === 'footnote' ? `${String(value)}-${round}` : value;
    blocks.push(...(JSON.parse(JSON.stringify(stories[round % stories.length], named)) as BodyBlock[])); // prettier-ignore
  }
  return blocks;
}

const [, , kind, count] = process.argv;
const children =
  kind === 'blocks'
    ? blocksOfEveryKind(Number(count))
    : Array.from({ length: Number(count) }, () => paragraph(SENTENCE.repeat(50)));
const json = JSON.stringify(article({}, ...children));
const result = importArticle(JSON.parse(json));
if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
const options = { origin: 'https://post.example', publisher: { name: 'The Post' } };
const page = Buffer.byteLength(renderPage(result.article, options));
let stream = 0;
for await (const chunk of renderPageStream(
  result.article,
  options,
) as unknown as AsyncIterable<Uint8Array>)
  stream += chunk.length;
console.log(JSON.stringify({ document: Buffer.byteLength(json), page, stream, blocks: result.article.body.children.length })); // prettier-ignore
