/** The controls under the dates: Share, and what else the publisher switches on. */
import { html, type Renderable, type SafeHTML } from '../core/html.js';
import { fill } from '../core/format.js';
import { mailLink, shareLink, type Network, type OtherNetwork } from './share-links.html.js';
import type { HeaderWords } from './words/words.js';

export type ShareTarget = 'copy' | 'email' | Network | OtherNetwork;

export interface HeaderTools {
  /** Ways to share, in order. The system's own dialog comes last by itself. None: no Share. */
  share?: readonly ShareTarget[] | undefined;
  /** A button whose state the page's own script stores; `{saved: true}` where it is known already. */
  save?: boolean | { saved: boolean } | undefined;
  /** A form to the access service; `returnTo`: where it leads back to, a path of the site. */
  gift?: { action: string; article: string; returnTo?: string | undefined } | undefined;
  textSize?: boolean | undefined;
  print?: boolean | undefined;
  /** The browser reads the story out. Where there is a recording, print that instead. */
  listen?: boolean | undefined;
}

/** Whom or what a reader may follow. */
export interface Followed {
  kind: 'author' | 'topic';
  name: string;
  url?: string | undefined;
  followed?: boolean | undefined;
}

interface Story {
  headline: string;
  url?: string | undefined;
}

/** A row of controls; what does nothing without script is shown by page CSS only where there is one. */
export function toolsHTML(
  tools: HeaderTools,
  story: Story,
  words: HeaderWords,
): SafeHTML | undefined {
  const { save, gift } = tools;
  const others = [
    save && buttonHTML('save', ICONS.save, words.save, save !== true && save.saved),
    gift && giftHTML(gift, words),
    tools.textSize && buttonHTML('text-size', ICONS.textSize, words.textSize),
    tools.print && buttonHTML('print', ICONS.print, words.print),
    tools.listen && listenHTML(words),
  ].filter((one) => one !== undefined && one !== false);
  const share = shareHTML(tools.share ?? [], story, words);
  if (!share && others.length === 0) return undefined;
  // Share alone stands beside the dates.
  const isAlone = others.length === 0 && '';
  return html`<div slot="tools" class="news-header-tools" role="group" aria-label="${words.tools}" data-alone="${isAlone}">
${share}${others}<p role="status" data-said dir="auto"></p>
</div>`;
}

function shareHTML(
  targets: readonly ShareTarget[],
  { headline, url }: Story,
  words: HeaderWords,
): SafeHTML | undefined {
  if (targets.length === 0) return undefined;
  const story = url && { url, title: headline };
  const ways = targets.map((target) => {
    if (target === 'copy')
      return html`<li data-scripted><button type="button" data-act="copy">${words.copyLink}</button></li>\n`;
    if (!story) return undefined;
    if (target === 'email') return html`<li><a href="${mailLink(story)}">${words.email}</a></li>\n`;
    const link = shareLink(target, story);
    return (
      link &&
      html`<li><a href="${link.url}" rel="nofollow noopener" target="_blank">${link.name}</a></li>\n`
    );
  });
  return html`<details data-share><summary data-act="share">${ICONS.share}<span data-word>${words.share}</span></summary>
<ul data-panel>${ways}<li data-scripted hidden><button type="button" data-act="native">${words.otherApps}</button></li></ul></details>\n`;
}

/** A button with a sign; its word is for those who hear it, and for who rests the pointer on it. */
function buttonHTML(act: string, icon: SafeHTML, word: string, pressed?: boolean): SafeHTML {
  const state = act === 'save' && String(!!pressed);
  return html`<button type="button" data-act="${act}" data-scripted title="${word}" aria-pressed="${state}">${icon}<span data-hidden>${word}</span></button>\n`;
}

/** A form, so it works without script: the service then leads to the gift's own page. */
function giftHTML(
  { action, article, returnTo }: NonNullable<HeaderTools['gift']>,
  words: HeaderWords,
): SafeHTML {
  return html`<form method="post" action="${action}"><input type="hidden" name="article" value="${article}">${returnTo && html`<input type="hidden" name="return" value="${returnTo}">`}<button data-act="gift" title="${words.gift}">${ICONS.gift}<span data-hidden>${words.gift}</span></button></form>\n`;
}

/** Stop stands last, so that its coming moves nothing. */
function listenHTML(words: HeaderWords): Renderable {
  return [
    buttonHTML('listen', ICONS.listen, words.listen),
    html`<button type="button" data-act="stop" data-scripted hidden title="${words.stop}">${ICONS.stop}<span data-hidden>${words.stop}</span></button>\n`,
  ];
}

/** Buttons to follow authors and topics. They need the page's script, which stores what is followed. */
export function followHTML(
  followed: readonly Followed[],
  words: HeaderWords,
): SafeHTML | undefined {
  if (followed.length === 0) return undefined;
  const buttons = followed.map(
    ({ kind, name, url, followed: on = false }) =>
      html`<button type="button" data-act="follow" data-kind="${kind}" data-name="${name}" data-url="${url}" aria-pressed="${String(on)}">${fill(words.follow, { name })}</button>\n`,
  );
  return html`<div slot="follow" class="news-header-follow" data-scripted>${buttons}</div>`;
}

const icon = (drawing: SafeHTML) =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true">${drawing}</svg>`;
const ICONS = {
  share: icon(html`<path d="M10 12V2.5M6.5 5.5 10 2l3.5 3.5M6 8.5H4v9h12v-9h-2"/>`),
  save: icon(html`<path d="M5 2.5h10v15l-5-4-5 4z"/>`),
  gift: icon(
    html`<path d="M3 9.5h14v8H3zM2.5 6h15v3.5h-15zM10 6v11.5M10 6C5 6 5.5 2 7.5 2.5S10 6 10 6c5 0 4.5-4 2.5-3.5S10 6 10 6"/>`,
  ),
  textSize: icon(html`<path d="M2 16 7 4l5 12M3.7 12h6.6M12.5 16l3-7.5 3 7.5M13.5 13.5h4"/>`),
  print: icon(html`<path d="M5.5 7V2.5h9V7M5.5 14H2.5V7h15v7h-3M5.5 11.5h9v6h-9z"/>`),
  listen: icon(
    html`<path d="M3 12v-2a7 7 0 0 1 14 0v2M3 11.5h3V17H4.5A1.5 1.5 0 0 1 3 15.5zM17 11.5h-3V17h1.5a1.5 1.5 0 0 0 1.5-1.5z"/>`,
  ),
  stop: icon(html`<path d="M5 5h10v10H5z"/>`),
};
