import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type Article, type BodyBlock, type Phrasing } from '@broadsheet/article';
import { renderJSONFeed } from '../index.js';
import { article, heading, paragraph, picture, text } from '../../test/articles.js';
import { demoArticles } from '../../test/demo.js';
import { everyField, harmless } from '../../test/every-field.js';
import { htmlProblems } from '../../test/feed-rules.js';
import { parsePiece, textOf } from '../../test/parsed.js';

const origin = 'https://post.example';

function contentOf(given: Article, fullText = false): string {
  const { items } = JSON.parse(renderJSONFeed([given], { origin, fullText })) as {
    items: { content_html: string }[];
  };
  return items[0]!.content_html;
}
const content = (...children: BodyBlock[]) => contentOf(article({}, ...children));
const words = (html: string) =>
  textOf({ nodeName: '#document-fragment', childNodes: parsePiece(`<main>${html}</main>`).slice(0, 1) } as never); // prettier-ignore

describe('an article in a feed', () => {
  it('has its words and nothing that needs the page', () => {
    for (const given of demoArticles) {
      const html = contentOf(given, true);
      assert.deepEqual(htmlProblems(html), [], given.id);
      const all = words(html);
      const body = given.body.children.filter(({ type }) => type !== 'pullquote');
      for (const line of plainText(body).split('\n'))
        assert.ok(all.includes(line.replace(/\s+/g, ' ').trim()), line);
    }
  });

  it('is plain whatever stands in it', () => {
    assert.deepEqual(htmlProblems(contentOf(everyField(harmless), true)), []);
    assert.ok(htmlProblems('<news-figure><p class="x" data-y="z"><img src="/a">').length >= 4);
  });

  it('has absolute addresses, fragments those of the page', () => {
    const to = (url: string): Phrasing => ({ type: 'link', url, children: [text('here')] });
    assert.equal(
      content(paragraph(to('/a'), to('#b'), to('mailto:a@post.example'), to('javascript:x'))),
      `<p><a href="${origin}/a">here</a><a href="${origin}/articles/tide-mill#b">here</a><a href="mailto:a@post.example">here</a>here</p>`,
    );
    assert.match(content(picture('mill')), /<img src="https:\/\/post\.example\/media\/mill\.webp" width="1200" height="800" alt="What mill shows">/); // prettier-ignore
    assert.doesNotMatch(content(picture('mill')), /srcset|loading|class|slot/);
  });

  it('begins with what the page has above the story', () => {
    const given = article(
      {
        type: 'sponsored',
        sponsor: { name: 'The Mill Trust' },
        standfirst: [text('A mill.')],
        lead: picture('mill') as Article['lead'],
      },
      paragraph('It turns.'),
    );
    assert.equal(
      words(contentOf(given)),
      'Paid for by The Mill Trust A mill. Caption of mill Illustration: Ada Wong It turns.',
    );
    const section = { text: 'Opinion', url: '/sections/opinion' };
    assert.match(contentOf(article({ type: 'opinion', section })), /^<p><strong>Opinion<\/strong>/);
    assert.equal(contentOf(article({ section: { text: 'City' } }, paragraph('x'))), '<p>x</p>');
  });

  it('keeps languages and directions, tables, code and footnotes with their numbers', () => {
    const note: BodyBlock = { type: 'footnote', id: 'n', children: [paragraph('Folio 12.')] };
    const arabic: Phrasing = { type: 'span', lang: 'ar', dir: 'rtl', children: [text('مدينة')] };
    const html = content(
      paragraph('In ', arabic, { type: 'footnote-reference', footnote: 'n' }),
      { type: 'code', value: 'let a;' },
      note,
    );
    assert.match(html, /<span lang="ar" dir="rtl">مدينة<\/span>/);
    assert.match(html, /<sup><a href="https:\/\/post\.example\/articles\/tide-mill#tide-mill-note-1">1<\/a><\/sup>/);
    assert.match(html, /<pre><code>let a;<\/code><\/pre>/);
    assert.match(html, /<li value="1"><p>Folio 12\.<\/p>/);
  }); // prettier-ignore

  it('leads to the rest where it is cut', () => {
    const given = article({ access: { model: 'metered', preview: { blocks: 1 } } }, paragraph('Open.'), paragraph('Paid.')); // prettier-ignore
    assert.equal(
      contentOf(given),
      `<p>Open.</p>\n<p><a href="${origin}/articles/tide-mill">Read the full article</a></p>`,
    );
    assert.equal(contentOf(given, true), '<p>Open.</p>\n<p>Paid.</p>');
  });

  it('says nothing twice, and has no ads, counts or offers', () => {
    const given = article(
      { comments: { count: 1234, url: '/c', thread: 't' }, corrections: [{ text: 'Built in 1850.' }] },
      heading('chapter', 'The mill'),
      paragraph('It turns at night.'),
      { type: 'pullquote', text: 'It turns at night' },
      { type: 'ad-position' },
      { type: 'newsletter', title: 'Newslettersecret', url: '/n' },
      { type: 'video', title: 'At work', duration: 65, sources: [{ url: '/a.mp4' }], poster: { url: '/a.webp' } },
    ); // prettier-ignore
    assert.equal(
      words(contentOf(given)),
      'The mill It turns at night. At work Correction Built in 1850.',
    );
  });
});
