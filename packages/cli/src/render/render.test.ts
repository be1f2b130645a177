/** `broadsheet render --as …`, run in this process: the forms, what is in them, what is said about them. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { atomProblems, jsonFeedProblems, rssProblems } from '../../../render/test/feed-rules.js';
import { children, parseXML } from '../../../render/test/xml.js';
import { run } from '../main.js';
import { FORMS } from './forms.js';

async function render(...args: string[]) {
  let out = '';
  const lines: string[] = [];
  const output = { out: (text: string) => void (out += text), err: (line: string) => void lines.push(line) }; // prettier-ignore
  const status = await run(['render', ...args], output);
  return { status, out, lines };
}

const paragraph = (value: string, id?: string) => ({
  type: 'paragraph',
  ...(id && { id }),
  children: [{ type: 'text', value }],
});

const OPEN = `Open.${' All of this is open.'.repeat(10)}`;

/** A subscriber article whose paid part is the word PEARL. */
function document(id: string, fields: Record<string, unknown> = {}): string {
  return JSON.stringify({
    format: 'broadsheet',
    version: 1,
    id,
    url: `/articles/${id}`,
    language: 'en',
    type: 'news',
    headline: `Headline of ${id}`,
    published: new Date().toISOString(),
    access: { model: 'subscriber', preview: { after: 'open' } },
    body: { type: 'body', version: 1, children: [paragraph(OPEN, 'open'), paragraph('PEARL.')] },
    ...fields,
  });
}

function files(t: TestContext, texts: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}

const LOOKS: Record<string, RegExp> = {
  page: /^<!doctype html>[^]*<script type="application\/ld\+json">[^]*<\/html>\n$/,
  article: /^<news-article [^]*<\/news-article>\n$/,
  print: /^<!doctype html>\n<html [^>]*data-print/,
  markdown: /^---\ntitle: "Headline of a"\n[^]*\n# Headline of a\n/,
  text: /^Headline of a\n\n/,
  json: /^\{.*"id":"a".*\}\n$/,
  'json-ld': /^\{\n {2}"@context": "https:\/\/schema.org"/,
  rss: /^<\?xml [^]*<rss version="2.0"/,
  atom: /^<\?xml [^]*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
  'json-feed': /^\{"version":"https:\/\/jsonfeed.org\/version\/1.1"/,
  sitemap: /^<\?xml [^]*<urlset [^]*<loc>https:\/\/paper.example\/articles\/a<\/loc>/,
  'news-sitemap': /^<\?xml [^]*<news:title>Headline of a<\/news:title>/,
};

test('every form is printed, cut, and whole where that is asked for', async (t) => {
  const [path] = files(t, { 'a.json': document('a') });
  assert.deepEqual(Object.keys(LOOKS), Object.keys(FORMS));
  const origin = ['--origin', 'https://paper.example'];
  for (const [form, look] of Object.entries(LOOKS)) {
    const { status, out, lines } = await render('--as', form, path!, ...origin);
    assert.deepEqual([status, lines], [0, []], form);
    assert.match(out, look, form);
    assert.doesNotMatch(out, /PEARL/, form);
    if (!FORMS[form]!.takes.includes('granted')) continue;
    const granted = await render('--as', form, path!, '--granted');
    assert.equal(granted.out.includes('PEARL'), form !== 'json-ld', form);
  }
});

test('feeds hold several documents in the order of the files, and keep their rules', async (t) => {
  const paths = files(t, { 'b.json': document('b'), 'a.json': document('a') });
  const named = ['--origin', 'https://paper.example', '--publisher', 'The Paper', '--title', 'Paper: City'];
  const self = ['--self', '/city.xml'];
  const rules = { rss: rssProblems, atom: atomProblems, 'json-feed': jsonFeedProblems };
  for (const [form, problems] of Object.entries(rules)) {
    const { out } = await render('--as', form, ...paths, ...named, ...self);
    assert.deepEqual(problems(out), [], form);
    assert.match(out, /Paper: City/);
    assert.match(out, /https:\/\/paper.example\/city.xml/);
    assert.ok(out.indexOf('Headline of b') < out.indexOf('Headline of a'), form);
  }
}); // prettier-ignore

test('what a feed or sitemap leaves out is named', async (t) => {
  const paths = files(t, {
    'a.json': document('a', { published: '2020-01-01T00:00:00Z' }),
    'b.json': document('b'),
    'later.json': document('later', { embargo: { until: '2999-01-01T00:00:00Z' } }),
    'agency.json': document('agency', { canonicalUrl: 'https://agency.example/x' }),
  });
  const urls = (xml: string) => children(parseXML(xml), 'url').length;
  const later = `${paths[2]}: left out: under an embargo`;
  const feed = await render('--as', 'rss', ...paths);
  assert.deepEqual(feed.lines, [later]);
  assert.doesNotMatch(feed.out, /Headline of later/);
  const sitemap = await render('--as', 'sitemap', ...paths);
  assert.equal(urls(sitemap.out), 2);
  assert.deepEqual(sitemap.lines, [later, `1 of 3 left out: ${FORMS['sitemap']!.leavesOut}`]);
  const news = await render('--as', 'news-sitemap', ...paths);
  assert.equal(urls(news.out), 1);
  assert.deepEqual(news.lines, [later, `2 of 3 left out: ${FORMS['news-sitemap']!.leavesOut}`]);
  // One document by itself is for the desk that holds it.
  assert.match((await render('--as', 'text', paths[2]!)).out, /Headline of later/);
});

test('mistakes in all documents are named, and nothing is printed', async (t) => {
  const paths = files(t, {
    'a.json': document('a'),
    'twin.json': document('a'),
    'type.json': document('b', { type: 'nwes' }),
    'bad.json': '{\n  "a": x\n}',
  });
  const { status, out, lines } = await render('--as', 'rss', ...paths);
  assert.equal(status, 1);
  assert.equal(out, '');
  assert.equal(lines.length, 3);
  assert.equal(lines[0], `${paths[1]}: /id: "a" is the id of ${paths[0]} as well`);
  assert.match(lines[1]!, /type\.json: \/type: /);
  assert.match(lines[2]!, /bad\.json:2:8: this is not JSON/);
});

test('a document with losses is named where there are several', async (t) => {
  const tree = JSON.stringify({ type: 'body', children: [{ type: 'new-thing' }] });
  const paths = files(t, { 'a.json': document('a'), 'tree.json': tree });
  const { status, lines } = await render('--as', 'atom', ...paths);
  assert.equal(status, 0);
  assert.equal(lines.length, 1);
  assert.match(lines[0]!, /tree\.json: \d+ degraded.*: `broadsheet import .*tree\.json` lists them$/);
}); // prettier-ignore

test('a short preview is named, and printed all the same', async (t) => {
  const access = { model: 'subscriber', preview: { blocks: 0 } };
  const { status, out, lines } = await render(
    ...files(t, { 'short.json': document('short', { access }) }),
  );
  assert.equal(status, 0);
  assert.match(out, /Headline of short/);
  assert.match(
    lines.join('\n'),
    /short\.json: \/access\/preview: everybody sees 0 words of the story/,
  );
});
