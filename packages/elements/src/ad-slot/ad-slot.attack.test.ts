import { expect, oneEvent } from '@open-wc/testing';
import { html } from '../core/html.js';
import { configure } from '../core/settings.js';
import {
  bareFrame,
  creativePage,
  fill,
  message,
  pageCSS,
  serve,
  settled,
  stage,
  stopServing,
  strike,
  textBoxes,
} from '../../../testing/src/ads.js';
import './ad-slot.define.js';

const house = html`<p>Read us by letter</p>`;

/** Markup that tries each line of script, and tells the page what came of it: what it got, or the error's name. */
function trying(lines: Record<string, string>): string {
  const tries = Object.entries(lines).map(
    ([name, line]) =>
      `try { found[${JSON.stringify(name)}] = String(${line}); } catch (error) { found[${JSON.stringify(name)}] = error.name; }`,
  );
  return `<script>const found = {}; ${tries.join('\n')} parent.postMessage({ found }, '*');</script>`;
}

/** As `trying`, for lines that give a promise, or nothing within a second. */
function tryingLater(lines: Record<string, string>): string {
  const tries = Object.entries(lines).map(
    ([name, line]) =>
      `Promise.race([(async () => ${line})(), new Promise((late) => setTimeout(late, 1000, 'nothing'))]).then((came) => [${JSON.stringify(name)}, String(came)], (error) => [${JSON.stringify(name)}, error.name])`,
  );
  return `<script>Promise.all([${tries.join(',\n')}]).then((all) => parent.postMessage({ found: Object.fromEntries(all) }, '*'));</script>`;
}

type Found = { found: Record<string, string> };
const report = () => message((data: Found) => Boolean(data?.found)).then((data) => data.found);

/** Puts a creative into a slot of the page. */
async function run(markup: string, more: object = {}) {
  serve(fill(markup, more));
  const slot = stage({ house, endpoint: '/ads' });
  await oneEvent(slot, 'news-ad-filled');
  return slot;
}

