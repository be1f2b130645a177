import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Phrasing } from '@broadsheet/article';
import { renderPrint } from './index.js';
import { article, paragraph, paragraphs, text } from '../test/articles.js';
import { all, attribute, one, parsePage, textOf } from '../test/parsed.js';

const options = { origin: 'https://post.example', publisher: { name: 'The Harbour Post' } };
const link = (url: string, words: string): Phrasing => ({
  type: 'link',
  url,
  children: [text(words)],
});

describe('a page for paper', () => {
  it('has no script, no ads and no way to the next article', () => {
    const given = article({ next: [{ url: '/b', headline: 'Next' }] }, ...paragraphs(40), {
      type: 'ad-position',
    });
    const elements = parsePage(renderPrint(given, options));
    for (const tag of ['script', 'news-ad-slot', 'news-next-article'])
      assert.equal(all(elements, tag).length, 0, tag);
    assert.equal(textOf(one(elements, 'h1')), given.headline);
    assert.equal(textOf(all(elements, 'header')[0]!), 'The Harbour Post');
    assert.equal(
      textOf(all(elements, 'footer').at(-1)!),
      'https://post.example/articles/tide-mill',
    );
  });

  it('numbers the addresses, each once, and says them at the end', () => {
    const given = article(
      {},
      paragraph(link('/a', 'one'), ' ', link('https://b.example/', 'two'), ' ', link('#c', 'here')),
      { type: 'list', ordered: false, children: [{ type: 'list-item', children: [link('/a', 'again'), link('javascript:x', 'never')] }] },
    ); // prettier-ignore
    const elements = parsePage(renderPrint(given, options));
    const body = elements.find((element) => attribute(element, 'data-body') !== undefined)!;
    assert.equal(textOf(body), 'one1 two2 here again1never');
    assert.deepEqual(
      all(elements, 'li').slice(-2).map((item) => textOf(item)),
      ['https://post.example/a', 'https://b.example/'],
    ); // prettier-ignore
  });

  it('holds nothing that is paid for', () => {
    const given = article(
      { access: { model: 'subscriber', preview: { blocks: 1 } } },
      paragraph('Open.'),
      paragraph('PEARL ', link('/pearl', 'x')),
    );
    assert.doesNotMatch(renderPrint(given, options), /pearl/i);
    assert.match(renderPrint(given, { ...options, access: { granted: true } }), /PEARL/);
  });
});
