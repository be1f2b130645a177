import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { startLocalServer } from '../../../testing/src/local-server.js';
import { run } from '../main.js';
import { askFor } from '../trust/ask.js';
import { checkBothWays, type TrustResult } from '../trust/both-ways.js';
import { readTrustTxt } from '../trust/trust-txt.js';

/** A site of its own: another port is another site. @returns its address, with a slash */
async function site(t: TestContext, answer: RequestListener): Promise<string> {
  const { url, close } = await startLocalServer(answer);
  t.after(close);
  return `${url}/`;
}

/** One with files by path, and a page for all else. */
const filesOf =
  (files: Record<string, string>, status = 404): RequestListener =>
  ({ url }, response) => {
    const text = files[url ?? ''];
    response.writeHead(text === undefined ? status : 200, { 'content-type': 'text/plain' });
    response.end(text ?? '<!doctype html><p>Not here.</p>');
  };

async function trust(...args: string[]) {
  let printed = '';
  const said: string[] = [];
  const output = {
    out: (text: string) => void (printed += text),
    err: (line: string) => void said.push(line),
  };
  const status = await run(['trust', ...args], output);
  return { status, said, result: printed ? (JSON.parse(printed) as TrustResult) : undefined };
}

test('a paper and its association that name each other are linked both ways, others are claimed', async (t) => {
  const served: Record<string, string> = {};
  const paper = await site(t, filesOf(served));
  const press = await site(
    t,
    filesOf({ '/.well-known/trust.txt': `# members\nmember=${paper}\n` }, 200),
  );
  const council = await site(t, filesOf({ '/trust.txt': 'member=https://another.example/\n' }));
  const silent = await site(t, filesOf({}));
  served['/trust.txt'] =
    `belongto=${press}\nbelongto=${council}\nControlledBy = ${silent}\nsocial=https://social.example/@post\ncontact=desk@post.example\ndatatrainingallowed=no\n`;
  const { status, said, result } = await trust(paper);
  assert.equal(status, 0);
  assert.deepEqual(
    result!.links.map(({ relation, url, state }) => [relation, url, state]),
    [
      ['belongto', press, 'linked-both-ways'],
      ['belongto', council, 'claimed'],
      ['controlledby', silent, 'claimed'],
    ],
  );
  assert.deepEqual(
    [result!.site, result!.social, result!.contact, result!.dataTrainingAllowed],
    [paper, ['https://social.example/@post'], ['desk@post.example'], false],
  );
  assert.ok(Math.abs(Date.now() - Date.parse(result!.checked)) < 60_000);
  assert.equal(said[0], `belongto ${press}: linked both ways`);
  assert.equal(
    said[1],
    `belongto ${council}: claimed: ${council}trust.txt has no line member=${paper}`,
  );
  assert.match(said[2]!, /claimed: \S+ has no trust\.txt$/);
});

test('whoever cannot be asked is not checked, whatever it answers', async (t) => {
  const failing = await site(t, filesOf({}, 500));
  const hanging = await site(t, () => undefined);
  const endless = await site(t, (_, response) => {
    const more = () => response.destroyed || (response.write('member=x\n'.repeat(10_000)) ? setImmediate(more) : response.once('drain', more)); // prettier-ignore
    more();
  });
  const rubbish = await site(t, (_, response) =>
    response.end(Buffer.from([0xff, 0xfe, 0, 1, 61, 61])),
  );
  const gone = await site(t, (request) => request.destroy());
  const all = [failing, hanging, endless, rubbish, gone];
  const { entries } = readTrustTxt(all.map((one) => `belongto=${one}`).join('\n'));
  const { links } = await checkBothWays('https://post.example/', entries, (origin) =>
    askFor(origin, 500),
  );
  assert.deepEqual(links.map(({ state }) => state), ['not-checked', 'not-checked', 'not-checked', 'claimed', 'not-checked']); // prettier-ignore
  const reasons = [/answered 500$/, /did not answer in 0\.5 s$/, /longer than 1 MB$/, /has no line/, /could not be fetched/]; // prettier-ignore
  for (const [at, reason] of reasons.entries()) assert.match(links[at]!.reason!, reason);
});

test('an association with thousands of members is asked once, and for a hundred', async () => {
  const asked: string[] = [];
  const { entries } = readTrustTxt(
    Array.from({ length: 3000 }, (_, i) => `member=https://m${i}.example/`).join('\n') +
      '\nmember=https://m0.example/paper',
  );
  const { links } = await checkBothWays(
    'https://press.example/',
    entries.reverse(),
    async (origin) => {
      asked.push(origin);
      return { file: `${origin}/trust.txt`, text: 'belongto=https://www.press.example' };
    },
  );
  assert.equal(links.filter(({ state }) => state === 'linked-both-ways').length, 100);
  assert.equal(links.filter(({ reason }) => reason === 'only 100 are asked').length, 2901);
  assert.equal(new Set(asked).size, asked.length);
});

test('a file is read before it is published, once it is said whose it is', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'trust.txt');
  const press = await site(t, filesOf({ '/trust.txt': 'member=https://www.post.example/' }));
  writeFileSync(
    file,
    `\uFEFFbelongto=${press}  # since 1911\nbelongs=x\n\nsocial=javascript:alert(1)\ndatatrainingallowed=perhaps`,
  );
  assert.match((await trust(file)).said.join(), /says not whose it is; add --site/);
  const { status, said, result } = await trust(file, '--site', 'https://post.example/about');
  assert.equal(status, 1);
  assert.deepEqual(
    result!.links.map(({ state }) => state),
    ['linked-both-ways'],
  );
  assert.deepEqual(result!.social, []);
  assert.match(said[0]!, /trust\.txt:2: expected belongto=, /);
  assert.match(
    said[1]!,
    /trust\.txt:4: social: expected an address like .*; got "javascript:alert\(1\)"/,
  );
  assert.match(said[2]!, /trust\.txt:5: datatrainingallowed: expected yes or no; got "perhaps"/);
});

test('a site without a file, and what is no site, are named', async (t) => {
  const none = await site(t, filesOf({}, 200));
  assert.deepEqual((await trust(none)).said, [`${none}: ${none.slice(0, -1)} has no trust.txt`]);
  assert.match((await trust('not a domain')).said.join(), /expected an address like/);
  assert.match(
    (await trust('./none.txt', '--site', 'https://post.example')).said.join(),
    /there is no such file/,
  );
  assert.match((await trust()).said.join(), /trust: expected one file/);
});
