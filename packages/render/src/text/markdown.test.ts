import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type Article, type BodyBlock, type Phrasing } from '@broadsheet/article';
import { parse } from 'yaml';
import { renderMarkdown } from '../index.js';
import { article, heading, paragraph, paragraphs, picture, text } from '../../test/articles.js';
import { demoArticles } from '../../test/demo.js';
import { all, parseMarkdown, wordsOf } from '../../test/markdown.js';

const options = { origin: 'https://post.example', publisher: { name: 'The Harbour Post' } };
const granted = { ...options, access: { granted: true } };

const markdown = (...children: BodyBlock[]) =>
  renderMarkdown(article({}, ...children), options).split('# Who owns the tide mill\n\n')[1];
const marks = (type: 'strong' | 'emphasis' | 'superscript' | 'subscript', words: string): Phrasing => ({ type, children: [text(words)] }); // prettier-ignore

describe('the Markdown of the demonstration paper', () => {
  for (const given of demoArticles) {
    it(`says what ${given.id} says, in its order`, () => {
      const words = wordsOf(parseMarkdown(renderMarkdown(given, granted)).body);
      let at = 0;
      for (const line of [given.headline, ...plainText(given).split('\n')]) {
        const wanted = line.replace(/\s+/g, ' ').trim();
        // A definition is printed as one line, a time or a name of a post among others.
        const found = words.indexOf(wanted, at);
        assert.ok(found >= at, `${wanted.slice(0, 80)} after ${words.slice(at - 40, at)}`);
        at = found;
      }
    });
  }
});

describe('the front matter', () => {
  const given = article({
    headline: 'Yes: "no" # and\n---\nmore',
    language: 'no',
    bylines: [{ name: 'Ada Wong' }, { name: 'true' }],
    published: '2026-11-20T08:00:00Z',
    section: { text: '12:30', url: '/sections/x' },
    type: 'opinion',
    access: { model: 'metered', preview: { blocks: 1 } },
  }, ...paragraphs(3)); // prettier-ignore

  it('is YAML that every version reads as the same words', () => {
    const source = renderMarkdown(given, options);
    const yaml = source.slice(4, source.indexOf('\n---\n'));
    const fields = parse(yaml, { version: '1.2', strict: true }) as Record<string, unknown>;
    assert.deepEqual(parse(yaml, { version: '1.1', strict: true }), fields);
    assert.deepEqual(fields, {
      title: 'Yes: "no" # and --- more',
      author: ['Ada Wong', 'true'],
      date: '2026-11-20T08:00:00Z',
      url: 'https://post.example/articles/tide-mill',
      language: 'no',
      type: 'opinion',
      label: 'Opinion',
      section: '12:30',
      publisher: 'The Harbour Post',
      access: 'metered',
      complete: false,
    });
  });

  it('says when the story is whole, and the story where it was cut', () => {
    assert.match(renderMarkdown(given, granted), /\ncomplete: true\n/);
    assert.match(renderMarkdown(given, options), /\n\\\[…]\n$/);
    assert.doesNotMatch(renderMarkdown(given, granted), /…/);
  });
});

