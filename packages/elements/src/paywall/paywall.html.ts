import { attrs, html, jweScript, type SafeHTML } from '../core/html.js';
import type { Face } from '../core/face.js';

export interface PaywallOffer {
  headline: string;
  text?: string | undefined;
  /** The words on the button. */
  action: string;
  /** Other ways in: subscribe, log in. */
  links: readonly PaywallLink[];
  /** Whether the first of them is the way in for this reader: it leads, and the button, which would be refused, comes last. */
  leads?: boolean | undefined;
}

export interface PaywallLink {
  text: string;
  url: string;
  /** In words: "€9 a month". */
  price?: string | undefined;
}

/** The paid part as ciphertext, as `sealArticle` of `@broadsheet/access` gives it. */
export interface PaywallSealed {
  issuer: string;
  revision: string;
  envelope: string;
  sections: readonly { id: string; jwe: string }[];
}

export interface PaywallData {
  articleId: string;
  /** Id of the paid part that stands with the offer; `1` by default. */
  section?: string | undefined;
  /** The article's model at the access service. */
  model: string;
  /** Path of the article, where the form leads back to without script. */
  returnUrl: string;
  /** Where the form asks; `/access/open` by default. */
  endpoint?: string | undefined;
  offer: PaywallOffer;
  /** The meter in plain words: "You have 2 of 3 free articles left this month." */
  meter?: string | undefined;
  /** For a page that serves every reader: the paid part stands in it, sealed. */
  sealed?: PaywallSealed | undefined;
  /** Said on a sealed page to readers without script, in place of the form. */
  needsScript?: string | undefined;
  /** The gift link's token, which the form sends along. */
  gift?: string | undefined;
  /** Said in the offer from the start: why the reader who pressed the button without script is back here. */
  notice?: string | undefined;
}

/**
 * `<news-paywall>` as it ends a cut article: a place for the paid part, empty or with ciphertext, and the offer. The
 * preview stands before it, and nothing of the paid part can be read in the page.
 */
export function paywallHTML(data: PaywallData, _face: Face, slot?: string): SafeHTML {
  const { articleId, offer } = data;
  const headline = offerId(articleId);
  const links = offer.links.map(
    ({ text, url, price }) =>
      html`<li><a href="${url}">${text}${price && html` <span data-price>${price}</span>`}</a></li>`,
  );
  const form = html`<form method="post" action="${data.endpoint ?? '/access/open'}">
<input type="hidden" name="article" value="${articleId}">
<input type="hidden" name="return" value="${data.returnUrl}">
${data.sealed && html`<input type="hidden" name="sealed">\n`}${data.gift && html`<input type="hidden" name="gift" value="${data.gift}">\n`}<button>${offer.action}</button>
</form>`;
  return html`<news-paywall slot="${slot}" article-id="${articleId}" model="${data.model}">
${paidHTML(data.section ?? '1', data.sealed)}
<aside data-offer aria-labelledby="${headline}">
<h2 id="${headline}">${offer.headline}</h2>
${offer.text && html`<p>${offer.text}</p>`}
${
  data.notice &&
  html`<p data-notice>${data.notice}</p>
`
}${data.meter && html`<p data-meter>${data.meter}</p>`}
${
  data.needsScript &&
  html`<noscript><p data-notice>${data.needsScript}</p></noscript>
`
}${offer.leads && links.length > 0 ? html`<ul data-leads>${links}</ul>\n${form}` : html`${form}\n${links.length > 0 && html`<ul>${links}</ul>`}`}
</aside>
<p data-status role="status"></p>
</news-paywall>`;
}

/** An id has no spaces (HTML Standard); the access service leads a refused reader to the same one. */
export function offerId(articleId: string): string {
  return `${articleId.trim().replace(/\s+/g, '-')}-offer`;
}

/**
 * The place of a paid part. It stands in the element, or anywhere in the same `<news-article>`.
 * @param sealed what is sealed of it; what opens all of it stands in the element's own place alone
 */
export function paidHTML(
  section: string,
  sealed?: Partial<PaywallSealed> & Pick<PaywallSealed, 'sections'>,
): SafeHTML {
  if (!sealed) return html`<div class="news-paid" data-paid="${section}"></div>`;
  const { issuer, revision, envelope } = sealed;
  const marks = { 'data-issuer': issuer, 'data-revision': revision, 'data-envelope': envelope };
  const blocks = sealed.sections.map(
    ({ id, jwe }) => html`${jweScript(jwe, { 'data-sealed': id })}
`,
  );
  return html`<div class="news-paid" data-paid="${section}"${attrs(marks)}>
${blocks}</div>`;
}
