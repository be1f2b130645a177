import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyBlock } from '@broadsheet/article';
import { frameOrigins } from './index.js';
import { article } from '../test/articles.js';

const origins = (...children: BodyBlock[]) => frameOrigins(article({}, ...children));

test('names the origins of an article’s frames once, in order, at any depth', () => {
  const post: BodyBlock = { type: 'tweet', id: 'https://x.com/a/status/1' };
  const sound: BodyBlock = { type: 'acast-podcast', url: 'https://shows.acast.com/tides' };
  const chart: BodyBlock = { type: 'flourish', id: '9', flourishType: 'story' };
  const frame: BodyBlock = { type: 'embed', url: 'http://charts.example:8080/1', frame: true };
  assert.deepEqual(
    origins(post, post, { type: 'live-post', id: 'l', children: [sound, chart] } as BodyBlock, frame),
    ['http://charts.example:8080', 'https://embed.acast.com', 'https://flo.uri.sh', 'https://platform.twitter.com'],
  ); // prettier-ignore
});

test('names those above the story and beyond the cut', () => {
  const lead = { type: 'embed' as const, url: 'https://www.instagram.com/p/1/' };
  const access = { model: 'subscriber' as const, preview: { blocks: 0 } };
  const all = frameOrigins(article({ lead, access }, { type: 'tweet', id: '1' }));
  assert.deepEqual(all, ['https://platform.twitter.com', 'https://www.instagram.com']);
});

test('leaves out links, the page’s own frames, and what would break the policy', () => {
  for (const url of ['https://maps.example/1', '/own', 'https://x.com/a', 'javascript:x']) {
    assert.deepEqual(origins({ type: 'embed', url }), [], url);
  }
  for (const url of ['/own', 'own', 'https://a;script-src/', 'https://a,b/', "https://a'/", 'http://[', 'javascript:x', '//', 'https://[::1]/']) {
    assert.deepEqual(origins({ type: 'embed', url, frame: true }), [], url);
  }
  assert.deepEqual(origins({ type: 'youtube-video', url: 'https://youtu.be/abcdefghijk' }), []);
}); // prettier-ignore
