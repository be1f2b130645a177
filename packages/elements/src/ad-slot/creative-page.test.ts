import { expect, oneEvent } from '@open-wc/testing';
import { html } from '../core/html.js';
import { configure } from '../core/settings.js';
import {
  bareFrame,
  column,
  creativePage,
  fill,
  message,
  pageCSS,
  serve,
  settled,
  stage,
  stopServing,
  strike,
} from '../../../testing/src/ads.js';
import './ad-slot.define.js';

const house = html`<p>Read us by letter</p>`;

describe('the page that creatives run in', () => {
  before(pageCSS.bind(undefined, 'ad-slot'));
  afterEach(() => {
    strike();
    stopServing();
  });

  it('cannot have another slot count as filled', async () => {
    configure({ ads: { creative: 'about:blank', timeout: 1000 } });
    serve(fill());
    const victim = stage({ house, endpoint: '/ads' });
    const outcome = oneEvent(victim, 'news-ad-failed');
    const loud = document.createElement('iframe');
    loud.setAttribute('sandbox', 'allow-scripts');
    loud.src = creativePage;
    loud.dataset.stage = '';
    document.body.append(loud);
    await oneEvent(loud, 'load');
    const said = message((data) => data === 'broadsheet:shown');
    loud.contentWindow!.postMessage(
      {
        html: `<script>for (let n = 0; n < 9; n++) parent.postMessage('broadsheet:shown', '*')</script>`,
      },
      '*',
    );
    await said;
    dispatchEvent(new MessageEvent('message', { data: 'broadsheet:shown' }));
    await settled();
    expect(victim.matches(':state(filled)')).to.be.false;
    const { error } = console;
    console.error = () => {};
    await outcome;
    console.error = error;
  });

  it('cannot put markup into the frame of another creative', async () => {
    const target = await bareFrame('allow-scripts');
    // The frame beside it speaks first and often; the page around both speaks last.
    const attacker = await bareFrame('allow-scripts');
    const at = Array.from({ length: frames.length }, (_, n) => frames[n]).indexOf(
      target.contentWindow!,
    );
    const spoken = message((data) => data === 'spoken');
    attacker.contentWindow!.postMessage(
      {
        html: `<script>
        parent.frames[${at}].postMessage({ html: '<script>parent.postMessage("breach", "*")<' + '/script>' }, '*');
        parent.postMessage('spoken', '*');
      </script>`,
      },
      '*',
    );
    await spoken;
    const heard = message((data) => data === 'breach' || data === 'mine');
    target.contentWindow!.postMessage(
      { html: `<script>parent.postMessage('mine', '*')</script>` },
      '*',
    );
    expect(await heard).to.equal('mine');
  });

  it('is taken once: a second message changes nothing', async () => {
    const target = await bareFrame('allow-scripts');
    const first = message((data) => data === 'first');
    target.contentWindow!.postMessage(
      {
        html: `<script>addEventListener('message', () => parent.postMessage('alive', '*')); parent.postMessage('first', '*')</script>`,
      },
      '*',
    );
    await first;
    const heard = message((data) => data === 'alive' || data === 'breach');
    target.contentWindow!.postMessage(
      { html: `<script>parent.postMessage('breach', '*')</script>` },
      '*',
    );
    expect(await heard).to.equal('alive');
  });

  for (const sandbox of [undefined, 'allow-scripts allow-same-origin']) {
    it(`is not taken where it would have the site's own origin (sandbox: ${sandbox ?? 'none'})`, async () => {
      const frame = await bareFrame(sandbox);
      let shown = false;
      void message((data) => data === 'broadsheet:shown' || data === 'breach').then(
        () => (shown = true),
      );
      frame.contentWindow!.postMessage(
        { html: `<script>parent.postMessage('breach', '*')</script>` },
        '*',
      );
      // Messages to one window arrive in order: when this one has been heard, the first was refused.
      const later = oneEvent(frame.contentWindow as unknown as EventTarget, 'message');
      frame.contentWindow!.postMessage('later', '*');
      await later;
      await settled();
      expect(shown).to.be.false;
      expect(frame.contentDocument!.title).to.equal('Advertisement');
    });
  }
});

describe('<news-ad-slot>: the content policy of the design', () => {
  afterEach(strike);

  it('holds, with Trusted Types, and the creative runs under its own', async () => {
    // The origin by name: Firefox gives a written document no 'self'.
    const self = location.origin;
    const policy = `default-src ${self}; script-src ${self}; style-src ${self}; require-trusted-types-for 'script'; trusted-types lit-html broadsheet`;
    const file = (name: string) => new URL(name, import.meta.url).href;
    const settings = { ads: { creative: creativePage, endpoint: '/ads' } };
    const page = document.createElement('iframe');
    page.dataset.stage = '';
    page.width = '400';
    document.body.append(page);
    const inner = page.contentDocument!;
    const violations: string[] = [];
    const ran = message((data) => data === 'ran');
    inner.open();
    inner.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
    const filled = oneEvent(inner, 'news-ad-filled');
    const markup = `<script>top.postMessage('ran', '*'); parent.parent.postMessage('ran', '*')</script>`;
    page.contentWindow!.fetch = () =>
      Promise.resolve(Response.json({ html: markup, width: 300, height: 250 }));
    inner.write(`<!doctype html><html lang="en"><head>
      <meta http-equiv="Content-Security-Policy" content="${policy}">
      <script type="application/json" data-broadsheet>${JSON.stringify(settings)}</script>
      <link rel="stylesheet" href="${file('./ad-slot.page.css')}">
      <script type="module" src="${file('./ad-slot.define.ts')}"></script>
      </head><body>${column({ house }).innerHTML}</body></html>`);
    inner.close();
    await filled;
    await ran;
    expect(violations).to.deep.equal([]);
    // The policy was in force all the time: what it forbids is refused.
    const refused = oneEvent(inner, 'securitypolicyviolation');
    inner.body.append(Object.assign(inner.createElement('img'), { src: 'http://127.0.0.1:9/x' }));
    await refused;
    expect(violations.length).to.equal(1);
  });
});
