import { expect } from '@open-wc/testing';

type Module = typeof import('./settings.js');

/** The module as a page would load it, with `data` in the HTML; and what it told the console. */
async function pageWith(
  data: string | undefined,
  act: (module: Module) => void,
): Promise<string[]> {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.dataset.broadsheet = '';
  script.textContent = data ?? '';
  if (data !== undefined) document.head.append(script);
  const { error } = console;
  const said: string[] = [];
  console.error = (message: string) => said.push(message);
  try {
    // Settings are read once, so every case needs the module afresh: another query is another module.
    act((await import(`./settings.ts?fresh=${Math.random()}`)) as Module);
  } finally {
    console.error = error;
    script.remove();
  }
  return said;
}

describe('settings', () => {
  it('are empty where the page gives none', async () => {
    const said = await pageWith(undefined, ({ settings }) =>
      expect(settings('ads')).to.deep.equal({}),
    );
    expect(said).to.be.empty;
  });

  it('come from the page, and configure() adds to them', async () => {
    const said = await pageWith(
      '{"ads": {"provider": "json", "timeout": 500}}',
      ({ settings, configure }) => {
        configure({ ads: { timeout: 900 }, next: { limit: 1 } });
        expect(settings('ads')).to.deep.equal({ provider: 'json', timeout: 900 });
        expect(settings('next')).to.deep.equal({ limit: 1 });
      },
    );
    expect(said).to.be.empty;
  });

  for (const [what, data, hint] of [
    ['text that is no JSON', '{ads', 'is not JSON'],
    [
      'an unknown part',
      '{"adds": {}}',
      'one of consent, ads, gpt, access, prebid, comments, embeds, next',
    ],
    [
      'an unknown key',
      '{"ads": {"providr": "json"}}',
      'one of provider, endpoint, creative, timeout',
    ],
    [
      'a value of the wrong type',
      '{"ads": {"timeout": "1s"}}',
      '"ads.timeout" is "1s"; expected a value of type number',
    ],
    [
      'a word that is not in the list',
      '{"consent": {"source": "maybe"}}',
      'one of not-needed, own, tcf, gpp',
    ],
    [
      'a list where text is expected',
      '{"consent": {"vendors": [755]}}',
      '"consent.vendors" is [755]; expected a value of type string',
    ],
    ['a part that is no object', '{"ads": 5}', 'expected an object'],
    [
      'names that every object has',
      '{"constructor": {"toString": 1}}',
      '"constructor" is no setting',
    ],
  ] as const) {
    it(`name ${what}, once, and leave the rest`, async () => {
      const said = await pageWith(data, ({ settings }) => {
        expect(settings('ads')).to.deep.equal({});
        settings('ads');
      });
      expect(said).to.have.length(1);
      expect(said[0]).to.include(hint);
    });
  }
});
