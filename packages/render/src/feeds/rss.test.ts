import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderRSS } from '../index.js';
import { article } from '../../test/articles.js';
import { demoArticles } from '../../test/demo.js';
import { options, story } from '../../test/feed-article.js';
import { NS, rssProblems } from '../../test/feed-rules.js';
import { children, parseXML, textOf, type XmlElement } from '../../test/xml.js';

const channelOf = (source: string) => children(parseXML(source), 'channel')[0]!;
const itemOf = (given = story, more = {}): XmlElement =>
  children(channelOf(renderRSS([given], { ...options, ...more })), 'item')[0]!;

describe('RSS', () => {
  it('keeps the rules, for the paper and for one article that says all', () => {
    assert.deepEqual(rssProblems(renderRSS(demoArticles, { origin: 'https://post.example' })), []);
    assert.deepEqual(rssProblems(renderRSS([story], options)), []);
    assert.deepEqual(rssProblems(renderRSS([], { origin: 'https://post.example' })), []);
  });

  it('says what the feed is, with the date of its newest article', () => {
    const channel = channelOf(renderRSS([article({ id: 'older', published: '2026-11-19T08:00:00Z' }), story], options)); // prettier-ignore
    const fields = Object.fromEntries(
      ['title', 'link', 'description', 'language', 'copyright', 'lastBuildDate'].map((name) => [
        name,
        textOf(channel, name),
      ]),
    );
    assert.deepEqual(fields, {
      title: 'The Harbour Post: City',
      link: 'https://post.example/sections/city',
      description: 'News of the city.',
      language: 'en-GB',
      copyright: '© The Harbour Post',
      lastBuildDate: 'Mon, 23 Nov 2026 08:00:00 GMT',
    });
    assert.deepEqual(
      children(channel, 'link', NS.atom).map(({ attributes }) => [attributes['rel'], attributes['type'], attributes['href']]),
      [['self', 'application/rss+xml', 'https://post.example/feed.xml'], ['hub', undefined, 'https://hub.example/']],
    ); // prettier-ignore
    const [image] = children(channel, 'image');
    assert.deepEqual(image?.children.map(({ text }) => text), [
      'https://post.example/logo.png', 'The Harbour Post: City', 'https://post.example/sections/city',
    ]); // prettier-ignore
  });

  it('is the same whenever it is made, and without a date where no article has one', () => {
    assert.equal(renderRSS([story], options), renderRSS([story], options));
    assert.equal(textOf(channelOf(renderRSS([article()], options)), 'lastBuildDate'), undefined);
  });

  it('says of an article who, when, about what, and where it is discussed', () => {
    const item = itemOf();
    assert.equal(textOf(item, 'title'), 'Who owns the tide mill');
    assert.equal(textOf(item, 'link'), 'https://post.example/articles/tide-mill');
    assert.equal(textOf(item, 'guid'), 'tag:post.example,2026-11-20:tide-mill');
    assert.equal(textOf(item, 'pubDate'), 'Fri, 20 Nov 2026 08:00:00 GMT');
    assert.equal(textOf(item, 'comments'), 'https://post.example/articles/tide-mill#comments');
    assert.equal(textOf(item, 'rights', NS.dc), '© Ada Wong');
    assert.deepEqual(children(item, 'creator', NS.dc).map(({ text }) => text), ['Ada Wong', 'Grace Okoro']); // prettier-ignore
    assert.deepEqual(
      children(item, 'category').map(({ text }) => text),
      ['City', 'Water'],
    );
  });

  it('says when an article changed, where it did', () => {
    const updated = (given: typeof story) => textOf(itemOf(given), 'updated', NS.atom);
    assert.equal(updated(story), '2026-11-23T08:00:00Z');
    const { updated: _updated, ...unchanged } = story;
    assert.equal(updated(unchanged), undefined);
    assert.equal(updated({ ...story, updated: story.published! }), undefined);
  });

  it('escapes the summary as HTML, since readers take it for that', () => {
    assert.equal(textOf(itemOf(), 'description'), 'Mills &amp; tides &lt;b&gt;.');
  });

  it('keeps its guid when headline, address, hour and text change', () => {
    const changed = { ...story, headline: 'New', url: '/new', published: '2026-11-20T10:00:00+01:00' }; // prettier-ignore
    assert.equal(textOf(itemOf(changed), 'guid'), textOf(itemOf(), 'guid'));
  });

  it('has the recording as its enclosure, and the picture with its words', () => {
    const item = itemOf();
    const [enclosure, ...more] = children(item, 'enclosure');
    assert.deepEqual(more, []);
    assert.deepEqual(enclosure?.attributes, { url: 'https://post.example/read.mp3', type: 'audio/mpeg', length: '0' }); // prettier-ignore
    const [media] = children(item, 'content', NS.media);
    assert.deepEqual(media?.attributes, {
      url: 'https://post.example/media/mill.webp',
      width: '1200',
      height: '800',
      type: 'image/webp',
      medium: 'image',
    });
    assert.equal(textOf(media!, 'description', NS.media), 'Caption of mill');
    assert.equal(textOf(media!, 'credit', NS.media), 'Illustration: Ada Wong');
  });

  it('has the film above the story, and no recording whose type nobody knows', () => {
    const item = itemOf({
      ...story,
      lead: { type: 'video', title: 'At work', duration: 65, sources: [{ url: '/a.m3u8' }, { url: '/a.mp4' }], poster: { url: '/a.webp', width: 960, height: 540 } },
      audio: { type: 'audio', sources: [{ url: '/stream' }] },
    }); // prettier-ignore
    const [media] = children(item, 'content', NS.media);
    assert.equal(media?.attributes['url'], 'https://post.example/a.mp4');
    assert.equal(media?.attributes['duration'], '65');
    assert.equal(media?.children[1]?.attributes['url'], 'https://post.example/a.webp');
    assert.deepEqual(children(item, 'enclosure'), []);
  });

  it('names the language of an article where it is not that of the feed', () => {
    assert.equal(textOf(itemOf(), 'language', NS.dc), undefined);
    assert.equal(textOf(itemOf(story, { language: 'cy' }), 'language', NS.dc), 'en-GB');
  });
});

