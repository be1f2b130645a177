import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { createAccess, memoryStores, SigningKeys } from '@broadsheet/access';
import { run } from '../main.js';

const ORIGIN = 'https://paper.example';

function place(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'keys.json');
}

async function keys(...args: string[]) {
  let printed = '';
  const said: string[] = [];
  const status = await run(['keys', ...args], {
    out: (text) => void (printed += text),
    err: (line) => void said.push(line),
  });
  return { status, printed, said: said.join('\n') };
}

const contentOf = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('keys', () => {
  test('makes a file that an access service starts with, and only its owner reads', async (t) => {
    const file = place(t);
    const { status, printed } = await keys(file, '--group', 'digital', '--group', 'sport');
    assert.equal(status, 0);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const { signing, sealed, webhook } = contentOf(file);
    assert.deepEqual(sealed.groups, ['digital', 'sport']);
    createAccess({
      origin: ORIGIN,
      content: { find: async () => undefined },
      stores: memoryStores(),
      models: {},
      keys: await SigningKeys.load(signing, ORIGIN),
      gifts: {},
      sealed: { keys: sealed },
      webhook,
    });
    for (const secret of [signing.current.d, signing.next.d, sealed.root, ...webhook.secrets])
      assert.ok(!printed.includes(secret), 'a secret is printed');
  });

  test('never writes over a file that is there', async (t) => {
    const file = place(t);
    await keys(file);
    const before = readFileSync(file, 'utf8');
    const { status, said } = await keys(file);
    assert.equal(status, 1);
    assert.match(said, /is there already/);
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  test('rotates: the next key signs, the old one and the old secret stay good', async (t) => {
    const file = place(t);
    await keys(file);
    const before = contentOf(file);
    assert.equal((await keys(file, '--rotate')).status, 0);
    const after = contentOf(file);
    assert.equal(after.signing.current.kid, before.signing.next.kid);
    assert.equal(after.signing.retired[0].kid, before.signing.current.kid);
    assert.equal(after.webhook.secrets[1], before.webhook.secrets[0]);
    assert.equal(after.sealed.root, before.sealed.root);
    await keys(file, '--rotate');
    assert.equal(contentOf(file).webhook.secrets.length, 2);
  });

  test('seals in a new epoch from another day on, and closes the old ones when it is told', async (t) => {
    const file = place(t);
    await keys(file);
    const old = contentOf(file);
    const { epoch } = old.sealed;
    writeFileSync(
      file,
      JSON.stringify({ ...old, sealed: { ...old.sealed, epoch: '2020-01', floor: '2020-01' } }),
    );
    await keys(file, '--rotate');
    assert.equal(contentOf(file).sealed.epoch, epoch);
    assert.equal(contentOf(file).sealed.floor, '2020-01');
    await keys(file, '--floor', epoch);
    assert.equal(contentOf(file).sealed.floor, epoch);
    assert.match((await keys(file, '--floor', '2019-01')).said, /floor: expected/);
  });

  test('names what is wrong, and no secret', async (t) => {
    const file = place(t);
    assert.match((await keys(file, '--rotate')).said, /there is no such file/);
    assert.match((await keys(file, '--group', 'Great Group')).said, /groups: expected/);
    writeFileSync(file, '{"signing": "a secret"');
    const { said } = await keys(file, '--rotate');
    assert.match(said, /expected what this command has written/);
    assert.doesNotMatch(said, /a secret/);
  });
});
