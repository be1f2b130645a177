/** Every serialiser cuts: none prints a word of the paid part without a grant. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article, BodyBlock } from '@broadsheet/article';
import * as render from './index.js';
import { article, paragraph } from '../test/articles.js';
import { everyField } from '../test/every-field.js';

const SENTINEL = 'Pearlsecret';
const site = { origin: 'https://post.example', publisher: { name: 'The Harbour Post' } };
const now = new Date('2026-11-24T08:00:00Z');
const published = '2026-11-23T08:00:00Z';

/** Every node that the schema knows, with the sentinel in each of its strings, after a paragraph that is open. */
const paid: BodyBlock[] = everyField((_, name) =>
  /^(?:published|updated|date)$/.test(name) ? published : SENTINEL,
).body.children;

function closed(type: Article['type'], model: string): Article {
  return article(
    {
      type,
      published,
      access: { model, preview: { blocks: 1 } },
      audio: { type: 'audio', title: SENTINEL, sources: [{ url: `/${SENTINEL}.mp3` }] },
      data: { note: SENTINEL },
      embargo: { until: '2020-01-01T00:00:00Z', note: SENTINEL },
    },
    paragraph('Open.'),
    ...paid,
  );
}

type Printed = (given: Article, granted: boolean) => string;
const feed = (print: typeof render.renderRSS): Printed => (given, granted) => print([given], { ...site, fullText: granted }); // prettier-ignore
const page = (print: (given: Article, options: render.RenderOptions) => string): Printed => (given, granted) => print(given, { ...site, access: { granted } }); // prettier-ignore

const decoder = new TextDecoder();

/** Each serialiser, and whether the words of the paid part are in it once they are granted. */
const SERIALISERS: Record<string, { print: Printed; words: boolean }> = {
  renderPage: { print: page(render.renderPage), words: true },
  renderPageBytes: { print: page((...given) => decoder.decode(render.renderPageBytes(...given))), words: true }, // prettier-ignore
  renderPrint: { print: page(render.renderPrint), words: true },
  renderArticle: { print: page(render.renderArticle), words: true },
  renderMarkdown: { print: page(render.renderMarkdown), words: true },
  renderText: { print: page(render.renderText), words: true },
  renderJSON: { print: page(render.renderJSON), words: true },
  renderRSS: { print: feed(render.renderRSS), words: true },
  renderAtom: { print: feed(render.renderAtom), words: true },
  renderJSONFeed: { print: feed(render.renderJSONFeed), words: true },
  // Films and corrections of a granted part are described; its words never are.
  renderJSONLD: { print: page(render.renderJSONLD), words: true },
  renderSitemap: { print: (given) => JSON.stringify(render.renderSitemap([given], site)), words: false }, // prettier-ignore
  renderNewsSitemap: { print: (given) => render.renderNewsSitemap([given], { ...site, now }), words: false }, // prettier-ignore
};
/** Two print paid words: the access service asks for them once it has granted. The other sends `renderPage`'s bytes. */
const OTHERS = ['renderBlocks', 'renderPaid', 'renderPageStream'];

describe('the paid part', () => {
  it('is asked of every serialiser that there is', () => {
    const all = Object.keys(render).filter((name) => name.startsWith('render'));
    assert.deepEqual(all.sort(), [...Object.keys(SERIALISERS), ...OTHERS].sort());
  });

  for (const [name, { print, words }] of Object.entries(SERIALISERS)) {
    it(`is in nothing that ${name} prints without a grant`, () => {
      for (const model of ['metered', 'subscriber', 'registered']) {
        for (const type of ['news', 'live', 'review'] as const) {
          const printed = print(closed(type, model), false);
          assert.doesNotMatch(printed, new RegExp(SENTINEL, 'i'));
          assert.match(printed, /tide.mill/);
        }
      }
    });

    it(`is ${words ? 'in' : 'never in'} what ${name} prints with one`, () => {
      const printed = print(closed('live', 'metered'), true);
      assert.equal(printed.includes(SENTINEL), words);
    });
  }

  it('is in no feed by a reader’s grant: only the option for partners opens one', () => {
    const granted = { ...site, access: { granted: true } };
    for (const print of [render.renderRSS, render.renderAtom, render.renderJSONFeed])
      assert.doesNotMatch(print([closed('news', 'metered')], granted), new RegExp(SENTINEL));
  });

  it('is never repeated in the JSON-LD as words of the body', () => {
    const given = article(
      { access: { model: 'metered', preview: { blocks: 1 } } },
      paragraph('Open.'),
      paragraph(SENTINEL),
    );
    const printed = render.renderJSONLD(given, { ...site, access: { granted: true } });
    assert.doesNotMatch(printed, new RegExp(SENTINEL));
  });
});
