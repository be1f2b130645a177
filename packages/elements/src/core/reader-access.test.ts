import { expect } from '@open-wc/testing';
import type { ReaderAccess } from './reader-access.js';

describe('what the reader may read', () => {
  const { dataset } = document.documentElement;
  const logged = console.error;
  let complaints: string[] = [];
  beforeEach(() => {
    complaints = [];
    console.error = (line: string) => void complaints.push(line);
  });
  afterEach(() => {
    console.error = logged;
    delete dataset['ads'];
  });

  let copies = 0;
  /** The module as a page with this on `<html>` gets it: each address is a copy of its own. */
  async function inPage(ads?: string): Promise<typeof import('./reader-access.js')> {
    if (ads === undefined) delete dataset['ads'];
    else dataset['ads'] = ads;
    const address = new URL(`./reader-access.ts?page=${++copies}`, import.meta.url).href;
    return import(address);
  }

  for (const ads of ['full', 'light', 'none'] as const) {
    it(`begins with ads="${ads}" where the page says so`, async () => {
      const { readerAccess } = await inPage(ads);
      expect(readerAccess.get().ads).to.equal(ads);
      expect(complaints).to.deep.equal([]);
    });
  }

  it('begins with all ads where the page says nothing', async () => {
    const { readerAccess } = await inPage();
    expect(readerAccess.get().ads).to.equal('full');
    expect(complaints).to.deep.equal([]);
  });

  for (const wrong of ['', 'None', 'none ', 'light none', 'toString', '"><b>'])
    it(`takes "${wrong}" for all ads, and says so once`, async () => {
      const { readerAccess } = await inPage(wrong);
      expect(readerAccess.get().ads).to.equal('full');
      expect(complaints).to.deep.equal([
        `[broadsheet] <html>: "data-ads" is ${JSON.stringify(wrong)}; expected full, light or none.`,
      ]);
    });

  it('keeps the page as it is when a grant says more, so that nothing moves', async () => {
    const { articleOpened, readerAccess } = await inPage('full');
    const heard: ReaderAccess[] = [];
    readerAccess.watch((now) => heard.push(now));
    articleOpened('a', 'none');
    articleOpened('b');
    expect(heard.map(({ ads, opened }) => [ads, [...opened].join()])).to.deep.equal([
      ['none', 'a'],
      ['none', 'a,b'],
    ]);
    expect(dataset['ads']).to.equal('full');
  });
});
