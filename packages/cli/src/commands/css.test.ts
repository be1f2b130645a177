import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { run } from '../main.js';

function page(t: TestContext, html: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'page.html'), html);
  return join(folder, 'page.html');
}

async function css(...names: string[]) {
  let printed = '';
  const said: string[] = [];
  const status = await run(['css', ...names], {
    out: (text) => void (printed += text),
    err: (line) => void said.push(line),
  });
  return { status, printed, said };
}

/** The lists that rules are for, in their order. */
const listsIn = (printed: string) => [
  ...new Set([...printed.matchAll(/\[sizes=(.*)\] > \*/g)].map(([, list]) => list)),
];

test('prints the rules of free sizes, of pages and of lists, each once', async (t) => {
  const list = '300x250 | 728: 728x90';
  const file = page(
    t,
    `<p>Words.</p><news-ad-slot sizes="${list}"></news-ad-slot><news-ad-slot format="mpu"></news-ad-slot>
<template><news-ad-slot sizes="fluid, 300x250"></news-ad-slot></template><news-ad-slot sizes="${list}"></news-ad-slot>`,
  );
  const { status, printed, said } = await css(file, list, '160x600');
  assert.deepEqual([status, said], [0, []]);
  assert.deepEqual(listsIn(printed), [`"${list}"`, '"fluid, 300x250"', '"160x600"']);
  assert.equal(printed.match(/@container ad \(min-width: 728px\)/g)?.length, 1);
});

test('names every list that cannot be read, with its place, and prints nothing', async (t) => {
  const file = page(
    t,
    `<p>Words.</p>\n  <news-ad-slot sizes="big"></news-ad-slot>
<news-ad-slot sizes="300x250; } * {"></news-ad-slot><news-ad-slot sizes="300x250"></news-ad-slot>`,
  );
  const { status, printed, said } = await css(file, '300×250');
  assert.deepEqual([status, printed, said.length], [1, '', 3]);
  assert.match(said[0]!, /page\.html:2:3: sizes has "big"; expected/);
  assert.match(said[1]!, /page\.html:3:1: sizes has "300x250; \} \* \{"; expected/);
  assert.match(said[2]!, /^300×250: sizes has "300×250"; expected/);
});

test('what is neither a page nor a list is refused', async (t) => {
  assert.match((await css('none.html')).said.join(), /none\.html: there is no such file/);
  assert.match((await css(page(t, '{"id": 1}'))).said.join(), /a document, not a page/);
  assert.match((await css()).said.join(), /css: expected a file/);
});

test('a page without free sizes needs no rule', async (t) => {
  const file = page(t, '<news-ad-slot format="mpu" unit="a"></news-ad-slot>');
  assert.deepEqual(await css(file), { status: 0, printed: '', said: [] });
});
