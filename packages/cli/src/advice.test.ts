import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './main.js';

const STORY = new URL('../../site/content/who-owns-the-tide-mill.json', import.meta.url);

test('render and import say where a preview is short, and print all the same', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'advice-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const short = JSON.parse(readFileSync(STORY, 'utf8'));
  short.access.preview = { words: 5 };
  const path = join(folder, 'short.json');
  writeFileSync(path, JSON.stringify(short));
  for (const command of ['render', 'import']) {
    let [printed, said] = ['', ''];
    const output = {
      out: (text: string) => void (printed += text),
      err: (line: string) => void (said += `${line}\n`),
    };
    assert.equal(await run([command, path], output), 0);
    assert.match(said, /short\.json: \/access\/preview: everybody sees \d+ words? of the story/);
    assert.ok(printed.length > 1000);
  }
});
