import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderAtom } from '../index.js';
import { article } from '../../test/articles.js';
import { demoArticles } from '../../test/demo.js';
import { options, story } from '../../test/feed-article.js';
import { atomProblems, NS } from '../../test/feed-rules.js';
import { children, parseXML, textOf } from '../../test/xml.js';

const LANGUAGE = 'xml:lang';
const feedOf = (given = story, more = {}) =>
  parseXML(renderAtom([given], { ...options, self: '/atom.xml', ...more }));
const text = (element: ReturnType<typeof feedOf>, name: string) => textOf(element, name, NS.atom);

describe('Atom', () => {
  it('keeps the rules, for the paper, for one article that says all, and for none', () => {
    for (const articles of [demoArticles, [story], []]) {
      assert.deepEqual(atomProblems(renderAtom(articles, options)), []);
      assert.deepEqual(atomProblems(renderAtom(articles, { origin: 'https://post.example' })), []);
    }
  });

  it('says what the feed is', () => {
    const feed = feedOf();
    assert.equal(feed.attributes[LANGUAGE], 'en-GB');
    assert.equal(text(feed, 'id'), 'https://post.example/atom.xml');
    assert.equal(text(feed, 'title'), 'The Harbour Post: City');
    assert.equal(text(feed, 'subtitle'), 'News of the city.');
    assert.equal(text(feed, 'updated'), '2026-11-23T08:00:00Z');
    assert.equal(text(feed, 'rights'), '© The Harbour Post');
    assert.equal(text(feed, 'logo'), 'https://post.example/logo.png');
    assert.deepEqual(
      children(feed, 'link').map(({ attributes: { rel, href } }) => [rel, href]),
      [
        ['alternate', 'https://post.example/sections/city'],
        ['self', 'https://post.example/atom.xml'],
        ['hub', 'https://hub.example/'],
      ],
    );
  });

  it('says of an article what it says', () => {
    const [entry] = children(feedOf(), 'entry');
    assert.equal(text(entry!, 'id'), 'tag:post.example,2026-11-20:tide-mill');
    assert.equal(text(entry!, 'published'), '2026-11-20T08:00:00Z');
    assert.equal(text(entry!, 'updated'), '2026-11-23T08:00:00Z');
    assert.equal(text(entry!, 'summary'), 'Mills & tides <b>.');
    assert.equal(text(entry!, 'rights'), '© Ada Wong');
    assert.equal(entry!.attributes[LANGUAGE], 'en-GB');
    assert.deepEqual(
      children(entry!, 'author').map((author) => author.children.map(({ text }) => text)),
      [['Ada Wong', 'https://post.example/authors/ada'], ['Grace Okoro']],
    );
    assert.deepEqual(
      children(entry!, 'category').map(({ attributes }) => attributes['term']),
      ['City', 'Water'],
    );
    assert.deepEqual(
      children(entry!, 'link').map(({ attributes: { rel, href, type } }) => [rel, href, type]),
      [
        ['alternate', 'https://post.example/articles/tide-mill', 'text/html'],
        ['replies', 'https://post.example/articles/tide-mill#comments', 'text/html'],
        ['enclosure', 'https://post.example/read.mp3', 'audio/mpeg'],
      ],
    );
    assert.equal(children(entry!, 'content', NS.atom)[0]?.attributes['type'], 'html');
  });

  it('gives 1970 where there is no date, since one is demanded', () => {
    const feed = feedOf(article());
    assert.equal(text(feed, 'updated'), '1970-01-01T00:00:00Z');
    const [entry] = children(feed, 'entry');
    assert.equal(text(entry!, 'published'), undefined);
    assert.equal(text(entry!, 'id'), 'https://post.example/articles/tide-mill');
  });
});

describe('the rules of Atom', () => {
  const good = renderAtom([story], { ...options, self: '/atom.xml' });
  const ways: Record<string, [RegExp, string]> = {
    'the id x y': [/<id>.*?<\/id>/, '<id>x y</id>'],
    'no updated': [/<updated>.*?<\/updated>/, ''],
    'the date Mon': [/<published>.*?</, '<published>Mon<'],
    'a link leads nowhere': [/href="[^"]*"/, 'href="/"'],
    'two links to one alternate': [/(<link rel="alternate"[^>]*>)/, '$1$1'],
    'an author without a name': [/<name>[^<]*/, '<name>'],
    'a category without a term': [/term="[^"]*"/, ''],
    'an entry without an author': [/<author>.*?<\/author>/gs, ''],
  };
  for (const [problem, [from, to]] of Object.entries(ways)) {
    it(`find ${problem}`, () => {
      const bad = good.replace(from, to);
      assert.notEqual(bad, good);
      assert.ok(atomProblems(bad).includes(problem), String(atomProblems(bad)));
    });
  }
});
