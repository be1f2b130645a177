import { expect } from '@open-wc/testing';
import { ownHTML } from './trusted-types.js';

describe('HTML of the page’s own server', () => {
  it('becomes nodes', () => {
    const nodes = ownHTML('<p>One</p><news-figure></news-figure>', '/access/open');
    expect(nodes.children).to.have.length(2);
    expect(nodes.textContent).to.equal('One');
  });

  it('runs no script', () => {
    (globalThis as { ran?: boolean }).ran = false;
    document.body.append(ownHTML('<script>ran = true</script>', '/access/open'));
    expect((globalThis as { ran?: boolean }).ran).to.be.false;
  });

  it('is refused when it comes from elsewhere', () => {
    expect(() => ownHTML('<p>One</p>', 'https://other.example/')).to.throw(
      TypeError,
      'https://other.example',
    );
  });
});
