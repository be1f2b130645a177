import { expect } from '@open-wc/testing';

const KEY = 'broadsheet:always';

/** The module as a page would load it: what is kept is read once. */
const page = async () =>
  (await import(`./remembered.ts?fresh=${Math.random()}`)) as typeof import('./remembered.js');

describe('remembered', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  after(() => localStorage.removeItem(KEY));

  it('keeps names on the device and gives them to the next page', async () => {
    const first = await page();
    expect([...first.remembered()]).to.deep.equal([]);
    first.remember('X', true);
    first.remember('X', true);
    first.remember('Spotify', true);
    expect([...first.remembered()]).to.deep.equal(['X', 'Spotify']);
    const second = await page();
    expect([...second.remembered()]).to.deep.equal(['X', 'Spotify']);
    second.remember('X', false);
    second.remember('never named', false);
    expect([...(await page()).remembered()]).to.deep.equal(['Spotify']);
  });

  it('tells who watches, also of what another tab changed', async () => {
    const { remember, remembered, watchRemembered } = await page();
    let heard = 0;
    const stop = watchRemembered(() => heard++);
    remember('X', true);
    expect(heard).to.equal(1);
    localStorage.setItem(KEY, '["Spotify"]');
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(heard).to.equal(2);
    expect([...remembered()]).to.deep.equal(['Spotify']);
    dispatchEvent(new StorageEvent('storage', { key: 'of another program' }));
    expect(heard).to.equal(2);
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect([...remembered()]).to.deep.equal([]);
    stop();
    remember('X', true);
    expect(heard).to.equal(3);
  });

  for (const kept of ['', '{', 'null', '"X"', '{"X":true}', '7']) {
    it(`takes a spoilt entry for an empty one: ${kept || 'nothing'}`, async () => {
      localStorage.setItem(KEY, kept);
      expect([...(await page()).remembered()]).to.deep.equal([]);
    });
  }

  it('holds for this page where the storage throws', async () => {
    const { getItem, setItem } = Storage.prototype;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const { remember, remembered } = await page();
      remember('X', true);
      expect([...remembered()]).to.deep.equal(['X']);
      remember('X', false);
      expect([...remembered()]).to.deep.equal([]);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });
});
