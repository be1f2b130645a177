import { expect } from '@open-wc/testing';
import { answering, GRANT, json, page, PAID, part, press, stopAnswering } from '../../../testing/src/paywall.js'; // prettier-ignore
import { KEY, PLACE, seal } from '../../../testing/src/sealed.js';
import { readerAccess } from '../core/reader-access.js';
import './paywall.define.js';

const WITH_ADS = `${PAID}<news-ad-slot unit="all"></news-ad-slot><p>On.</p><news-ad-slot unit="full" tier="full"></news-ad-slot>`;

/** The reader's tier after a grant, and the slots of the paid part that came with it. */
async function afterGrant(ads: unknown, isSealed: boolean) {
  const sections = [{ id: '1', html: WITH_ADS }];
  answering(() => json({ ...GRANT, sections, key: KEY, ads }));
  const { issuer, revision } = PLACE;
  const sealed = { issuer, revision, envelope: 'e', sections: [{ id: 'rest', jwe: await seal(WITH_ADS) }] }; // prettier-ignore
  const { element } = await page(isSealed ? sealed : undefined);
  await press(element, 'news-paywall-opened');
  const slots = [...part(element, 'paid').querySelectorAll('news-ad-slot')];
  return { tier: readerAccess.get().ads, units: slots.map((slot) => slot.getAttribute('unit')) };
}

describe('<news-paywall>, the reader\u2019s terms', () => {
  const logged = console.error;
  let complaints: unknown[] = [];
  beforeEach(() => {
    complaints = [];
    console.error = (line: unknown) => complaints.push(line);
    readerAccess.set({ opened: new Set(), ads: 'full' });
  });
  afterEach(() => {
    console.error = logged;
    stopAnswering();
  });
  after(() => readerAccess.set({ opened: new Set(), ads: 'full' }));

  for (const isSealed of [false, true]) {
    describe(isSealed ? 'on a sealed page' : 'on a cut page', () => {
      it('are those of the grant: a slot that they bar does not come with the paid part', async () => {
        expect(await afterGrant('light', isSealed)).to.deep.equal({
          tier: 'light',
          units: ['all'],
        });
        expect(await afterGrant('none', isSealed)).to.deep.equal({ tier: 'none', units: [] });
      });

      it('stay as they are where the grant says nothing of ads', async () => {
        const all = { tier: 'full', units: ['all', 'full'] };
        expect(await afterGrant(undefined, isSealed)).to.deep.equal(all);
        readerAccess.set({ opened: new Set(), ads: 'light' });
        expect(await afterGrant(undefined, isSealed)).to.deep.equal({ ...all, tier: 'light', units: ['all'] }); // prettier-ignore
      });
    });
  }

  it('stay as they are after a word that is none, which is named once; the article opens', async () => {
    for (const wrong of ['lite', 'toString', 1, null]) {
      complaints = [];
      expect((await afterGrant(wrong, false)).tier).to.equal('full');
      expect(complaints).to.deep.equal([
        `[broadsheet] <news-paywall>: "ads" is ${JSON.stringify(wrong)}; expected full, light or none.`,
      ]);
    }
  });
});
