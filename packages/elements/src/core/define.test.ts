import { expect } from '@open-wc/testing';
import { define } from './define.js';
import { VERSION } from './version.js';

/** What the console was told while `act` ran. */
function heard(act: () => void): { warnings: string[]; errors: string[] } {
  const { warn, error } = console;
  const said = { warnings: [] as string[], errors: [] as string[] };
  console.warn = (message: string) => said.warnings.push(message);
  console.error = (message: string) => said.errors.push(message);
  try {
    act();
  } finally {
    Object.assign(console, { warn, error });
  }
  return said;
}

describe('define()', () => {
  it('registers a tag once, and the same class again without a word', () => {
    class First extends HTMLElement {}
    const said = heard(() => {
      define('test-define-first', First);
      define('test-define-first', First);
    });
    expect(customElements.get('test-define-first')).to.equal(First);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('warns when the same version comes twice', () => {
    define(
      'test-define-same',
      class extends HTMLElement {
        static version = VERSION;
      },
    );
    const said = heard(() => define('test-define-same', class extends HTMLElement {}));
    expect(said.warnings[0]).to.include('<test-define-same> is already defined');
    expect(said.errors).to.be.empty;
  });

  it('names both versions when another one was first, and does not throw', () => {
    define(
      'test-define-other',
      class extends HTMLElement {
        static version = '0.0.1';
      },
    );
    const said = heard(() => define('test-define-other', class extends HTMLElement {}));
    expect(said.errors[0]).to.include('version 0.0.1').and.to.include(`version ${VERSION}`);
  });

  it('says so when the tag belongs to somebody else', () => {
    define('test-define-foreign', class extends HTMLElement {});
    const said = heard(() => define('test-define-foreign', class extends HTMLElement {}));
    expect(said.errors[0]).to.include('something else');
  });
});
