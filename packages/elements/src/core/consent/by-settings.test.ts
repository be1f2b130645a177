import { expect, waitUntil } from '@open-wc/testing';
import { installGPP, installTCF, removePlatforms } from '../../../../testing/src/consent.js';
import { consent, giveConsent, notNeeded, type Answer } from '../consent.js';
import { configure } from '../settings.js';

// The modules of a test page fill the list of what was loaded, and then nothing more is noted.
performance.clearResourceTimings();
const loaded = (name: string) =>
  performance
    .getEntriesByType('resource')
    .some((entry) => entry.name.includes(`/consent/${name}.`));

// In this order: the first one loads the code.
describe('the source of consent that the settings name', () => {
  after(removePlatforms);

  it('is loaded when somebody asks, and heard by whoever watched before', async () => {
    expect(consent.signals()).to.deep.equal({});
    expect(loaded('tcf')).to.be.false;
    const tcf = installTCF({ granted: true });
    configure({ consent: { source: 'tcf' } });
    const heard: Answer[] = [];
    const stop = consent.watch('ads', (answer) => heard.push(answer));
    expect(consent.answer('ads')).to.equal('unknown');
    expect(consent.signals()).to.deep.equal({});
    giveConsent({ ads: true });
    expect(consent.answer('ads')).to.equal('unknown');
    await waitUntil(() => heard.length);
    expect(loaded('tcf')).to.be.true;
    expect(loaded('gpp')).to.be.false;
    expect(consent.signals().tcString).to.equal(tcf.tcString);
    tcf.change(false);
    expect(consent.allows('ads', 'https://ads.example/')).to.be.false;
    tcf.change(true);
    expect(consent.allows('ads', 'https://ads.example/')).to.be.true;
    stop();
    tcf.change(false);
    expect(heard).to.deep.equal(['granted', 'refused', 'granted']);
  });

  it('can be another one later', async () => {
    configure({ consent: { source: 'own' } });
    expect(consent.answer('ads')).to.equal('granted');
    installGPP().say([7], { usnat: { SaleOptOut: 1 } });
    configure({ consent: { source: 'gpp' } });
    await waitUntil(() => consent.answer('ads') === 'granted');
    expect(consent.answer('personalisation')).to.equal('refused');
    expect(consent.signals()).to.deep.include({ optedOut: true, gppSections: [7] });
    configure({ consent: { source: 'tcf' } });
    expect(consent.answer('ads')).to.equal('refused');
  });

  it('is not asked where the page brings its own', () => {
    consent.use(notNeeded);
    expect(consent.answer('personalisation')).to.equal('granted');
    expect(consent.signals()).to.deep.equal({});
  });
});
