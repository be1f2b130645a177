import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  attrs,
  element,
  escape,
  html,
  jsonScript,
  jweScript,
  srcset,
  url,
  type SafeHTML,
} from './html.js';

const text = (markup: { toString(): string }) => markup.toString();

describe('html', () => {
  it('escapes text and attribute values', () => {
    assert.equal(
      text(html`<p title="${'a"b\'c'}">${'<b>&amp;</b>\0'}</p>`),
      '<p title="a&quot;b&#39;c">&lt;b&gt;&amp;amp;&lt;/b&gt;\uFFFD</p>',
    );
  });

  it('prints markup of its own as it is, lists without commas, and nothing for what is not there', () => {
    const items = ['a', html`<b>${1}</b>`, ['<', undefined]];
    assert.equal(text(html`${items}${null}${undefined}${false}${0}`), 'a<b>1</b>&lt;0');
  });

  it('leaves out an attribute whose whole value is not there', () => {
    const none: undefined = undefined;
    assert.equal(
      text(html`<a href="${none}" title='${null}' rel="${false}" class="a ${none}">${'b'}</a>`),
      '<a class="a ">b</a>',
    );
    assert.equal(text(html`<img alt="${''}" width="${0}">`), '<img alt="" width="0">');
  });

  it('knows which custom elements stand in what it printed, each once', () => {
    const slot = html`<news-ad-slot></news-ad-slot>`;
    const page = html`<p>${'<news-embed>'}</p><news-article>${[slot, [slot]]}${html`<b>${slot}</b>`}</news-article>`;
    assert.deepEqual(page.elements, ['news-article', 'news-ad-slot']);
    assert.deepEqual(html`<p>${'a'}</p>`.elements, []);
  });

  it('prints nothing of an object that only looks like its own', () => {
    const forged = { markup: '<script>', elements: [], toString: () => '<script>' };
    assert.equal(text(html`<p>${forged as unknown as SafeHTML}</p>`), '<p></p>');
  });

  it('keeps single-quoted attributes closed', () => {
    assert.equal(text(html`<p title='${"' onclick='x"}'>`), "<p title='&#39; onclick=&#39;x'>");
  });

  it('leaves out an attribute whose address is refused', () => {
    assert.equal(text(html`<a href="${'javascript:alert(1)'}" id="b">`), '<a id="b">');
    assert.equal(text(html`<img src="${'/a.png?x=1&y=2'}">`), '<img src="/a.png?x=1&amp;y=2">');
  });

  it('takes values after a start that fixes the scheme as plain text', () => {
    assert.equal(text(html`<a href="#${'javascript:x'}">`), '<a href="#javascript:x">');
    assert.equal(text(html`<a href="${'/a'}?q=${'b:c'}">`), '<a href="/a?q=b:c">');
    assert.equal(text(html`<a href="${'javascript:'}/x">`), '<a href="about:invalid/x">');
  });

  it('reads each place off the template, not off the values', () => {
    const twice = (value: string) => text(html`<i title="${value}">${value}</i>`);
    assert.equal(twice('"><'), '<i title="&quot;&gt;&lt;">&quot;&gt;&lt;</i>');
    assert.equal(twice('b'), '<i title="b">b</i>');
  });

  const refused: [name: string, template: () => unknown][] = [
    ['an unquoted attribute', () => html`<a title=${'x'}>`],
    ['an attribute without a name', () => html`<a ${attrs({})}"${'x'}">`],
    ['an event handler', () => html`<a onclick="${'x'}">`],
    ['an event handler in capitals', () => html`<a ONCLICK="${'x'}">`],
    ['a style', () => html`<a style="${'x'}">`],
    ['srcdoc', () => html`<iframe srcdoc="${'x'}">`],
    ['a string among attributes', () => html`<a ${'onclick=x'}>`],
    ['a list of strings among attributes', () => html`<a ${['onclick=x']}>`],
    ['a number among attributes', () => html`<a ${1}>`],
    ['markup in an attribute value', () => html`<a title="${html`<b>`}">`],
    ['the name of a tag', () => html`<${'script'}>`],
    ['the name of an end tag', () => html`</${'script'}>`],
    ['the inside of a script', () => html`<script>${'x'}</script>`],
    ['the inside of a script with values', () => html`<script src="${'/x'}">${'x'}</script>`],
    ['the inside of a script after <', () => html`<script>if (1 < 2) ${'x'}</script>`],
    ['the inside of a style', () => html`<style>${'x'}</style>`],
    ['the inside of a comment', () => html`<!-- ${'x'} -->`],
    ['a scheme made of two values', () => html`<a href="${'java'}${'script:x'}">`],
    ['a scheme made of a value and text', () => html`<a href="${'javascript'}:x">${'y'}</a>`],
    ['a scheme made of text and a value', () => html`<a href="java${'script:x'}">`],
  ];
  for (const [name, template] of refused) {
    it(`throws for ${name}`, () => assert.throws(template, TypeError));
  }

  it('goes on after a script, a comment with an apostrophe, and a quoted >', () => {
    const markup = html`<!-- don't --><script src="${'/x'}"></script><p title=">">${'<'}</p>`;
    assert.equal(text(markup), `<!-- don't --><script src="/x"></script><p title=">">&lt;</p>`);
  });
});

