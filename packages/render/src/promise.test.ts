import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { POLICIES } from '@broadsheet/article';

test('what the ad slot’s README promises of light is what the policy keeps', () => {
  const path = new URL('../../elements/src/ad-slot/README.md', import.meta.url);
  const readme = readFileSync(path, 'utf8').replace(/ +/g, ' ');
  const { most, screensBefore, screensApart, density, template, strict } = POLICIES.light;
  const rows = [
    `| ads in the story | at most ${most} |`,
    `| ads around it | ${template.length} at most, at its end; none before it begins |`,
    `| screens before the first | ${screensBefore} |`,
    `| screens between two | ${screensApart} |`,
    `| height of story and ads that ads may take | ${density * 100} %,`,
  ];
  for (const row of rows) assert.ok(readme.includes(row), row);
  assert.deepEqual(
    template.map(({ unit }) => unit),
    ['article-end'],
  );
  assert.equal(strict, true);
});
