import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../../../testing/src/still.js';
import { face } from '../core/face.js';
import { ownHTML } from '../core/trusted-types.js';
import './trust-badge.define.js';
import { trustBadgeHTML } from './trust-badge.html.js';

const FILES = '/packages/testing/fixtures/credentials/';
const words = {
  check: 'Check the pictures',
  checking: 'Checking …',
  notChecked: 'Not checked',
  trusted: 'Signed by {name}, unchanged since',
  'unknown-signer': 'Signed as “{name}”, by somebody unknown',
  altered: 'Changed after it was signed',
  invalid: 'Its signature is not valid',
  none: 'Carries no signature',
};

interface Given {
  pictures: readonly string[];
  anchors?: string;
}

/** A story with these pictures under a badge that is open. */
async function story({ pictures, anchors = `${FILES}anchors.pem` }: Given): Promise<HTMLElement> {
  const data = { publisher: 'Post', check: { anchors, words } };
  const root = await fixture<HTMLElement>(html`<news-article></news-article>`);
  root.append(ownHTML(String(trustBadgeHTML(data, face('en'))), location.href));
  for (const address of pictures) {
    const figure = document.createElement('news-figure');
    const image = Object.assign(document.createElement('img'), { src: address, alt: `Of ${address.split('/').at(-1)}` }); // prettier-ignore
    figure.append(image);
    root.append(figure);
  }
  root.querySelector('details')!.open = true;
  await until(() => button(root).checkVisibility());
  return root;
}

const button = (root: Element) => root.querySelector<HTMLButtonElement>('[data-check] > button')!;
const rows = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>('[data-check] li')].map((row) => [
    row.dataset.state,
    row.textContent,
  ]);
const isDone = (root: Element) => button(root).ariaDisabled === 'false';

async function checked(root: Element) {
  button(root).click();
  await until(() => isDone(root));
  return rows(root);
}

const asked = () => performance.getEntriesByType('resource').map(({ name }) => name);

describe('the check of content credentials', () => {
  it('loads nothing before it is asked for, then tells four kinds apart and asks nobody else', async function () {
    this.timeout(60_000);
    const pictures = ['signed', 'altered', 'unknown-signer', 'plain', 'missing'].map(
      (name) => `${FILES}${name}.jpg`,
    );
    const root = await story({ pictures });
    expect(asked().filter((name) => /credentials\/(?:reader|c2pa)|check\.ts|anchors/.test(name))).to.deep.equal([]); // prettier-ignore
    expect(await checked(root)).to.deep.equal([
      ['verified', 'Of signed.jpgSigned by The Harbour Post, unchanged since'],
      ['failed', 'Of altered.jpgChanged after it was signed'],
      ['claimed', 'Of unknown-signer.jpgSigned as “The Harbour Post”, by somebody unknown'],
      ['none', 'Of plain.jpgCarries no signature'],
      ['not-checked', 'Of missing.jpgNot checked'],
    ]);
    expect(asked().filter((name) => !name.startsWith(`${location.origin}/`))).to.deep.equal([]);
  });

  it('never says "verified" where the list of who may sign has not come, or a picture cannot be had', async function () {
    this.timeout(60_000);
    const root = await story({ pictures: [`${FILES}signed.jpg`], anchors: `${FILES}none.pem` });
    expect(await checked(root)).to.deep.equal([['not-checked', 'Not checked']]);
    const strange = [`${FILES}anchors.pem`, 'data:image/jpeg,rubbish', 'http://127.0.0.1:9/x.jpg'];
    const states = (await checked(await story({ pictures: strange }))).map(([state]) => state);
    expect(states).to.deep.equal(['not-checked', 'not-checked', 'not-checked']);
  });

  it('is done by the keyboard, and keeps the focus', async function () {
    this.timeout(60_000);
    const root = await story({ pictures: [`${FILES}plain.jpg`] });
    button(root).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => isDone(root));
    expect(rows(root)).to.deep.equal([['none', 'Of plain.jpgCarries no signature']]);
    expect(document.activeElement === button(root)).to.equal(true);
  });

  it('writes names as text, and ends with the badge', async function () {
    this.timeout(60_000);
    const root = await story({ pictures: [`${FILES}plain.jpg`] });
    root.querySelector('img')!.alt = '<img src=x onerror=alert(1)>';
    const [[, says]] = (await checked(root)) as [[string, string]];
    expect(says).to.contain('<img src=x onerror=alert(1)>');
    expect(root.querySelectorAll('[data-check] img').length).to.equal(0);
    const gone = await story({ pictures: [`${FILES}plain.jpg`] });
    const place = button(gone);
    place.click();
    gone.remove();
    await until(() => place.ariaDisabled === 'false');
    expect(rows(gone)).to.deep.equal([['not-checked', 'Not checked']]);
  });
});
