import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { pageCSS, textBoxes, unslotted, until } from '../../../testing/src/still.js';
import { articleOf, type ArticleContext } from '../core/article-context.js';
import { NewsArticle } from './article.js';

class TestReader extends LitElement {
  readonly consumer = articleOf(this);
  /** Every answer, in order. */
  readonly told: ArticleContext[] = [];
  protected override willUpdate() {
    const value = this.consumer.value;
    if (value && this.told.at(-1) !== value) this.told.push(value);
  }
  protected override render() {
    return html`<slot></slot>`;
  }
}

const page = (width = 360, dir = 'ltr') =>
  fixture<HTMLElement>(html`
    <main lang="fr" dir=${dir}>
      <p>Before</p>
      <news-article article-id="a1" section="Opinion" access="metered" url="/articles/ferry">
        <article aria-labelledby="a1-headline">
          <h1 id="a1-headline">The ferry should stay public</h1>
          <test-reader>A word inside</test-reader>
        </article>
      </news-article>
      <p>After</p>
    </main>
  `).then((main) => {
    main.style.width = `${width}px`;
    return main;
  });

const inside = (main: HTMLElement) => main.querySelector('test-reader') as TestReader;
const around = (main: HTMLElement) => main.querySelector('news-article') as NewsArticle;

describe('<news-article>', () => {
  let removeCSS: () => void;
  before(async () => (removeCSS = await pageCSS(new URL('./article.page.css', import.meta.url))));
  after(() => removeCSS());

  it('tells an element that was there before it, and moves no text on upgrade', async () => {
    const pages: HTMLElement[] = [];
    for (const width of [360, 1280])
      for (const dir of ['ltr', 'rtl']) pages.push(await page(width, dir));
    customElements.define('test-reader', TestReader);
    for (const main of pages) await inside(main).updateComplete;
    expect(inside(pages[0]!).consumer.value).to.equal(undefined);
    const before = pages.map(textBoxes);
    customElements.define('news-article', NewsArticle);
    for (const main of pages) {
      await around(main).updateComplete;
      expect(around(main).shadowRoot).not.to.equal(null);
      expect(unslotted(around(main))).to.deep.equal([]);
    }
    expect(pages.map(textBoxes)).to.deep.equal(before);
    expect(inside(pages[0]!).consumer.value).to.deep.equal({
      id: 'a1',
      section: 'Opinion',
      language: 'fr',
      access: 'metered',
      url: '/articles/ferry',
    });
  });

  it('tells an element that comes after it, once', async () => {
    const main = await page();
    const reader = document.createElement('test-reader') as TestReader;
    main.querySelector('article')!.append(reader);
    await reader.updateComplete;
    expect(reader.told.map((article) => article.id)).to.deep.equal(['a1']);
  });

  it('tells of changed attributes', async () => {
    const main = await page();
    around(main).setAttribute('access', 'free');
    around(main).articleId = 'a2';
    await until(() => inside(main).consumer.value?.id === 'a2');
    expect(inside(main).consumer.value!.access).to.equal('free');
  });

  it('tells of a changed lang, on itself and around it, also through a shadow root', async () => {
    const main = await page();
    main.lang = 'de';
    await until(() => inside(main).consumer.value?.language === 'de');
    around(main).lang = 'ja';
    await until(() => inside(main).consumer.value?.language === 'ja');

    const host = await fixture<HTMLElement>(html`<div lang="ko"></div>`);
    const article = new NewsArticle();
    host.attachShadow({ mode: 'open' }).append(article);
    expect(article.article.language).to.equal('ko');
    const reader = document.createElement('test-reader') as TestReader;
    article.append(reader);
    host.lang = 'he';
    await until(() => reader.consumer.value?.language === 'he');
  });

  it('passes on any name of a model, and counts none as free', async () => {
    const article = await fixture<NewsArticle>(
      html`<news-article access="registered"></news-article>`,
    );
    expect(article.article.access).to.equal('registered');
    article.removeAttribute('access');
    expect(article.article.access).to.equal('free');
  });

  it('keeps to the nearest article, and to none outside', async () => {
    const main = await page();
    main.append(new NewsArticle());
    const outside = document.createElement('test-reader') as TestReader;
    main.append(outside);
    await outside.updateComplete;
    expect(outside.consumer.value).to.equal(undefined);
    expect(inside(main).consumer.value!.id).to.equal('a1');
  });

  it('answers again after it was removed and put back elsewhere', async () => {
    const main = await page();
    const article = around(main);
    await article.updateComplete;
    article.remove();
    const other = await fixture<HTMLElement>(html`<section lang="pt"></section>`);
    other.append(article);
    await until(() => inside(other).consumer.value?.language === 'pt');
    other.lang = 'es';
    await until(() => inside(other).consumer.value?.language === 'es');
  });

  it('is accessible', async () => {
    await expect(await page()).to.be.accessible();
  });
});
