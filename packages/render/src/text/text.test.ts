import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, type BodyBlock, type Phrasing } from '@broadsheet/article';
import { renderText } from '../index.js';
import { article, heading, paragraph, picture, text } from '../../test/articles.js';
import { demoArticles } from '../../test/demo.js';
import { everyField } from '../../test/every-field.js';

const options = { origin: 'https://post.example', access: { granted: true } };
const link = (words: string, url: string): Phrasing => ({ type: 'link', url, children: [text(words)] }); // prettier-ignore

const body = (...children: BodyBlock[]) =>
  renderText(article({}, ...children), options).split('Who owns the tide mill\n\n')[1];

describe('the text of an article', () => {
  it('is what a person would type', () => {
    const given = article(
      {
        type: 'opinion',
        standfirst: [text('A mill that nobody repairs.')],
        place: 'CALDER',
        bylines: [{ name: 'Ada Wong', jobTitle: 'Columnist' }, { name: 'Grace Okoro' }],
        published: '2026-11-20T08:00:00Z',
        updated: '2026-11-23T08:00:00Z',
        lead: { type: 'image-set', picture: { alt: 'A mill.', caption: 'The mill.', credit: 'Joan Lind', fallbackImage: { url: '/m.webp' } } },
        corrections: [{ text: 'Built in 1850.', date: '2026-11-21' }],
      },
      paragraph('It is ', link('in the archive', '/archive'), '.', { type: 'footnote-reference', footnote: 'n' }),
      heading('chapter', 'The deeds'),
      { type: 'list', ordered: true, children: [{ type: 'list-item', children: [text('One')] }, { type: 'list-item', children: [text('Two'), { type: 'list', ordered: false, children: [{ type: 'list-item', children: [text('a')] }] }] }] },
      { type: 'blockquote', source: [text('Ada')], children: [paragraph('So it is.'), paragraph('Is it?')] },
      { type: 'youtube-video', url: 'https://youtu.be/x', title: 'At work' },
      { type: 'footnote', id: 'n', children: [paragraph('Folio 12.')] },
    ); // prettier-ignore
    assert.equal(
      renderText(given, options),
      `Opinion

Who owns the tide mill

A mill that nobody repairs.

By Ada Wong (Columnist) and Grace Okoro

CALDER · Published 20 November 2026 · Updated 23 November 2026

[A mill.]
The mill. Joan Lind

It is in the archive.[1]

The deeds

1. One
2. Two
   - a

    So it is.

    Is it?

    — Ada

At work – See this on YouTube: https://youtu.be/x

[1] Folio 12.

Correction (21 November 2026): Built in 1850.

in the archive: https://post.example/archive
`,
    );
  });

  it('gives the hour of an update on the same day', () => {
    const given = article({ published: '2026-11-20T08:00:00Z', updated: '2026-11-20T18:02:00Z' });
    assert.match(renderText(given, options), /Published 20 November 2026 · Updated 18:02\n/);
  });

  it('has no marks but those that change what is said', () => {
    const mark = (type: 'strong' | 'strikethrough' | 'superscript' | 'subscript', words: string): Phrasing => ({ type, children: [text(words)] }); // prettier-ignore
    assert.equal(
      body(
        paragraph(
          mark('strong', 'Ten'),
          ' or 10',
          mark('superscript', '6'),
          ' of CO',
          mark('subscript', '2'),
          ', ',
          mark('strikethrough', 'nine'),
          ', 1',
          mark('superscript', 'st'),
          '.',
        ),
      ),
      'Ten or 10⁶ of CO₂, ~~nine~~, 1st.\n',
    );
  });

  it('breaks no line of its own, and keeps those of the author', () => {
    const long = 'A long sentence about the water that comes and goes. '.repeat(40).trim();
    assert.equal(body(paragraph(long, { type: 'break' }, 'And on.')), `${long}\nAnd on.\n`);
  });

  it('says no pull quote twice, and a link’s address once', () => {
    assert.equal(
      body(
        paragraph('Said once. ', link('here', '/a'), ' ', link('here', '/a')),
        { type: 'pullquote', text: 'Said once.' },
        { type: 'pullquote', text: 'Said nowhere else.' },
        paragraph(link('https://post.example/b', '/b'), ' ', link('a@post.example', 'mailto:a@post.example')),
      ),
      'Said once. here here\n\n    Said nowhere else.\n\nhttps://post.example/b a@post.example\n\nhere: https://post.example/a\n',
    ); // prettier-ignore
  });

  it('prints tables line by line', () => {
    const row = (...cells: string[]) => ({
      type: 'table-row' as const,
      children: cells.map((words) => ({ type: 'table-cell' as const, children: [text(words)] })),
    });
    assert.equal(
      body({
        type: 'table',
        children: [
          { type: 'table-caption', children: [text('Mains')] },
          { type: 'table-body', children: [row('2022', '14'), row('2023', '22')] },
        ],
      }),
      'Mains\n\n2022 | 14\n2023 | 22\n',
    );
  });

  it('obeys no control character', () => {
    const hostile = renderText(
      everyField(() => 'a\u001b[31m\u0000\ud800\r\nb\u009b'),
      options,
    );
    assert.doesNotMatch(hostile, /(?!\n)[\p{Cc}\p{Cs}]/u);
    assert.match(hostile, /a\uFFFD\[31m\uFFFD\uFFFD b\uFFFD/);
  });

  it('shows what a picture shows only where that is said', () => {
    const bare: BodyBlock = {
      type: 'image-set',
      picture: { alt: '', fallbackImage: { url: '/x' } },
    };
    assert.equal(
      body(picture('mill')),
      '[What mill shows]\nCaption of mill Illustration: Ada Wong\n',
    );
    assert.equal(body(bare, paragraph('x')), 'x\n');
  });

  for (const given of demoArticles) {
    it(`says what ${given.id} says, in its order`, () => {
      const words = renderText(given, options).replace(/\s+/g, ' ');
      const body = given.body.children.filter(({ type }) => type !== 'pullquote');
      let at = 0;
      for (const line of plainText(body).split('\n')) {
        const found = words.indexOf(line.replace(/\s+/g, ' ').trim(), at);
        assert.ok(found >= at, line);
        at = found;
      }
    });
  }
});
