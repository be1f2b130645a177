/** A sealed article of 10 kB, and a server that gives its key: real sealing, the real page, the real element. */
import { json } from 'node:stream/consumers';
import { keyFor, makeGroupKeys, sealArticle } from '@broadsheet/access';
import { cutArticle } from '@broadsheet/article';
import { renderBlocks, renderPage } from '@broadsheet/render';
import { documentOf } from './demo-words.js';
import { root } from './repository.js';
import { startStaticServer } from './static-server.js';

/** Of the demonstration paper, in English. */
const SOURCES = [
  'who-owns-the-tide-mill',
  'leave-the-lamps-on',
  'fish-market-before-dawn',
  'night-ferry',
  'library-on-wheels',
  'storm-odile-live',
  'water-bill',
  'last-ferry-old-pier',
];
const PAID_BYTES = 10_000;
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet";
const ISSUER = 'https://post.example';
const OPTIONS = { origin: ISSUER, assets: '/elements/dist/' };

/** @returns {import('@broadsheet/article').Article} */
function longArticle() {
  const blocks = SOURCES.flatMap((slug) => documentOf(`/articles/${slug}`).body.children);
  // Without their ids, which would stand in it twice.
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph' ? [{ type: block.type, children: block.children }] : [],
  );
  const { format, version, id, url, language, type, headline, body } = documentOf(
    `/articles/${SOURCES[0]}`,
  );
  // Without its pictures, which are the site's.
  /** @type {import('@broadsheet/article').Article} */
  const article = {
    format,
    version,
    id,
    url,
    language,
    type,
    headline,
    body,
    access: { model: 'subscriber', preview: { blocks: 2 } },
  };
  for (let count = 3; count <= paragraphs.length; count++) {
    const longer = { ...article, body: { ...body, children: paragraphs.slice(0, count) } };
    if (paidHTML(longer).length >= PAID_BYTES) return longer;
  }
  throw new Error(`the documents of the paper have less than ${PAID_BYTES} bytes of paragraphs`);
}

/** @param {import('@broadsheet/article').Article} article */
const paidHTML = (article) => String(renderBlocks(cutArticle(article).paid, article, OPTIONS));

/** The page sealed, cut, and with the paid part in the clear; and what the sealed one holds. */
export async function sealedPage() {
  const article = longArticle();
  const paid = paidHTML(article);
  const keys = makeGroupKeys(['premium'], '2026-11');
  const sealed = await sealArticle({
    issuer: ISSUER,
    article: article.id,
    revision: '1',
    sections: [{ id: 'rest', html: paid }],
    needs: ['premium'],
    keys,
  });
  const cut = renderPage(article, { ...OPTIONS, access: { granted: false } });
  const page = renderPage(article, { ...OPTIONS, access: { granted: false, sealed } });
  const plain = String(page).replace(
    /(<div class="news-paid" data-paid="1")[^]*?<\/div>/,
    (_, start) => `${start}>${paid}</div>`,
  );
  return { page: String(page), cut: String(cut), plain, paid, keys, sealed };
}

/** Serves the page at `/` and the cut one at `/cut` under the kit's own content policy, and grants them to everybody. */
export async function startSealedPage() {
  const made = await sealedPage();
  const state = {
    keys: made.keys,
    /** @type {unknown[]} */
    questions: [],
  };
  const server = await startStaticServer(
    `${root}packages`,
    { 'content-security-policy': POLICY },
    (path) => ({ '/': made.page, '/cut': made.cut })[path],
    ({ pathname }, response) => {
      if (pathname !== '/access/open') return false;
      void answer(response);
      return true;
    },
  );

  /** @param {import('node:http').ServerResponse} response */
  async function answer(response) {
    const question = /** @type {any} */ (await json(response.req));
    state.questions.push(question);
    try {
      const part = question.envelope
        ? { key: await keyFor(question, { issuer: ISSUER, keys: state.keys }) }
        : { sections: [{ id: 'rest', html: made.paid }] };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ granted: true, reason: 'subscription', ...part }));
    } catch (error) {
      const problem = /** @type {{status?: number, message: string}} */ (error);
      response.writeHead(problem.status ?? 500, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ detail: problem.message }));
    }
  }

  return { ...made, ...server, state };
}
