import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { videoHTML } from './video.html.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const en = face('en');
const print = (data: Parameters<typeof videoHTML>[0], slot?: string) =>
  String(videoHTML(data, en, slot));

test('README.md shows what video.html.ts prints', () => {
  const printed = print({
    title: 'The ferry comes in',
    src: '/media/ferry.mp4',
    hls: '/media/ferry/index.m3u8',
    poster: { url: '/media/ferry.jpg', width: 1280, height: 720 },
    duration: 142,
    captions: { url: '/media/ferry.en.vtt', language: 'en', label: 'English' },
    caption: 'Monday morning at the pier.',
    credit: 'Ada Wong',
  });
  assert.ok(readme.includes(printed), printed);
});

test('the title is there once, and links to the video’s page, else to the file, else to the playlist', () => {
  const link = (data: object) => /href="([^"]*)"/.exec(print({ title: 'T', ...data }))?.[1];
  assert.equal(link({ url: '/videos/1', src: '/a.mp4', hls: '/a.m3u8' }), '/videos/1');
  assert.equal(link({ src: '/a.mp4', hls: '/a.m3u8' }), '/a.mp4');
  assert.equal(link({ hls: '/a.m3u8' }), '/a.m3u8');
  assert.equal(link({ url: 'javascript:x', src: '/a.mp4' }), '/a.mp4');
  assert.equal(link({}), undefined);
  assert.equal(print({ title: 'Once only', src: '/a.mp4' }).split('Once only').length, 2);
});

test('the duration stands as a clock shows it and as machines read it, or not at all', () => {
  assert.match(print({ title: 'T', duration: 3725 }), /datetime="PT1H2M5S">1:02:05</);
  for (const duration of [undefined, 0, -1, NaN]) {
    assert.doesNotMatch(print({ title: 'T', duration }), /duration/);
  }
});

test('hostile data stays data', () => {
  const printed = print({
    title: '<script>',
    url: 'javascript:a',
    src: 'javascript:b',
    hls: 'javascript:c',
    poster: { url: 'javascript:d' },
    captions: { url: 'javascript:e', language: '"><script>', label: '"onclick="x' },
    caption: '<img src=x>',
    credit: '</p><script>',
  });
  assert.doesNotMatch(printed, /<script|javascript:|<img src=x|"onclick/);
});