describe('<news-ad-slot>: a hostile creative', () => {
  before(async () => {
    await pageCSS();
    document.cookie = 'secret=1';
    localStorage.setItem('secret', '1');
  });
  beforeEach(() => configure({ ads: { creative: creativePage, timeout: 3000 } }));
  afterEach(() => {
    strike();
    stopServing();
  });
  after(() => localStorage.removeItem('secret'));

  it('runs, but reads nothing of the page, its storage or its frames', async () => {
    const found = report();
    await run(
      trying({
        ran: '1 + 1',
        origin: 'self.origin',
        'parent document': 'parent.document.body.textContent',
        'top document': 'top.document.title',
        'parent address': 'parent.location.href',
        'own frame element': 'frameElement.id',
        cookie: 'document.cookie',
        storage: 'localStorage.secret',
        session: 'sessionStorage.length',
        'frame beside it': 'parent.frames[0] === self ? parent.fetch : parent.frames[0].document',
      }),
    );
    const { ran, origin, 'own frame element': element, ...refused } = await found;
    expect([ran, origin]).to.deep.equal(['2', 'null']);
    // `frameElement` is null across origins (HTML Standard), so that reading from it is a TypeError.
    expect(element).to.equal('TypeError');
    for (const [what, came] of Object.entries(refused))
      expect(came, what).to.equal('SecurityError');
  });

  it('keeps nothing, and reaches no other page of the site', async () => {
    const channel = new BroadcastChannel('news');
    let heard = 0;
    channel.onmessage = () => heard++;
    const found = report();
    await run(
      tryingLater({
        database: `new Promise((open, fail) => { const asked = indexedDB.open('x'); asked.onsuccess = () => open('open'); asked.onerror = () => fail(asked.error); })`,
        caches: `caches.open('x').then(() => 'open')`,
        worker: `navigator.serviceWorker.register('/sw.js').then(() => 'registered')`,
        'shared worker': `new SharedWorker('/x.js') && 'made'`,
        lock: `navigator.locks.request('x', () => 'had')`,
        files: `navigator.storage.getDirectory().then(() => 'open')`,
        cookies: `cookieStore.set('x', '1').then(() => 'set')`,
        domain: `(document.domain = 'localhost')`,
        opener: `top.opener.document.title`,
        position: `new Promise((had, fail) => navigator.geolocation.getCurrentPosition(() => had('had'), fail)).catch(() => 'nothing')`,
        camera: `navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'had')`,
        clipboard: `navigator.clipboard.readText().then(() => 'had')`,
        payment: `new PaymentRequest([{ supportedMethods: 'https://x.example' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).show().then(() => 'shown')`,
        channel: `new BroadcastChannel('news').postMessage('spoofed')`,
      }),
    );
    const had = await found;
    await settled();
    channel.close();
    expect(heard).to.equal(0);
    // What gives nothing gives `undefined`; what an engine does not have, or refuses, an error.
    for (const [what, came] of Object.entries(had))
      expect(came, what).to.match(/Error$|^nothing$|^undefined$/);
  });

  it('cannot put its window in the place of a name that the page looks for', async () => {
    const found = report();
    await run(trying({ name: `(window.name = 'googletag')` }));
    expect((await found)['name']).to.equal('googletag');
    await settled();
    expect('googletag' in window).to.be.false;
  });

  it('cannot send the frames beside it elsewhere', async () => {
    const beside = await bareFrame('allow-scripts');
    const at = Array.from({ length: frames.length }, (_, n) => frames[n]).indexOf(
      beside.contentWindow!,
    );
    let loads = 0;
    beside.addEventListener('load', () => loads++);
    beside.name = 'beside';
    const attacker = await bareFrame('allow-scripts');
    const found = report();
    attacker.contentWindow!.postMessage(
      {
        html: trying({
          location: `(parent.frames[${at}].location = 'data:text/html,x')`,
          replace: `parent.frames[${at}].location.replace('about:blank')`,
          named: `open('about:blank', 'beside')`,
          stop: `parent.frames[${at}].stop()`,
          script: `(parent.frames[${at}].location = 'javascript:parent.postMessage("breach", "*")')`,
          document: `parent.frames[${at}].document.body`,
        }),
      },
      '*',
    );
    await found;
    const alive = message((data) => data === 'alive' || data === 'breach');
    beside.contentWindow!.postMessage(
      { html: `<script>parent.postMessage('alive', '*')</script>` },
      '*',
    );
    expect(await alive).to.equal('alive');
    // Its own document, written by the message.
    expect(loads).to.be.at.most(1);
  });

  it('cannot wish for another: not from a frame beside it, within it, nor as the page', async () => {
    const wish = `{ broadsheet: 'resize', width: 100, height: 100 }`;
    const nested = `<script>parent.parent.postMessage(${wish}, '*'); top.postMessage(${wish}, '*'); parent.parent.postMessage('nested', '*')<\\/script>`;
    const said = message((data) => data === 'nested');
    const slot = await run(
      `<p></p><script>const frame = document.createElement('iframe'); frame.srcdoc = ${JSON.stringify(nested).replaceAll('\\\\/', '\\/')}; document.body.append(frame);</script>`,
    );
    await said;
    const beside = await bareFrame('allow-scripts');
    const spoken = message((data) => data === 'spoken');
    beside.contentWindow!.postMessage(
      {
        html: `<script>parent.postMessage(${wish}, '*'); parent.postMessage({ broadsheet: 'empty' }, '*'); parent.postMessage('spoken', '*')</script>`,
      },
      '*',
    );
    await spoken;
    const own = message((data) => data === 'own');
    window.postMessage({ broadsheet: 'resize', width: 100, height: 100 }, '*');
    window.postMessage({ broadsheet: 'empty' }, '*');
    window.postMessage('own', '*');
    dispatchEvent(new MessageEvent('message', { data: { broadsheet: 'empty' } }));
    await own;
    await settled();
    expect(slot.matches(':state(filled)')).to.be.true;
    expect(slot.querySelector('iframe')!.offsetWidth).to.equal(300);
  });

  it('of five megabytes is shown or refused in time, and moves nothing', async () => {
    const heavy = `<p>${'Boats for hire. '.repeat(200_000)}</p><script>const text = "${'x'.repeat(1_800_000)}"</script>`;
    expect(heavy.length).to.be.above(5_000_000);
    serve(fill(heavy));
    const slot = stage({ house, endpoint: '/ads' });
    const before = textBoxes(slot.parentElement!);
    const { error } = console;
    console.error = () => {};
    await Promise.race([oneEvent(slot, 'news-ad-filled'), oneEvent(slot, 'news-ad-failed')]);
    await settled();
    console.error = error;
    expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
    if (slot.matches(':state(filled)')) {
      const { width, height } = slot.querySelector('iframe')!.getBoundingClientRect();
      expect([width, height]).to.deep.equal([300, 250]);
    }
  });

  it('takes neither focus nor scrolling from the reader', async () => {
    const field = document.createElement('input');
    field.dataset['stage'] = '';
    const found = report();
    serve(
      fill(
        `<input autofocus id="field"><p id="low" style="margin-top: 5000px">x</p>` +
          trying({
            pressed: `Object.defineProperty(UserActivation.prototype, 'hasBeenActive', { value: true })`,
            window: 'focus()',
            field: `document.getElementById('field').focus()`,
            svg: `document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).focus()`,
            select: `document.getElementById('field').select()`,
            low: `document.getElementById('low').scrollIntoView()`,
            again: `delete Element.prototype.scrollIntoView`,
            deleted: `(delete HTMLElement.prototype.focus, document.getElementById('field').focus())`,
          }),
      ),
    );
    const slot = stage({ house, endpoint: '/ads' });
    const space = document.createElement('div');
    space.style.height = '120vh';
    slot.before(space);
    slot.parentElement!.prepend(field);
    field.focus({ preventScroll: true });
    await oneEvent(slot, 'news-ad-filled');
    await found;
    await settled();
    expect(document.activeElement === field).to.be.true;
    expect(scrollY).to.equal(0);
  });

  it('cannot send the page elsewhere', async () => {
    const here = location.href;
    let leaving = 0;
    const left = () => leaving++;
    addEventListener('beforeunload', left);
    const found = report();
    const slot = await run(
      `<a id="link" target="_top" href="/gone">x</a><form id="form" target="_top" action="/gone"></form>` +
        trying({
          top: "top.location = '/gone'",
          replace: "top.location.replace('/gone')",
          parent: "parent.location.assign('/gone')",
          opened: "window.open('/gone', '_top')",
          link: "document.getElementById('link').click()",
          form: "document.getElementById('form').submit()",
        }),
    );
    await found;
    await settled();
    await settled();
    removeEventListener('beforeunload', left);
    expect(leaving).to.equal(0);
    expect(location.href).to.equal(here);
    expect(slot.isConnected).to.be.true;
  });

  it('cannot grow its box, cover the page or move text', async () => {
    const gigantic = `<style>* { all: unset; position: fixed; inset: -9999px; width: 1e6px; height: 1e6px; z-index: 9999 }</style><p>X</p>`;
    serve(fill(gigantic + trying({ size: 'resizeTo(9999, 9999)', move: 'moveTo(0, 0)' })));
    const found = report();
    const slot = stage({ house, endpoint: '/ads' });
    const root = slot.parentElement!;
    const before = textBoxes(root);
    await oneEvent(slot, 'news-ad-filled');
    await found;
    await settled();
    expect(textBoxes(root)).to.deep.equal(before);
    const { width, height } = slot.querySelector('iframe')!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([300, 250]);
    const after = root.lastElementChild!.getBoundingClientRect();
    expect(document.elementFromPoint(after.left + 2, after.top + 2) === root.lastElementChild).to.be
      .true;
  });
});
