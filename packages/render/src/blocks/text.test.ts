import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type Article, type BodyBlock } from '@broadsheet/article';
import { renderArticle, renderBlocks } from '../index.js';
import { article, heading, paragraph, paragraphs, text } from '../../test/articles.js';
import { all, attribute, has, one, parsePiece, textOf, type Element } from '../../test/parsed.js';

const options = { origin: 'https://post.example', ads: 'none' } as const;
const html = (...blocks: BodyBlock[]) =>
  renderBlocks(blocks, article({}, ...blocks), options).trim();
const parsed = (...blocks: BodyBlock[]) => parsePiece(html(...blocks));

describe('sentences', () => {
  it('are printed with their marks, languages and directions', () => {
    const block = paragraph(
      'A ',
      { type: 'strong', children: [text('b '), { type: 'emphasis', children: [text('c')] }] },
      { type: 'span', lang: 'fr', children: [text(' d')] },
      { type: 'text', value: ' e', dir: 'rtl' },
      { type: 'break' },
      { type: 'strikethrough', children: [text('f')] },
      { type: 'subscript', children: [text('g')] },
      { type: 'superscript', children: [text('h')] },
      { type: 'inline-code', value: '<i>' },
    );
    assert.equal(
      html({ ...block, lang: 'en', dir: 'ltr' }),
      '<p lang="en" dir="ltr">A <strong>b <em>c</em></strong><span lang="fr"> d</span><span dir="rtl"> e</span><br>' +
        '<s>f</s><sub>g</sub><sup>h</sup><code translate="no">&lt;i&gt;</code></p>',
    );
  });

  it('link, and stay as words where the address is refused', () => {
    const link = (url: string) =>
      html(paragraph({ type: 'link', url, title: 'T', children: [text('words')] }));
    assert.equal(link('/a?b&c'), '<p><a href="/a?b&amp;c" title="T">words</a></p>');
    assert.equal(link('javascript:x'), '<p><a title="T">words</a></p>');
  });

  it('mark the links of a paid article', () => {
    const blocks = [paragraph({ type: 'link', url: '/a', children: [text('x')] })];
    const paid = renderBlocks(blocks, article({ type: 'sponsored' }, ...blocks), options);
    assert.match(paid, /<a href="\/a" rel="sponsored">/);
  });
});

describe('headings', () => {
  const levels = (elements: Element[]) =>
    elements
      .map(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1])
      .filter(Boolean)
      .join('');

  it('are chapter 2, subheading 3, label 4', () => {
    const blocks = [
      heading('chapter', 'A', 'a b'),
      heading('subheading', 'B'),
      heading('label', 'C'),
    ];
    const elements = parsed(...blocks);
    assert.equal(levels(elements), '234');
    assert.equal(attribute(one(elements, 'h2'), 'id'), 'a-b');
  });

  it('never skip a level, in boxes too', () => {
    const box: BodyBlock = {
      type: 'fact-box',
      title: 'Box',
      children: [heading('label', 'In it')],
    };
    const elements = parsed(
      heading('subheading', 'A'),
      box,
      heading('chapter', 'B'),
      heading('label', 'C'),
      box,
    );
    assert.equal(levels(elements), '234' + '23' + '45');
  });

  it('go on in the paid part from where the preview ended', () => {
    const blocks = [heading('chapter', 'A'), heading('subheading', 'B'), ...paragraphs(2)];
    const whole = article({}, ...blocks);
    assert.match(renderBlocks(blocks.slice(1), whole, options), /^<h3 /);
  });
});

