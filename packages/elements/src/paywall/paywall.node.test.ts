import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { paywallHTML, type PaywallData } from './paywall.html.js';

const data: PaywallData = {
  articleId: 'harbour',
  model: 'metered',
  returnUrl: '/articles/harbour',
  offer: {
    headline: 'Read the whole story',
    text: 'Reporting from the harbour is paid for by its readers.',
    action: 'Read on',
    links: [
      { text: 'Subscribe', url: '/subscribe' },
      { text: 'Log in', url: '/login' },
    ],
  },
  meter: 'You have 2 of 3 free articles left this month.',
};
const sealed = {
  issuer: 'https://paper.example',
  revision: '3',
  envelope: 'eyJhbGciOiJBMjU2R0NNS1ci.c2Vj.aXY.dGV4dA.dGFn',
  sections: [
    { id: 'rest', jwe: 'eyJhbGciOiJkaXIi..aXY.dGV4dA.dGFn' },
    { id: 'letters', jwe: 'eyJhbGciOiJkaXIi..aXY.bW9yZQ.dGFn' },
  ],
};
/** The place of the paid part in what was printed. */
const place = (printed: string) => /<div class="news-paid"[^]*?<\/div>/.exec(printed)![0];
const print = (change: Partial<PaywallData> = {}, slot?: string) =>
  String(paywallHTML({ ...data, ...change }, face('en'), slot));

test('README.md shows what paywall.html.ts prints', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  assert.ok(readme.includes(print()), print());
  assert.ok(readme.includes(place(print({ sealed }))), print({ sealed }));
});

test('what is not given is not printed', () => {
  const offer = { headline: 'For subscribers', action: 'Open', links: [] };
  const printed = print({ offer, meter: undefined });
  assert.doesNotMatch(printed, /data-meter|<ul>|undefined|<p>|slot=/);
  assert.match(print({}, 'end'), /^<news-paywall slot="end" article-id="harbour"/);
});

test('what leads comes before the button, where there is something to lead', () => {
  const { offer } = data;
  assert.match(print(), /<\/form>\n<ul><li>/);
  const price = '€9 a month';
  const links = [{ text: 'Subscribe', url: '/subscribe', price }];
  const printed = print({ offer: { ...offer, links, leads: true } });
  const link = `<a href="/subscribe">Subscribe <span data-price>${price}</span></a>`;
  assert.ok(printed.includes(`<ul data-leads><li>${link}</li></ul>\n<form`), printed);
  assert.doesNotMatch(print({ offer: { ...offer, links: [], leads: true } }), /<ul/);
});

test('the offer is named by its headline, whatever the article is called', () => {
  const printed = print({ articleId: ' the  tide mill' });
  assert.match(printed, /aria-labelledby="the-tide-mill-offer">\n<h2 id="the-tide-mill-offer">/);
  assert.match(printed, /name="article" value=" the {2}tide mill"/);
});

test('the notice stands in the offer, the endpoint in the form', () => {
  const printed = print({ notice: 'This article is for subscribers.', endpoint: '/doors' });
  assert.match(printed, /<p data-notice>This article is for subscribers\.<\/p>/);
  assert.match(printed, /<form method="post" action="\/doors">/);
});

test('a sealed page’s form says what it is, and readers without script are told why it would open nothing', () => {
  const printed = print({ sealed, needsScript: 'This needs script.' });
  assert.match(printed, /name="sealed">\n<button>/);
  assert.match(printed, /<noscript><p data-notice>This needs script\.<\/p><\/noscript>\n<form/);
  assert.doesNotMatch(print(), /noscript|name="sealed"/);
});

test('what is to be sealed and is not is never printed', () => {
  const sections = [{ id: 'rest', jwe: '<p>The secret</p>' }];
  assert.throws(() => print({ sealed: { ...sealed, sections } }), TypeError);
  const bad = '"><script>alert(1)</script>';
  const named = { ...sealed, issuer: bad, revision: bad, envelope: bad };
  assert.doesNotMatch(print({ sealed: named }), /<script>/);
});

test('hostile data stays data', () => {
  const bad = '"><script>alert(1)</script>';
  const printed = print({
    articleId: bad,
    returnUrl: bad,
    endpoint: 'javascript:alert(1)',
    meter: bad,
    notice: bad,
    offer: {
      headline: bad,
      text: bad,
      action: bad,
      links: [{ text: bad, url: 'javascript:alert(1)' }],
    },
  });
  assert.doesNotMatch(printed, /<script|javascript:/);
});