describe('escape', () => {
  it('finds each special character, wherever it stands in a text of any length', () => {
    for (const length of [1, 99, 100, 101, 5000]) {
      for (const [character, entity] of [['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&#39;'], ['\0', '\uFFFD']] as const) {
        for (const letter of ['a', '’']) {
          const rest = letter.repeat(length);
          assert.equal(escape(rest + character), rest + entity);
          assert.equal(escape(character + rest), entity + rest);
          assert.equal(escape(rest + character + rest), rest + entity + rest);
        }
      }
    }
  }); // prettier-ignore

  it('leaves text without special characters as it is', () => {
    for (const same of ['', 'plain', '日本語 \u2028 \u202e', '\ud800'])
      assert.equal(escape(same), same);
  });
});

describe('element', () => {
  it('prints as the tag does', () => {
    const item = element('li');
    const slot = html`<news-ad-slot></news-ad-slot>`;
    for (const content of ['a < b', slot, ['a', slot, undefined], 5, null]) {
      const [one, other] = [item(content), html`<li>${content}</li>`];
      assert.deepEqual([text(one), one.elements], [text(other), other.elements]);
    }
    assert.deepEqual(element('news-article')('').elements, ['news-article']);
    assert.throws(() => element('script')('alert(1)'), TypeError);
  });
});

describe('url', () => {
  const passed: [given: string, returned?: string][] = [
    ['/a'], ['a/b:c'], ['./javascript:x'], ['?a=javascript:x'], ['#javascript:x'], ['//other.example/x'],
    ['https://example.com/ä b'], ['HTTP://example.com'], ['mailto:a@b.example'], ['tel:+49'],
    [' /a\n', '/a'], ['ht\ntps://example.com', 'https://example.com'], ['\u00a0/a\ufeff', '/a'],
    ['&#106;avascript:x'], ['%6Aavascript:x'],
  ]; // prettier-ignore
  for (const [given, returned = given] of passed) {
    it(`passes ${JSON.stringify(given)}`, () => assert.equal(url(given), returned));
  }

  const refused = [
    'javascript:x', 'JaVaScRiPt:x', ' javascript:x', '\u0001javascript:x', 'java\tscript:x', 'java\r\nscript:x',
    '\u00a0javascript:x', '\u2028javascript:x', '\ufeffjavascript:x', 'javascript\n:x', 'vbscript:x',
    'data:text/html,x', 'blob:https://example.com/1', 'file:///etc/passwd', 'about:blank', 'view-source:x',
    'intent://x', 'x-y+z.1:a', '', ' ', '\n',
  ]; // prettier-ignore
  for (const given of refused) {
    it(`refuses ${JSON.stringify(given)}`, () => assert.equal(url(given), undefined));
  }

  it('passes nothing on', () => {
    assert.equal(url(undefined), undefined);
    assert.equal(url(null), undefined);
  });

  it('takes no longer for an address with a long gap in it', () => {
    const gap = ' '.repeat(300_000);
    const start = performance.now();
    assert.equal(url(`${gap}/a${gap}b\0${gap}`), `/a${gap}b`);
    assert.ok(performance.now() - start < 5000);
  });

  it('agrees with the URL parser of the web about every scheme it passes', () => {
    for (let code = 0; code < 0x3000; code++) {
      for (const given of [
        `${String.fromCharCode(code)}javascript:x`,
        `java${String.fromCharCode(code)}script:x`,
      ]) {
        const passed = url(given);
        if (passed === undefined) continue;
        assert.equal(
          new URL(passed, 'https://own.example').protocol,
          'https:',
          JSON.stringify(given),
        );
      }
    }
  });
});

