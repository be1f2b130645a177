import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkAdsTxt } from './ads-txt.js';

const OWNER = 'OWNERDOMAIN=paper.example';
/** Problems of some lines in a file that is good otherwise. The owner stands in line 1, a seller in line 2. */
function problems(...lines: string[]): string[] {
  const text = [OWNER, 'ads.example, 1, DIRECT', ...lines].join('\n');
  return checkAdsTxt(text).problems.map(({ line, message }) => `${line}: ${message}`);
}

test('what the standard allows is good', () => {
  assert.deepEqual(
    problems(
      '# a comment',
      '',
      '  \t ',
      'b.example, pub-1, DIRECT, f08c47fec0942fa0 # Google’s',
      'b.example,pub-2,reseller',
      'xn--bcher-kva.example,\t2 , Reseller;ext=1;more, of it',
      'contact=ads@paper.example',
      'CONTACT=https://paper.example/ads?a=1',
      'SUBDOMAIN=sport.paper.example',
      'SUBDOMAIN=food.paper.example',
      'INVENTORYPARTNERDOMAIN=partner.example',
      'MANAGERDOMAIN=m.example',
      'MANAGERDOMAIN=m.example, GB',
      'MANAGERDOMAIN=n.example,us;x',
    ),
    [],
  );
  const good = `${OWNER}\nplaceholder.example.com, placeholder, DIRECT, placeholder`;
  assert.deepEqual(checkAdsTxt(good), { records: 1, problems: [] });
  for (const end of ['\r\n', '\r', '\n'])
    assert.deepEqual(checkAdsTxt(`\uFEFF${good.replace('\n', end)}${end}`).problems, []);
});

test('the paper’s own is good', () => {
  const own = readFileSync(new URL('../content/ads.txt', import.meta.url), 'utf8');
  assert.deepEqual(checkAdsTxt(own), { records: 3, problems: [] });
});

test('each bad record is named with its line and what was expected', () => {
  const bad: [string, RegExp][] = [
    ['b.example', /1 field; expected 3 or 4/],
    ['b.example, 1', /2 fields; expected 3 or 4/],
    ['b.example, 1, DIRECT, x, y', /5 fields; expected 3 or 4/],
    ['b.example; 1, DIRECT', /1 field; expected 3 or 4/],
    ['https://b.example/, 1, DIRECT', /"https:\/\/b\.example\/" is no domain/],
    ['example, 1, DIRECT', /"example" is no domain/],
    ['-b.example, 1, DIRECT', /is no domain/],
    [`${'a'.repeat(64)}.example, 1, DIRECT`, /is no domain/],
    [', 1, DIRECT', /"" is no domain/],
    ['b.example, , DIRECT', /account id is missing/],
    ['b.example, a b, DIRECT', /account id is "a b"; expected one without spaces/],
    ['b.example, 1, BOTH', /"BOTH" says not who sells; expected DIRECT or RESELLER/],
    ['b.example, 1,', /"" says not who sells/],
    ['b.example, 1, DIRECT,', /certification authority is ""/],
  ];
  for (const [line, expected] of bad) {
    const found = problems('', line);
    assert.equal(found.length, 1, `${line}: ${found.join('; ')}`);
    assert.match(found[0]!, /^4: /);
    assert.match(found[0]!, expected);
  }
});

test('each bad variable is named', () => {
  const bad: [string, RegExp][] = [
    ['OWNER=x.example', /"OWNER" is no variable; expected one of CONTACT, SUBDOMAIN/],
    ['=x.example', /"" is no variable/],
    ['toString=x.example', /"toString" is no variable/],
    ['CONTACT=', /CONTACT says nothing; expected an address/],
    ['SUBDOMAIN=https://sport.paper.example', /SUBDOMAIN is "https.*expected a domain without/],
    ['INVENTORYPARTNERDOMAIN=a.example, GB', /expected a domain/],
    ['MANAGERDOMAIN=m.example, GBR', /"GBR" is no country/],
    ['MANAGERDOMAIN=m.example, GB, US', /expected a domain, and a country/],
    ['MANAGERDOMAIN=m.example,', /"" is no country/],
  ];
  for (const [line, expected] of bad) {
    const found = problems(line);
    assert.equal(found.length, 1, `${line}: ${found.join('; ')}`);
    assert.match(found[0]!, expected);
  }
});

test('what stands twice is named with the line of the first', () => {
  assert.deepEqual(problems('ADS.example , 1, direct, tag'), [
    '3: ads.example, 1, DIRECT stands in line 2 already; expected once',
  ]);
  assert.deepEqual(problems('ads.example, 1, RESELLER', 'ads.example, 2, DIRECT'), []);
  assert.match(problems('OWNERDOMAIN=other.example').join(), /^3: an OWNERDOMAIN stands in line 1/);
  assert.match(
    problems('MANAGERDOMAIN=a.example, GB', 'MANAGERDOMAIN=b.example, gb').join(),
    /^4: a MANAGERDOMAIN for GB stands in line 3 already/,
  );
  assert.match(
    problems('MANAGERDOMAIN=a.example', 'MANAGERDOMAIN=b.example').join(),
    /^4: a MANAGERDOMAIN for all other countries/,
  );
});

test('a file without an owner or without a seller can be read, and is warned of', () => {
  const { records, problems: found } = checkAdsTxt('');
  assert.equal(records, 0);
  assert.deepEqual(found.map(({ line, warning }) => [line, warning]), [[1, true], [1, true]]); // prettier-ignore
  assert.match(found[0]!.message, /placeholder\.example\.com, placeholder, DIRECT, placeholder/);
  assert.match(found[1]!.message, /^OWNERDOMAIN is missing/);
  assert.deepEqual(checkAdsTxt('ads.example, 1, DIRECT').problems.length, 1);
});

test('hostile text is one line in the log and costs no time', () => {
  const strange = ['\u001b[2J\u202e, 1, DIRECT', '\ud800=\u2028', '<!doctype html><html>', `${'a.'.repeat(200_000)}, 1, DIRECT`, `${'x'.repeat(500_000)}=1`]; // prettier-ignore
  const again = [
    'CONTACT=\u001b[2J',
    'b.example, \u202e, DIRECT',
    `b.example, ${'y'.repeat(9e5)}, DIRECT`,
  ];
  const began = performance.now();
  const found = problems(...strange, ...again, ...again);
  assert.ok(performance.now() - began < 1000);
  assert.equal(found.length, strange.length + again.length);
  for (const line of found) {
    assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Cs}\u2028]/u);
    assert.ok(line.length < 300, line.slice(0, 400));
  }
});
