import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../main.js';

const STORY = new URL('../../../site/content/who-owns-the-tide-mill.json', import.meta.url);

test('import says where a preview is short, and prints all the same', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'advice-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const short = JSON.parse(readFileSync(STORY, 'utf8'));
  short.access.preview = { words: 5 };
  const path = join(folder, 'short.json');
  writeFileSync(path, JSON.stringify(short));
  let [printed, said] = ['', ''];
  const output = {
    out: (text: string) => void (printed += text),
    err: (line: string) => void (said += `${line}\n`),
  };
  assert.equal(await run(['import', path], output), 0);
  assert.match(said, /short\.json: \/access\/preview: everybody sees \d+ words? of the story/);
  assert.ok(printed.length > 1000);
});
