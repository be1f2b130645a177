import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkArticle, type Article } from '@broadsheet/article';
import { renderJSON } from './index.js';
import { article, paragraph } from '../test/articles.js';
import { demoArticles } from '../test/demo.js';
import { everyField, harmless } from '../test/every-field.js';

const granted = { access: { granted: true } };
const documentOf = (given: Article, options = {}) =>
  JSON.parse(renderJSON(given, options)) as Article;

describe('the document for readers', () => {
  it('is a document still, cut and whole', () => {
    for (const given of demoArticles) {
      for (const options of [{}, granted]) {
        const result = checkArticle(documentOf(given, options));
        assert.ok(result.ok, given.id);
      }
    }
  });

  it('is the article to the last word, but for what is kept', () => {
    const plain = demoArticles.find(({ id }) => id === 'storm-odile-live')!;
    assert.deepEqual(documentOf(plain), plain);
    const before = checkArticle(everyField(harmless));
    const after = checkArticle(documentOf(everyField(harmless), granted));
    const messages = (result: typeof before) => (result.ok ? [] : result.problems.map(({ message }) => message)); // prettier-ignore
    assert.deepEqual(messages(after), messages(before));
  });

  it('has nothing of the publisher’s own in it, at any depth', () => {
    const given = article(
      {
        embargo: { until: '2020-01-01T00:00:00Z', note: 'Pearlsecret' },
        data: { note: 'Pearlsecret' },
      },
      { ...paragraph('Open.'), data: { note: 'Pearlsecret' } },
      { type: 'unknown', originalType: 'poll', source: { question: 'Pearlsecret' } },
      { type: 'fact-box', children: [{ type: 'unknown', originalType: 'Pearlsecret' }] },
      { type: 'custom-code-component', attributes: { data: 'kept' } },
    );
    given.body.data = { note: 'Pearlsecret' };
    const printed = renderJSON(given, granted);
    assert.doesNotMatch(printed, /Pearlsecret|embargo/);
    assert.match(printed, /"attributes":\{"data":"kept"\}/);
    assert.ok(given.data, 'the article itself is as it was');
  });

  it('names no end of a preview that is not there', () => {
    const access = { model: 'metered', preview: { after: 'mark' } } as const;
    const mark = { type: 'unknown', id: 'mark', originalType: 'more' } as const;
    const given = article({ access }, paragraph('Open.'), mark, paragraph('Paid.'));
    const shown = documentOf(given);
    assert.deepEqual(shown.access, { model: 'metered' });
    assert.deepEqual(shown.body.children.slice(1), [{ type: 'paid-place', section: '1' }]);
  });
});
