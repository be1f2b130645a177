import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from './checks/anatomy.js';
import { root } from './repository.js';
import { namesOf, newElement } from './scaffold.js';

const SOURCES = `${root}packages/elements/src`;
/** @type {string} */
let src;

describe('scaffold', () => {
  before(() => {
    const folder = mkdtempSync(join(tmpdir(), 'elements-'));
    src = join(folder, 'elements/src');
    cpSync(`${SOURCES}/core`, join(src, 'core'), { recursive: true });
    for (const file of ['all.ts', 'autoload.ts']) cpSync(`${SOURCES}/${file}`, join(src, file));
    cpSync(`${root}packages/elements/package.json`, join(folder, 'elements/package.json'));
    cpSync(`${root}packages/render/src/scripts.ts`, join(folder, 'render/src/scripts.ts'));
    symlinkSync(`${root}node_modules`, join(folder, 'node_modules'));
  });
  after(() => rmSync(join(src, '../..'), { recursive: true }));

  test('a new slice has the anatomy, is known to all.ts, autoload.ts and the renderer, and its node tests pass', () => {
    const made = newElement('photo-essay', src);
    assert.deepEqual(
      made.sort(),
      filesOf('photo-essay')
        .map((file) => `photo-essay/${file}`)
        .sort(),
    );
    assert.match(
      readFileSync(join(src, 'all.ts'), 'utf8'),
      /import '\.\/photo-essay\/photo-essay\.define\.js';/,
    );
    assert.match(
      readFileSync(join(src, 'autoload.ts'), 'utf8'),
      /'news-photo-essay': \(\) => import\(/,
    );
    assert.match(
      readFileSync(join(src, '../../render/src/scripts.ts'), 'utf8'),
      /^ {2}'photo-essay',\n\] as const/m,
    );
    for (const file of made)
      assert.doesNotMatch(
        readFileSync(join(src, file), 'utf8'),
        /[^$]\{(name|tag|Class|Name|camel|Words)\}/,
      );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--test', join(src, 'photo-essay/photo-essay.node.test.ts')],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
    );
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /pass 2/);
  });

  test('a name that is taken or no name is refused', () => {
    assert.throws(() => newElement('core', src), /folder core/);
    assert.throws(() => newElement('all', src), /exports \.\/all\.js/);
    assert.throws(() => newElement('autoload', src), /exports \.\/autoload\.js/);
    assert.throws(() => newElement('cdn', src), /dist\/cdn/);
    assert.throws(() => newElement('element', src), /NewsElement/);
    assert.throws(() => newElement('Photo Essay', src), /no name for an element/);
    assert.throws(() => newElement('news-photo', src), /cannot be used/);
    assert.throws(() => newElement('photo-essay', src), /already/);
    const { status, stderr } = spawnSync(
      process.execPath,
      [`${root}packages/testing/bin/new-element.js`, 'photo', 'essay'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stderr, /^expected one name, got photo essay; .*photo-essay/);
    assert.equal(namesOf('tv').Class, 'NewsTv');
  });
});
