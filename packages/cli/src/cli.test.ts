/** The command as people run it: a process, its exit code, what it says where. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from './main.js';

const bin = fileURLToPath(new URL('../bin/broadsheet.js', import.meta.url));
const content = (name: string) =>
  fileURLToPath(new URL(`../../site/content/${name}.json`, import.meta.url));

function broadsheet(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, lines: stderr.split('\n').filter(Boolean) };
}

function file(t: TestContext, name: string, text: string): string {
  const path = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  writeFileSync(join(path, name), text);
  return join(path, name);
}

const article = {
  format: 'broadsheet',
  version: 1,
  id: 'a',
  url: '/articles/a',
  language: 'en',
  type: 'news',
  headline: 'A headline',
  access: { model: 'free' },
  body: {
    type: 'body',
    version: 1,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Words.' }] }],
  },
};

/** The same without a process of its own, for what is said before anything is done. */
async function command(args: string[]) {
  let [stdout, stderr] = ['', ''];
  const output = {
    out: (text: string) => void (stdout += text),
    err: (line: string) => void (stderr += `${line}\n`),
  };
  const status = await run(args, output);
  return { status, stdout, stderr, lines: stderr.split('\n').filter(Boolean) };
}

test('help names every command, and each command explains itself', async () => {
  const help = broadsheet(['--help']);
  assert.equal(help.status, 0);
  for (const name of ['serve', 'render', 'import', 'place', 'check']) {
    assert.match(help.stdout, new RegExp(`^  ${name} `, 'm'));
    const own = await command([name, '--help']);
    assert.equal(own.status, 0);
    assert.match(own.stdout, new RegExp(`^broadsheet ${name} `));
    for (const [flag] of own.stdout.matchAll(/\[--[a-z-]+/g)) {
      const line = new RegExp(`^ +${flag.slice(1)}\\b.* {2}.*\\(default: `, 'm');
      assert.match(own.stdout, line);
      assert.match(help.stdout, line);
    }
  }
  assert.match(broadsheet(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('a wrong command, flag or number of files is named, with exit code 1', async () => {
  const wrong: [string[], RegExp][] = [
    [[], /usage: broadsheet/],
    [['sevre'], /^sevre: no such command; there are serve, render/],
    [
      ['render', '--form', 'ans', 'x.json'],
      /^render: Unknown option '--form'.*usage: broadsheet render/,
    ],
    [['render'], /^render: expected a file/],
    [['import'], /^import: expected one file/],
    [
      ['render', '--as', 'pdf', 'x.json'],
      /^--as pdf: expected one of page, article, print, markdown, text, json, json-ld, rss, atom, json-feed, sitemap, news-sitemap$/m,
    ],
    [['render', '--as', 'toString', 'x.json'], /^--as toString: expected one of page/],
    [['render', 'a.json', 'b.json'], /^--as page: expected one file, got 2$/m],
    [['render', '--as', 'text', 'a.json', 'b.json'], /^--as text: expected one file, got 2$/m],
    [['render', '--as', 'rss', '--ads', 'a.json'], /^--ads: says nothing to --as rss$/m],
    [['render', '--title', 'T', 'a.json'], /^--title: says nothing to --as page$/m],
    [['render', '--as', 'atom', '--self', 'mailto:x', 'a.json'], /^--self mailto:x: expected/],
    [['import', 'a', 'b'], /^import: expected one file/],
    [['serve', 'extra'], /^serve: did not expect extra/],
    [['serve', '--port', 'many'], /^--port many: expected a number/],
    [['serve', '--content', '/nowhere'], /^--content \/nowhere: there is no such folder/],
    [
      ['render', '--from', 'word', 'x.json'],
      /^--from word: expected one of wordpress, broadsheet, content-tree, ninjs, ans$/m,
    ],
    [['render', '--origin', 'paper', 'x.json'], /^--origin paper: expected/],
    [['render', '--assets', 'data:text/css,', 'x.json'], /^--assets data:text\/css,: expected/],
    [['render', '--stylesheet', 'javascript:1', 'x.json'], /^--stylesheet javascript:1: expected/],
    [['render', 'https://a.example/x.json'], /^https:\/\/a\.example\/x\.json: .*curl.* pass -$/m],
    [['import', 'http://a.example/x.json'], /^http:\/\/a\.example\/x\.json: .*curl.* pass -$/m],
    [['serve', '--data', '/nowhere/at/all'], /^--data \/nowhere\/at\/all: there is no folder/],
    [['serve', '--data', bin], /^--data .*this is no folder$/m],
  ];
  for (const [args, message] of wrong) {
    const { status, stderr, stdout } = await command(args);
    assert.equal(status, 1, args.join(' '));
    assert.match(stderr, message);
    assert.equal(stdout, '');
    assert.doesNotMatch(stderr, /^\s+at /m);
  }
  assert.equal(broadsheet(['sevre']).status, 1);
});

test('render prints a page, from a file or standard input, in every format', async () => {
  for (const name of ['leave-the-lamps-on', 'night-ferry', 'water-bill']) {
    const { status, stdout, stderr } = await command(['render', content(name)]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^<!doctype html>/);
    assert.match(stdout, /<news-article [^>]*article-id="/);
  }
  const { stdout } = broadsheet(
    [
      'render',
      '-',
      '--origin',
      'https://paper.example',
      '--assets',
      '/kit',
      '--stylesheet',
      '/own.css',
    ],
    JSON.stringify(article),
  );
  assert.match(stdout, /<link rel="canonical" href="https:\/\/paper\.example\/articles\/a">/);
  assert.match(stdout, /href="\/kit\/broadsheet\.css"/);
  assert.match(stdout, /href="\/own\.css"/);
});

test('render says what a page lost, names the paper, and leaves places for ads only where asked', () => {
  const child = (i: number) => ({
    type: 'paragraph',
    id: `p${i}`,
    children: [{ type: 'text', value: 'Words. '.repeat(40) }],
  });
  const children = Array.from({ length: 8 }, (_, i) => child(i));
  const long = JSON.stringify({ ...article, body: { ...article.body, children } });
  const plain = broadsheet(['render', '-'], long);
  assert.equal(plain.stderr, '');
  assert.doesNotMatch(plain.stdout, /<news-ad-slot/);
  assert.match(plain.stdout, /<title>A headline \| localhost:8000</);
  const asked = broadsheet(['render', '-', '--ads', '--publisher', 'The Paper'], long);
  assert.match(asked.stdout, /<news-ad-slot/);
  assert.match(asked.stdout, /<title>A headline \| The Paper</);
  const tree = { type: 'body', children: [{ type: 'new-thing' }] };
  const lossy = broadsheet(['render', '-'], JSON.stringify(tree));
  assert.equal(lossy.status, 0, lossy.stderr);
  assert.match(lossy.stderr, /^\d+ degraded.*: `broadsheet import -` lists them\n$/);
});

test('check refuses what is no page, and counts', () => {
  const page = '<news-figure><figure><img src="a.webp" alt="A ferry"></figure></news-figure>';
  assert.equal(broadsheet(['check', '-'], page).stdout, '-: 1 tag of the kit, nothing wrong\n');
  const wrong: [string, RegExp][] = [
    ['', /^-: empty/],
    [JSON.stringify(article), /^-: this is a document, not a page: try import$/m],
    ['{"a": "<p>",', /a document/],
    ['%PDF-1.7\n<</a>>', /a PDF/],
    ['\0\0<a>', /no text/],
    ['Words.', /no tag/],
  ];
  for (const [text, message] of wrong) {
    const { status, stdout, stderr, lines } = broadsheet(['check', '-'], text);
    assert.equal(status, 1);
    assert.match(stderr, message);
    assert.equal(lines.length, 1);
    assert.equal(stdout, '');
  }
  assert.equal(broadsheet(['check', '-'], '{{#if a}}<p>Words</p>{{/if}}').status, 0);
});

test('import prints the document on one stream and its report on the other', () => {
  const { status, stdout, stderr } = broadsheet(['import', content('night-ferry')]);
  assert.equal(status, 0);
  const document = JSON.parse(stdout);
  assert.equal(document.format, 'broadsheet');
  assert.match(stderr, /mapped/);
  assert.deepEqual(JSON.parse(broadsheet(['import', '-'], stdout).stdout), document);
});

test('a bad document is named line by line with its place, and nothing is printed', async (t) => {
  const wrong = file(
    t,
    'wrong.json',
    JSON.stringify({ ...article, type: 'nwes', access: { model: '' } }),
  );
  for (const name of ['render', 'import']) {
    const { status, stdout, lines } = await command([name, wrong]);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.equal(lines.length, 2);
    assert.ok(
      lines.some((line) => line.startsWith(`${wrong}: /type: `)),
      lines.join(),
    );
    assert.ok(
      lines.some((line) => line.startsWith(`${wrong}: /access/model: `)),
      lines.join(),
    );
  }
  assert.match(
    (await command(['render', file(t, 'x.json', '{\n  "a": x\n}')])).stderr,
    /x\.json:2:8: this is not JSON/,
  );
  assert.match((await command(['render', file(t, 'x.json', ' ')])).stderr, /empty/);
  assert.match(
    (await command(['render', '/nowhere.json'])).stderr,
    /^\/nowhere\.json: there is no such file/,
  );
  assert.match((await command(['render', tmpdir()])).stderr, /this is a folder/);
  assert.match(broadsheet(['render', '-'], '[1]').stderr, /^-: \/: /);
});

test('serve runs until it is told to stop, and closes', async (t) => {
  const path = file(t, 'own.json', JSON.stringify({ ...article, url: '/articles/own' }));
  const child = spawn(
    process.execPath,
    [bin, 'serve', '--content', join(path, '..'), '--data', join(path, '..', 'data')],
    {
      env: { ...process.env, PORT: '0' },
    },
  );
  t.after(() => child.kill());
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\/\/localhost:\d+/.exec(String(line))![0];
  assert.equal((await fetch(`${url}/articles/own`)).status, 200);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
});

test('a port in use is one clear message', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const { port } = taken.address() as AddressInfo;
  const { status, lines } = broadsheet(['serve', '--port', String(port)]);
  assert.equal(status, 1);
  assert.deepEqual(lines, [
    `port ${port} is in use: stop what runs there, or choose another with --port`,
  ]);
});

test('place prints an outline with every seam, or JSON', async (t) => {
  const path = content('leave-the-lamps-on');
  const granted = await command(['place', path, '--granted']);
  assert.equal(granted.status, 0, granted.stderr);
  assert.match(
    granted.stdout,
    /^.*: \d+ ads? in the story.*; policy full\naround the story: article-top/,
  );
  assert.match(granted.stdout, /✓ inline-1 \(mpu\)/);
  assert.match(granted.stdout, /✗ between a heading and what it heads/);
  const cut = await command(['place', path]);
  assert.match(cut.stdout, /cut: access is metered/);
  assert.ok(cut.stdout.length < granted.stdout.length);
  const json = JSON.parse((await command(['place', path, '--granted', '--json'])).stdout);
  assert.deepEqual(Object.keys(json), ['positions', 'template', 'trace']);
  assert.equal(json.trace.length, granted.stdout.match(/[✓✗]/g)?.length);
  assert.match(
    (await command(['place', path, '--policy', 'none'])).stdout,
    /: 0 ads in the story; policy none/,
  );
  assert.match(
    (await command(['place', path, '--policy', 'many'])).stderr,
    /^--policy many: expected one of full, light, none/,
  );

  const by = { type: 'ad-position' };
  const long = {
    type: 'paragraph',
    children: [{ type: 'text', value: 'words \u001b[31m'.repeat(900) }],
  };
  const body = { type: 'body', version: 1, children: [by, long, long] };
  const hand = await command(['place', file(t, 'hand.json', JSON.stringify({ ...article, body }))]);
  assert.match(
    hand.stdout,
    /✓ inline-1 \(mpu\), set by hand against the rules: .*on the first screen/,
  );
  assert.ok(!hand.stdout.includes('\u001b'));
});
