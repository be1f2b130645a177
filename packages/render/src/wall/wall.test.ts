import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '@broadsheet/article';
import { renderPage, type AccessState } from '../index.js';
import { article, paragraph } from '../../test/articles.js';
import { all, attribute, one, parsePage, textOf } from '../../test/parsed.js';

const site = { origin: 'https://post.example', publisher: { name: 'The Harbour Post' } };

const LOGIN = { url: '/login' };
const OFFERS = [
  { url: '/subscribe', price: 9, currency: 'EUR', period: 'month' },
  { url: '/day', kind: 'day-pass', price: 2.5, currency: 'EUR' },
] as const;

function closed(model: string, language = 'en', more: Partial<Article> = {}): Article {
  const access = { model, preview: { blocks: 1 } };
  return article({ language, access, ...more }, paragraph('Open.'), paragraph('Paid.'));
}

/** The wall as it is read. */
function wall(given: Article, access?: Omit<AccessState, 'granted'>): string {
  const state = access && { access: { granted: false, ...access } };
  return textOf(one(parsePage(renderPage(given, { ...site, ...state })), 'news-paywall'));
}

describe('the wall says', () => {
  it('that a metered article opens, and how many are left', () => {
    const said = wall(closed('metered'), { reason: 'ask', meter: { limit: 5, used: 3 }, login: LOGIN }); // prettier-ignore
    assert.equal(said, 'Read the rest of this article You have 2 of 5 free articles left this month. Read the full article Sign in or register'); // prettier-ignore
  });

  it('that the meter is used up: who has an account subscribes, who has none has more with one', () => {
    const meter = { limit: 3, used: 3, period: 'week' } as const;
    const subscribe = wall(closed('metered'), { reason: 'meter', meter, offers: OFFERS });
    assert.equal(subscribe, 'Subscribe to read on You have read your 3 free articles this week. Subscribe €9 a month Day pass €2.50 I am a subscriber: read on'); // prettier-ignore
    const register = wall(closed('metered'), { reason: 'registration', meter: { ...meter, withAccount: 5 }, offers: OFFERS.slice(0, 1), login: { url: '/login', register: '/join' } }); // prettier-ignore
    assert.equal(register, 'Register to read on An account costs nothing. You have read your 3 free articles this week. Readers with an account have 2 more. Register Sign in Subscribe €9 a month I am signed in: read on'); // prettier-ignore
  });

  it('why an article is for subscribers, by the usual names of models', () => {
    const text = (model: string, more = {}) => wall(closed(model, 'en', more), { reason: 'subscriber' }); // prettier-ignore
    assert.equal(text('subscriber'), 'This article is for subscribers I am a subscriber: read on');
    assert.equal(text('a-name-of-its-own'), text('subscriber'));
    assert.match(text('timed'), /was free at first/);
    assert.match(text('archive'), /Later it will be free/);
    assert.match(text('institution'), /members of institutions/);
    assert.match(text('section', { section: { text: 'Business' } }), /Articles in “Business” are for subscribers/); // prettier-ignore
    assert.equal(text('section'), text('subscriber'));
  });

  it('that it is a gift, or was one', () => {
    const gift = wall(closed('subscriber'), { reason: 'ask', gift: 'token' });
    assert.equal(gift, 'A gift for you A subscriber gives you this article. Read my gift');
    assert.match(wall(closed('subscriber'), { reason: 'subscriber', giftOver: true }), /This gift link is over\./); // prettier-ignore
    const access = { granted: true, reason: 'gift' };
    const given = parsePage(renderPage(closed('subscriber'), { ...site, access }));
    assert.equal(textOf(one(given, '.news-gift')), 'A subscriber gave you this article.');
  });

  it('that it cannot be opened just now', () => {
    const said = wall(closed('subscriber'), { reason: 'unavailable', refused: true });
    assert.match(said, /cannot be opened just now\. Please try again\./);
  });

  it('why the reader who asked without script is back, once', () => {
    const meter = { limit: 3, used: 3 };
    const used = wall(closed('metered'), { reason: 'meter', meter, refused: true });
    assert.equal(used.match(/You have read/g)!.length, 1);
    const said = wall(closed('subscriber'), { reason: 'subscriber', refused: true });
    assert.match(said, /We found no subscription that opens this article\./);
    assert.doesNotMatch(wall(closed('metered'), { reason: 'ask', refused: true }), /found/);
  });

  it('what the publisher says in its place, text by text', () => {
    const said = wall(closed('metered'), {
      reason: 'meter',
      refused: true,
      meter: 'All read.',
      notice: 'Not now.',
      offers: [{ text: 'Become a member', url: '/join' }],
      offer: { headline: 'Join us', text: 'Please.', action: 'Go on' },
    });
    assert.equal(said, 'Join us Please. Not now. All read. Become a member Go on');
    const links = [{ text: 'Mine', url: '/mine' }];
    assert.match(wall(closed('metered'), { offer: { links }, offers: OFFERS }), /article Mine$/);
  });

  it('to readers whom nobody knows what the model’s name tells', () => {
    assert.equal(wall(closed('metered')), 'Read the rest of this article Read the full article');
    assert.equal(wall(closed('registered')), 'Register to read on An account costs nothing. Read the full article'); // prettier-ignore
  });

  it('prices as the article’s language writes them, and no price where there is no currency', () => {
    const said = (language: string) => wall(closed('subscriber', language), { reason: 'subscriber', offers: OFFERS }).replace(/[\u00a0\u202f\u200f]/g, ' '); // prettier-ignore
    assert.match(said('de'), /Abonnieren 9 € pro Monat Tagespass 2,50 € /);
    assert.match(said('ja'), /購読する 月額€9 1日パス €2\.50 /);
    const [offer] = OFFERS;
    const odd = (change: object) => wall(closed('subscriber'), { offers: [{ ...offer, ...change }] }); // prettier-ignore
    assert.match(odd({ currency: undefined }), /Subscribe$/);
    assert.match(odd({ currency: 'apples' }), /Subscribe 9 apples a month$/);
  });

  it('nothing of a meter that has no articles', () => {
    assert.doesNotMatch(wall(closed('metered'), { reason: 'meter', meter: { limit: 0, used: 0 } }), /You have/); // prettier-ignore
  });

  it('where each way in leads', () => {
    const access = { granted: false, reason: 'subscriber', offers: OFFERS, login: LOGIN };
    const links = all(parsePage(renderPage(closed('subscriber'), { ...site, access })), 'a');
    const hrefs = links.map((link) => attribute(link, 'href'));
    assert.deepEqual(hrefs.slice(-3), ['/subscribe', '/day', '/login']);
  });
});
