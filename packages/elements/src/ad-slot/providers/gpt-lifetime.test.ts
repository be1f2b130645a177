/** What Google's library keeps of a slot, from the first ad to the end. */
import { expect } from '@open-wc/testing';
import {
  ad,
  ask,
  close,
  fake,
  on,
  open,
  provider,
  refusal,
  turn,
} from '../../../../testing/src/gpt.js';

describe('provider gpt', () => {
  beforeEach(open);
  afterEach(close);

  describe('a refreshed slot', () => {
    it('stays the same at the library, and declares why it asks', async () => {
      await ad('top', { targeting: { tone: 'calm' } });
      const again = await provider.refresh(ask('top', { trigger: 'time' }));
      expect(await provider.render(again, on('top'))).to.deep.include({ width: 300, height: 250 });
      expect(fake.destroyed).to.equal(0);
      expect(fake.requests.length).to.equal(2);
      expect(fake.last[0]!.targeting).to.deep.equal({ trigger: 'time' });
    });

    it('keeps the key-values of others', async () => {
      await ad('top');
      googletag
        .pubads()
        .getSlots()[0]!
        .setConfig({ targeting: { hb_pb: '2.30' } });
      await provider.render(await provider.refresh(ask('top', { trigger: 'time' })), on('top'));
      expect(fake.last[0]!.targeting).to.deep.equal({ hb_pb: '2.30', trigger: 'time' });
    });

    it('is defined again for other sizes', async () => {
      await ad('top');
      const sizes = [[320, 50]] as const;
      await provider.render(await provider.refresh(ask('top', { sizes })), on('top'));
      expect(fake.last[0]!.sizes).to.deep.equal(sizes);
      expect(fake.slots).to.equal(1);
    });
  });

  describe('a slot that goes', () => {
    it('before it is asked for asks nobody', async () => {
      expect((await refusal(ad('top', { signal: AbortSignal.abort() }))).name).to.equal(
        'AbortError',
      );
      await turn();
      expect([fake.requests.length, fake.left]).to.deep.equal([0, 0]);
    });

    it('after it was asked for is destroyed at the library', async () => {
      const attempt = new AbortController();
      await provider.request(ask('top', { signal: attempt.signal }));
      attempt.abort();
      expect([fake.destroyed, fake.left]).to.deep.equal([1, 0]);
      expect((await refusal(provider.render({}, on('top')))).message).to.match(/is destroyed/);
    });

    it('in the turn that collects is not asked for, and the others are', async () => {
      const attempt = new AbortController();
      const gone = refusal(ad('top', { signal: attempt.signal }));
      const stays = ad('end');
      await Promise.resolve();
      attempt.abort(new Error('I left.'));
      expect((await gone).message).to.equal('I left.');
      await stays;
      expect(fake.requests.map(({ slots }) => slots.map(({ id }) => id))).to.deep.equal([['end']]);
    });

    it('while it is drawn leaves nothing, and what comes late is not heard', async () => {
      fake.waits = true;
      const attempt = new AbortController();
      const drawing = refusal(ad('top', { signal: attempt.signal }));
      await turn();
      attempt.abort(new Error('I left.'));
      expect((await drawing).message).to.equal('I left.');
      expect(fake.left).to.equal(0);
      fake.answer();
      expect(document.querySelectorAll('#top iframe').length).to.equal(0);
    });

    it('does not take a later one of the same id with it', async () => {
      const first = new AbortController();
      await ad('top', { signal: first.signal });
      await ad('top');
      first.abort();
      expect(fake.slots).to.equal(1);
    });

    it('is forgotten: destroyed in every state, and again', async () => {
      provider.destroy('top');
      await provider.request(ask('top'));
      provider.destroy('top');
      fake.fill = 'hangs';
      const drawing = refusal(ad('top'));
      await turn();
      provider.destroy('top');
      provider.destroy('top');
      expect((await drawing).message).to.equal('slot "top" is destroyed.');
      expect(fake.left).to.equal(0);
    });
  });
});