describe('blocks in Markdown', () => {
  it('has sentences with their marks, spaces outside', () => {
    const link: Phrasing = { type: 'link', url: '/deeds', title: 'All deeds', children: [text('the deeds')] }; // prettier-ignore
    assert.equal(
      markdown(
        paragraph('Read ', marks('strong', ' all of '), link, ' and H', marks('subscript', '2'), 'O.'),
      ),
      'Read **all of** [the deeds](https://post.example/deeds "All deeds") and H<sub>2</sub>O.\n',
    ); // prettier-ignore
  });

  it('keeps the words of a refused address, and mail', () => {
    const to = (url: string): Phrasing => ({ type: 'link', url, children: [text('here')] });
    assert.equal(markdown(paragraph(to('javascript:alert(1)'))), 'here\n');
    assert.equal(markdown(paragraph(to('mailto:a@post.example'))), '[here](mailto:a@post.example)\n'); // prettier-ignore
    assert.equal(markdown(paragraph(to('#below'))), '[here](https://post.example/articles/tide-mill#below)\n'); // prettier-ignore
  });

  it('has pictures with their words', () => {
    assert.equal(
      markdown(picture('mill')),
      '![What mill shows](https://post.example/media/mill.webp)\\\n*Caption of mill* Illustration: Ada Wong\n',
    );
  });

  it('has headings that skip no level, and quotations with their source', () => {
    const quote: BodyBlock = { type: 'blockquote', source: [text('Ada')], cite: 'https://a.example/x', children: [text('So it is.')] }; // prettier-ignore
    assert.equal(
      markdown(heading('label', 'One'), heading('chapter', 'Two'), quote),
      '## One\n\n## Two\n\n> So it is.\n>\n> — [Ada](https://a.example/x)\n',
    );
  });

  it('has embeds as links with their words', () => {
    assert.equal(
      markdown({
        type: 'youtube-video',
        url: 'https://youtu.be/x',
        title: 'At work',
        duration: 65,
      }),
      '[At work – See this on YouTube](https://youtu.be/x) (01:05)\n',
    );
    assert.equal(
      markdown({ type: 'tweet', id: '12', text: 'Low tide.', author: 'Ada' }),
      '> Low tide.\n>\n> — Ada\n\n[See this on X](https://x.com/i/status/12)\n',
    );
  });

  it('has code with a fence that fits', () => {
    assert.equal(
      markdown({ type: 'code', language: 'js', value: '```\nlet a;\n```' }),
      '````js\n```\nlet a;\n```\n````\n',
    );
  });

  it('has footnotes, and a number alone where the note is kept back', () => {
    const reference: Phrasing = { type: 'footnote-reference', footnote: 'n' };
    const note: BodyBlock = { type: 'footnote', id: 'n', children: [paragraph('The archive.')] };
    assert.equal(
      markdown(paragraph('Built in 1850.', reference), note),
      'Built in 1850.[^1]\n\n[^1]: The archive.\n',
    );
    assert.equal(markdown(paragraph('As the deed says', reference, ': it was.'), note), 'As the deed says[^1]: it was.\n\n[^1]: The archive.\n'); // prettier-ignore
    assert.equal(markdown(paragraph(reference, ': it was.'), note), '\\[1]: it was.\n\n[^1]: The archive.\n'); // prettier-ignore
  });

  it('has tables with one row of headings, and spans as empty cells', () => {
    const row = (...cells: [words: string, columns?: number, rows?: number][]) => ({
      type: 'table-row' as const,
      children: cells.map(([words, columnSpan = 1, rowSpan = 1]) => ({
        type: 'table-cell' as const,
        columnSpan,
        rowSpan,
        children: [text(words)],
      })),
    });
    const body = {
      type: 'table-body' as const,
      children: [row(['a | b', 1, 2], ['c']), row(['d'])],
    };
    const head = { type: 'table-header' as const, children: [row(['Both', 2])] };
    assert.equal(
      markdown({ type: 'table', children: [head, body] }),
      '| Both | |\n| - | - |\n| a \\| b | c |\n| | d |\n',
    );
    assert.equal(
      markdown({ type: 'table', children: [body] }),
      '| | |\n| - | - |\n| a \\| b | c |\n| | d |\n',
    );
    const wide = markdown({ type: 'table', children: [{ ...body, children: [row(['x', 1e9, 1e9]), row(['y'])] }] })!; // prettier-ignore
    assert.ok(wide.length < 2000, `${wide.length} characters`);
    assert.match(wide, /x/);
  });

  it('has a post of a live blog as a heading', () => {
    const post: BodyBlock = { type: 'live-post', id: 'p', published: '2026-11-23T09:30:00Z', by: ['Ada'], keyEvent: true, children: [paragraph('Gates shut.')] }; // prettier-ignore
    assert.equal(
      markdown({ ...post, title: 'Closed' }),
      '## Closed\n\n23 November 2026 at 09:30 · Key event · By Ada\n\nGates shut.\n',
    ); // prettier-ignore
    assert.match(markdown(post)!, /^## 23 November 2026 at 09:30\n/);
  });

  it('has no ads, counts, offers or unknown nodes', () => {
    const given: Article = article(
      { comments: { count: 1234, url: '/c' }, access: { model: 'subscriber', preview: { blocks: 4 } } },
      paragraph('Open.'),
      { type: 'ad-position', format: 'mpu' },
      { type: 'newsletter', title: 'Sign up', url: '/newsletter' },
      { type: 'unknown', originalType: 'poll', source: { question: 'Pollsecret' } },
      paragraph('Paid.'),
    ); // prettier-ignore
    const { body } = parseMarkdown(renderMarkdown(given, options));
    assert.equal(wordsOf(body), 'Who owns the tide mill Open. […]');
    assert.deepEqual(all(body, 'link'), []);
  });

  it('ends with corrections and what else is said of the article', () => {
    const given = article({
      corrections: [{ text: 'Built in 1850.', date: '2026-11-21' }],
      ai: [{ use: 'Translated two letters.' }],
      credits: [{ name: 'Joan Lind', role: 'Editing' }],
      copyright: '© The Harbour Post',
    });
    assert.match(
      renderMarkdown(given, options),
      /\*\*Correction \(21 November 2026\)\*\*: Built in 1850\.\n\nUse of AI: Translated two letters\.\n\nEditing: Joan Lind\n\n© The Harbour Post\n$/,
    );
  });
});
