import { expect, fixture } from '@open-wc/testing';
import {
  answering,
  GRANT,
  isShown,
  json,
  press,
  status,
  stopAnswering,
} from '../../../testing/src/paywall.js';
import { KEY, PLACE, seal } from '../../../testing/src/sealed.js';
import { pageCSS } from '../../../testing/src/still.js';
import { face } from '../core/face.js';
import './paywall.define.js';
import { paidHTML, paywallHTML, type PaywallSealed } from './paywall.html.js';

const TEXTS = { 1: '<p>The first part.</p>', 2: '<p>The second part.</p>' };
const SECTIONS = Object.entries(TEXTS).map(([id, html]) => ({ id, html }));

/** Open text between two paid sections, as the renderer prints it. */
async function article(sealed?: PaywallSealed) {
  const of = (id: string) => sealed && { ...sealed, sections: sealed.sections.filter((one) => one.id === id) }; // prettier-ignore
  const offer = { headline: 'Read the whole story', action: 'Read on', links: [] };
  const data = { articleId: 'a1', model: 'metered', returnUrl: '/a1', offer, sealed: of('1') };
  const second = sealed && { sections: of('2')!.sections };
  const around = await fixture<HTMLElement>(
    `<news-article lang="en"><p>Open.</p>${paywallHTML(data, face('en'))}<p>Between.</p>${paidHTML('2', second)}<p data-more><a href="#a1-offer">Read the full article</a></p><p>The end.</p></news-article>`,
  );
  const element = around.querySelector('news-paywall')!;
  await element.updateComplete;
  const more = around.querySelector('[data-more]')!;
  return { around, element, more };
}

/** What a reader sees of the story, from top to bottom. */
const story = (around: Element) =>
  [...around.querySelectorAll('p:not([data-status], [data-more], [data-offer] *)')].map((p) => p.textContent); // prettier-ignore
const WHOLE = ['Open.', 'The first part.', 'Between.', 'The second part.', 'The end.'];

describe('<news-paywall> of an article with several paid sections', () => {
  before(() => pageCSS(new URL('./paywall.page.css', import.meta.url)));
  afterEach(stopAnswering);

  it('opens each in its own place, in whatever order they come, and closes them again', async () => {
    answering(() => json({ ...GRANT, sections: SECTIONS.toReversed() }));
    const { around, element, more } = await article();
    expect(isShown(more)).to.be.true;
    await press(element, 'news-paywall-opened');
    expect(story(around)).to.deep.equal(WHOLE);
    expect(isShown(more)).to.be.false;
    expect(document.activeElement!.textContent).to.equal('The first part.');
    expect(status(element)).to.equal('The full article is open.');
    await expect(around).to.be.accessible();
    element.articleId = 'a2';
    await element.updateComplete;
    expect(story(around)).to.deep.equal(['Open.', 'Between.', 'The end.']);
    expect(isShown(more)).to.be.true;
  });

  it('puts a section without a place where the offer is', async () => {
    const sections = [...SECTIONS, { id: '3', html: '<p>A third.</p>' }];
    answering(() => json({ ...GRANT, sections }));
    const { around, element } = await article();
    await press(element, 'news-paywall-opened');
    expect(story(around)).to.deep.equal([...WHOLE.slice(0, 2), 'A third.', ...WHOLE.slice(2)]);
  });

  it('opens what is sealed in each place', async () => {
    const sections = await Promise.all(
      Object.entries(TEXTS).map(async ([id, html]) => ({ id, jwe: await seal(html, { sec: id }) })),
    );
    const { issuer, revision } = PLACE;
    answering(() => json({ granted: true, key: KEY }));
    const { around, element, more } = await article({ issuer, revision, envelope: 'e.e.e.e.e', sections }); // prettier-ignore
    expect(isShown(more)).to.be.true;
    await press(element, 'news-paywall-opened');
    expect(story(around)).to.deep.equal(WHOLE);
    expect(isShown(more)).to.be.false;
  });

  it('is accessible while it is closed', async () => {
    const { around } = await article();
    await expect(around).to.be.accessible();
  });
});
