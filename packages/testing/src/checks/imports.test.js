import { test } from 'node:test';
import assert from 'node:assert/strict';
import { problemOf } from './imports.js';

const SLICE = 'packages/elements/src/video/video.ts';

test('arrows of the design pass', () => {
  const good = [
    ['packages/cli/src/index.ts', '@broadsheet/site'],
    ['packages/render/src/page.ts', '@broadsheet/elements/video/html.js'],
    ['packages/elements/src/all.ts', './video/video.define.js'],
    [SLICE, '../core/element.js'],
    [SLICE, './players/file.js'],
    ['packages/site/src/index.ts', 'node:fs'],
    ['packages/access/src/stores/embedded-ends.ts', 'lmdb'],
    ['packages/access/src/stores/embedded.ts', './embedded-ends.js'],
    ['packages/access/src/stores/redis.ts', 'redis'],
    ['packages/access/src/stores/redis.ts', './digest.js'],
  ];
  for (const [from = '', to = ''] of good) {
    assert.equal(
      problemOf(from, to, {
        '@broadsheet/site': '',
        '@broadsheet/elements': '',
        lmdb: '',
        redis: '',
      }),
      undefined,
      `${from} -> ${to}`,
    );
  }
});

test('all others do not', () => {
  const bad = [
    ['packages/article/src/index.ts', '@broadsheet/render'],
    ['packages/render/src/page.ts', '@broadsheet/elements/video.js'],
    ['packages/render/src/page.ts', '../../elements/src/core/html.js'],
    ['packages/elements/src/core/element.ts', '../video/video.js'],
    [SLICE, '../figure/figure.js'],
    ['packages/elements/src/video/video.html.ts', './video.js'],
    ['packages/elements/src/video/video.html.ts', '../core/element.js'],
    ['packages/access/src/index.ts', 'node:crypto'],
    ['packages/access/src/stores/redis.ts', 'lmdb'],
    ['packages/access/src/stores/memory.ts', 'redis'],
    ['packages/access/src/index.ts', './stores/redis.js'],
    ['packages/access/src/index.ts', './stores/embedded-ends.js'],
    ['packages/site/src/index.ts', 'lmdb'],
    ['packages/site/src/index.ts', '@broadsheet/testing'],
    ['packages/site/src/index.ts', 'left-pad'],
  ];
  for (const [from = '', to = ''] of bad) {
    assert.ok(
      problemOf(from, to, {
        '@broadsheet/elements': '',
        '@broadsheet/testing': '',
        lmdb: '',
        redis: '',
      }),
      `${from} -> ${to}`,
    );
  }
});

test('types may come from a package, or from DefinitelyTyped for it', () => {
  const from = 'packages/render/src/text/tree.ts';
  assert.equal(problemOf(from, 'mdast', { '@types/mdast': '' }), undefined);
  assert.ok(problemOf(from, 'mdast', {}));
});

test('what the build bundles is known to one file alone', () => {
  const verifier = '@contentauth/c2pa-web';
  const reader = 'packages/elements/src/trust-badge/credentials-reader.ts';
  assert.equal(problemOf(reader, verifier, {}), undefined);
  assert.ok(problemOf('packages/elements/src/trust-badge/check.ts', verifier, {}));
});