describe('text blocks', () => {
  it('keep lists in lists, and numbers in numbered ones', () => {
    const inner: BodyBlock = {
      type: 'list',
      ordered: true,
      children: [{ type: 'list-item', children: [paragraph('b')] }],
    };
    const list: BodyBlock = {
      type: 'list',
      ordered: false,
      children: [{ type: 'list-item', children: [text('a'), inner] }],
    };
    assert.equal(html(list).replace(/\n/g, ''), '<ul><li>a<ol><li><p>b</p></li></ol></li></ul>');
  });

  it('make paragraphs of bare sentences in a quotation, and name its source', () => {
    const quote: BodyBlock = {
      type: 'blockquote',
      cite: '/speech',
      source: [text('The mayor')],
      children: [text('a'), text('b'), paragraph('c')],
    };
    assert.equal(
      html(quote).replace(/\n/g, ''),
      '<figure class="news-quote"><blockquote cite="/speech"><p>ab</p><p>c</p></blockquote><figcaption>The mayor</figcaption></figure>',
    );
  });

  it('hide a pull quote from who hears its words in the text, and only then', () => {
    const hidden = (quote: string, ...story: BodyBlock[]) =>
      attribute(one(parsed({ type: 'pullquote', text: quote }, ...story), 'aside'), 'aria-hidden');
    const story = paragraph('She said: “The mill is ', { type: 'strong', children: [text('ours')] }, ', all of it.”'); // prettier-ignore
    assert.equal(hidden('The mill is ours', story), 'true');
    assert.equal(hidden('“THE mill … all of it”', story), 'true');
    assert.equal(hidden('The mill is theirs', story), undefined);
    assert.equal(hidden('The mill is ours'), undefined);
    assert.equal(hidden('水車是我們的', paragraph('她說「水車，是我們的。」')), 'true');
  });

  it('hide no pull quote whose words are behind the cut', () => {
    const given = article(
      { access: { model: 'subscriber', preview: { blocks: 2 } } },
      paragraph('The beginning.'),
      { type: 'pullquote', text: 'The mill is ours' },
      paragraph('The mill is ours, they said.'),
    );
    const aside = (granted: boolean) =>
      one(
        parsePiece(renderArticle(given, { ...options, access: { granted } })),
        '.news-pull-quote',
      );
    assert.equal(attribute(aside(false), 'aria-hidden'), undefined);
    assert.equal(attribute(aside(true), 'aria-hidden'), 'true');
  });

  it('have a drop cap where the script has capitals and three lines are filled', () => {
    const capped = (...children: Parameters<typeof paragraph>) =>
      has(one(parsed({ ...paragraph(...children), dropCap: true }), 'p'), 'data-drop-cap');
    assert.ok(capped('The water came. '.repeat(12)));
    assert.ok(capped(`“Вода пришла. ${'Вода пришла. '.repeat(15)}”`));
    assert.ok(!capped('The water came.'));
    assert.ok(!capped('水來了。'.repeat(80)));
    assert.ok(!capped('جاء الماء. '.repeat(40)));
    assert.ok(!capped('1931 was wet. '.repeat(20)));
    assert.ok(!capped({ type: 'strong', children: [text('The water')] }, ' came. '.repeat(40)));
  });

  it('print nothing for ads and for what nobody knows', () => {
    assert.equal(
      html({ type: 'ad-position' }, { type: 'unknown', originalType: 'x', source: { y: 'z' } }),
      '',
    );
  });

  it('wrap other blocks that have a language of their own', () => {
    assert.match(
      html({ type: 'endorsement', text: 'Excelente', lang: 'es' }),
      /^<div lang="es"><p class="news-endorsement">/,
    );
  });
});

describe('footnotes', () => {
  const note = (id: string, words: string): BodyBlock => ({
    type: 'footnote',
    id,
    children: [paragraph(words)],
  });
  const call = (footnote: string) => paragraph('x', { type: 'footnote-reference', footnote });
  const blocks = [call('a'), call('b'), call('a'), note('a', 'First'), note('b', 'Second')];

  it('stand at the end, numbered, with links there and back', () => {
    const elements = parsed(...blocks);
    const ids = elements.map((element) => attribute(element, 'id')).filter(Boolean);
    assert.equal(new Set(ids).size, ids.length);
    for (const link of all(elements, 'a'))
      assert.ok(ids.includes(attribute(link, 'href')!.slice(1)));
    assert.equal(attribute(one(elements, '.news-footnotes'), 'role'), 'doc-endnotes');
    assert.deepEqual(all(elements, 'li').map((item) => textOf(item)), ['First Back to the text', 'Second Back to the text']); // prettier-ignore
  });

  it('keep their numbers in a part of the article, where a note may be missing', () => {
    const markup = renderBlocks(blocks.slice(1, 2), article({}, ...blocks), options);
    assert.equal(markup.trim(), '<p>x<sup>2</sup></p>');
  });
});

describe('the body', () => {
  const blocks: BodyBlock[] = [
    paragraph('One ', { type: 'link', url: '/a', children: [text('two')] }, ' three.'),
    heading('chapter', 'Four'),
    { type: 'list', ordered: false, children: [{ type: 'list-item', children: [text('five')] }, { type: 'list-item', children: [paragraph('six')] }] },
    { type: 'blockquote', children: [paragraph('seven')] },
    { type: 'fact-box', title: 'eight', children: [paragraph('nine')] },
    { type: 'timeline', title: 'ten', children: [{ type: 'timeline-event', title: 'eleven', children: [paragraph('twelve')] }] },
    ...paragraphs(20),
  ]; // prettier-ignore
  const outside = (element: Element) =>
    element.tagName === 'news-ad-slot' || attribute(element, 'aria-hidden') === 'true';

  it('holds the words of the article, in order, once, with ads between them', () => {
    const whole: Article = article({}, ...blocks);
    const elements = parsePiece(renderArticle(whole, { origin: 'https://post.example' }));
    const body = elements.find((element) => has(element, 'data-body'))!;
    assert.ok(all(elements, 'news-ad-slot').length >= 2);
    assert.equal(textOf(body, outside), plainText(whole).replace(/\s+/g, ' '));
  });
});
