import { expect } from '@open-wc/testing';
import {
  consent,
  giveConsent,
  notNeeded,
  ownSignal,
  type Answer,
  type ConsentSource,
} from './consent.js';

describe('consent', () => {
  afterEach(() => consent.use(ownSignal));

  it('is unknown until somebody answers', () => {
    expect(consent.answer('embeds')).to.equal('unknown');
  });

  it('follows the page’s own dialog, each purpose by itself', () => {
    const heard: Answer[] = [];
    const stop = consent.watch('ads', (answer) => heard.push(answer));
    giveConsent({ ads: true });
    giveConsent({ measurement: true });
    giveConsent({ ads: false });
    stop();
    giveConsent({ ads: true });
    expect(heard).to.deep.equal(['granted', 'refused']);
    expect(consent.answer('measurement')).to.equal('granted');
  });

  it('tells watchers when another source takes over', () => {
    giveConsent({ ads: false });
    const heard: Answer[] = [];
    const stop = consent.watch('ads', (answer) => heard.push(answer));
    consent.use(notNeeded);
    let changed = (): void => {};
    let answer: Answer = 'granted';
    const platform: ConsentSource = {
      name: 'platform',
      answer: () => answer,
      watch(call) {
        changed = call;
        return () => (changed = () => {});
      },
    };
    consent.use(platform);
    answer = 'refused';
    changed();
    stop();
    answer = 'granted';
    changed();
    expect(heard).to.deep.equal(['granted', 'refused']);
  });

  it('is needed for other origins only', () => {
    giveConsent({ ads: false });
    expect(consent.allows('ads', '/ads/decide')).to.be.true;
    expect(consent.allows('ads', 'https://ads.example/decide')).to.be.false;
    giveConsent({ ads: true });
    expect(consent.allows('ads', 'https://ads.example/decide')).to.be.true;
  });
});