describe('attrs', () => {
  it('prints names, values and bare names, and leaves out what is not there', () => {
    const given = {
      id: 'a"b',
      width: 40,
      hidden: true,
      title: false,
      lang: undefined,
      dir: null,
      alt: '',
    };
    assert.equal(text(attrs(given)), ' id="a&quot;b" width="40" hidden alt=""');
  });

  it('leaves out an attribute whose address is refused', () => {
    const given = { href: 'javascript:x', src: 'data:x', poster: '/p', title: 'javascript:x' };
    assert.equal(text(attrs(given)), ' poster="/p" title="javascript:x"');
  });

  for (const name of ['onclick', 'OnLoad', 'style', 'srcdoc', 'a b', 'a"', 'a>', '', '1a']) {
    it(`throws for the name ${JSON.stringify(name)}`, () => {
      assert.throws(() => attrs({ [name]: 'x' }), TypeError);
      assert.throws(() => attrs({ [name]: true }), TypeError);
    });
  }
});

describe('srcset', () => {
  it('joins candidates', () => {
    const candidates = [{ url: '/a.jpg', width: 320 }, { url: '/b.jpg', width: 640 }]; // prettier-ignore
    assert.equal(srcset(candidates), '/a.jpg 320w, /b.jpg 640w');
  });

  it('encodes what would end a candidate', () => {
    assert.equal(srcset([{ url: '/a b,c.jpg', width: 1 }]), '/a%20b,c.jpg 1w');
    assert.equal(srcset([{ url: ',/a,,', width: 1 }]), '%2C/a,%2C 1w');
  });

  it('leaves out refused addresses and impossible widths', () => {
    const candidates = [
      { url: 'javascript:x', width: 320 },
      { url: '/zero.jpg', width: 0 },
      { url: '/none.jpg', width: NaN },
      { url: '/a.jpg', width: 99.6 },
    ];
    assert.equal(srcset(candidates), '/a.jpg 100w');
    assert.equal(srcset(candidates.slice(0, 3)), undefined);
  });
});

describe('jweScript', () => {
  it('is a data block with marks', () => {
    const markup = text(jweScript('eyJ9..aXY.dGV4dA.dGFn', { 'data-sealed': 'a "b"' }));
    assert.equal(
      markup,
      '<script type="application/jwe" data-sealed="a &quot;b&quot;">eyJ9..aXY.dGV4dA.dGFn</script>',
    );
  });

  for (const wrong of [
    '',
    'a.b.c.d',
    'a.b.c.d.e.f',
    'a..b.</script>.c',
    '<p>The secret</p>',
    'a..b.c.d\n',
  ]) {
    it(`throws for ${JSON.stringify(wrong)}`, () =>
      assert.throws(() => jweScript(wrong), TypeError));
  }
});

describe('jsonScript', () => {
  it('cannot be ended or commented out from inside, and is read back unchanged', () => {
    const value = { a: '</script><!--<script>]]>\u2028\u2029\ud800\u0000"', b: [1, true, null] };
    const markup = text(jsonScript('application/ld+json', value));
    const inside = /^<script type="application\/ld\+json">([^]*)<\/script>$/.exec(markup)![1]!;
    assert.doesNotMatch(inside, /[<\u2028\u2029]/);
    assert.deepEqual(JSON.parse(inside), value);
  });

  it('carries marks', () => {
    const markup = text(jsonScript('application/json', {}, { 'data-broadsheet': true }));
    assert.equal(markup, '<script type="application/json" data-broadsheet>{}</script>');
  });

  for (const type of [
    'text/javascript',
    'module',
    'importmap',
    'application/json"',
    'application/ecmascript',
  ]) {
    it(`throws for the type ${type}`, () => assert.throws(() => jsonScript(type, {}), TypeError));
  }
});
