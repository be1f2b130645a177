import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderJSONFeed } from '../index.js';
import { demoArticles } from '../../test/demo.js';
import { options, story } from '../../test/feed-article.js';
import { jsonFeedProblems } from '../../test/feed-rules.js';

type Fields = Record<string, unknown>;

describe('JSON Feed', () => {
  it('keeps the rules, for the paper, for one article that says all, and for none', () => {
    for (const articles of [demoArticles, [story], []]) {
      assert.deepEqual(jsonFeedProblems(renderJSONFeed(articles, options)), []);
      assert.deepEqual(jsonFeedProblems(renderJSONFeed(articles, { origin: 'https://post.example' })), []); // prettier-ignore
    }
  });

  it('says all that it has a word for', () => {
    const { items, ...feed } = JSON.parse(
      renderJSONFeed([story], { ...options, self: '/feed.json' }),
    ) as Fields;
    assert.deepEqual(feed, {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Harbour Post: City',
      home_page_url: 'https://post.example/sections/city',
      feed_url: 'https://post.example/feed.json',
      description: 'News of the city.',
      icon: 'https://post.example/logo.png',
      authors: [{ name: 'The Harbour Post', url: 'https://post.example/sections/city' }],
      language: 'en-GB',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    });
    const [{ content_html, ...item }] = items as [Fields];
    assert.match(String(content_html), /<p>The mill\.<\/p>/);
    assert.deepEqual(item, {
      id: 'tag:post.example,2026-11-20:tide-mill',
      url: 'https://post.example/articles/tide-mill',
      title: 'Who owns the tide mill',
      summary: 'Mills & tides <b>.',
      image: 'https://post.example/media/mill.webp',
      date_published: '2026-11-20T08:00:00Z',
      date_modified: '2026-11-23T08:00:00Z',
      authors: [
        { name: 'Ada Wong', url: 'https://post.example/authors/ada', avatar: 'https://post.example/ada.webp' },
        { name: 'Grace Okoro' },
      ],
      tags: ['City', 'Water'],
      attachments: [
        { url: 'https://post.example/read.mp3', mime_type: 'audio/mpeg', title: 'Read aloud', duration_in_seconds: 300 },
      ],
    }); // prettier-ignore
  });
});

describe('the rules of JSON Feed', () => {
  const ways: Record<string, (feed: Fields, item: Fields) => void> = {
    'another version': (feed) => (feed['version'] = 'https://jsonfeed.org/version/1'),
    'no title': (feed) => (feed['title'] = ''),
    'feed_url is /feed': (feed) => (feed['feed_url'] = '/feed'),
    'no id': (_, item) => (item['id'] = 3),
    'no content': (_, item) => delete item['content_html'],
    'image is x': (_, item) => (item['image'] = 'x'),
    'the date today': (_, item) => (item['date_modified'] = 'today'),
    'an author without a name': (_, item) => (item['authors'] = [{}]),
    'a tag that is no word': (_, item) => (item['tags'] = [3]),
    'an attachment not whole': (_, item) => (item['attachments'] = [{ url: 'https://a.example' }]),
  };
  for (const [problem, break_] of Object.entries(ways)) {
    it(`find ${problem}`, () => {
      const feed = JSON.parse(renderJSONFeed([story], options)) as Fields;
      break_(feed, (feed['items'] as Fields[])[0]!);
      assert.ok(jsonFeedProblems(JSON.stringify(feed)).includes(problem));
    });
  }
});