describe('the rules of RSS', () => {
  const good = renderRSS([story], options);
  const ways: Record<string, [RegExp, string]> = {
    'no channel title': [/<title>.*?<\/title>/, ''],
    'the channel’s link is no address': [/<link>.*?<\/link>/, '<link>/</link>'],
    'the date 2026-11-23': [/<lastBuildDate>.*?</, '<lastBuildDate>2026-11-23<'],
    'a link leads nowhere': [/href="https:\/\/post.example\/feed.xml"/, 'href="/feed.xml"'],
    'no guid': [/<guid.*?<\/guid>/, ''],
    'an author without address': [/<dc:creator>/, '<author>Ada</author><dc:creator>'],
    'more than one enclosure': [/(<enclosure[^>]*>)/, '$1$1'],
    'an enclosure that is not whole': [/length="0"/, 'length="?"'],
    'media at no address': [/<media:content url="[^"]*"/, '<media:content'],
    '<news-figure>': [/(<content:encoded>)/, '$1&#x3C;news-figure&#x3E;'],
    '<p class>': [/(<content:encoded>)/, '$1&#x3C;p class="x"&#x3E;'],
    'a link to /x': [/(<content:encoded>)/, '$1&#x3C;a href="/x"&#x3E;'],
  };
  for (const [problem, [from, to]] of Object.entries(ways)) {
    it(`find ${problem}`, () => {
      const bad = good.replace(from, to);
      assert.notEqual(bad, good);
      assert.ok(rssProblems(bad).includes(problem), String(rssProblems(bad)));
    });
  }
});
