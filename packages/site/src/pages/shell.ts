/** The paper around its pages: head, masthead, footer. */
import {
  attrs,
  html,
  jsonScript,
  type Renderable,
  type SafeHTML,
} from '@broadsheet/elements/core/html.js';
import { scriptsFor, type Alternate } from '@broadsheet/render';
import type { Visitor } from '@broadsheet/access';
import { ownPages, paper } from '../paper.js';

/** Closes what is open, and names nobody any more, once the reader has signed out. */
const RECHECK = '/recheck.js';

/**
 * Settings of the kit's elements on every page. All that they ask for comes from the paper's own server; nobody asks the
 * reader about other sites, whose pieces wait for a click.
 */
export const settings = {
  ads: { provider: 'json', endpoint: '/ads/decide', creative: '/broadsheet/creative.html' },
  comments: { endpoint: '/comments/counts' },
  access: { recheck: RECHECK },
} as const;

export interface Section {
  text: string;
  url: string;
}

export interface ShellData {
  title: string;
  description?: string | undefined;
  /** Path of this page. */
  path: string;
  sections: readonly Section[];
  /** On the front page the paper's name is the heading of the page. */
  front?: boolean;
  /** Whether elements of the kit stand on the page. */
  elements?: boolean;
  /** Feeds to subscribe to here. */
  feeds?: readonly Alternate[] | undefined;
  /** On a page that is one reader's own. */
  reader?: PageReader | undefined;
}

export interface PageReader {
  readonly visitor: Pick<Visitor, 'signedIn' | 'account' | 'holder'>;
  /** Where signing in and out lead back to. */
  readonly back: string;
  /** The page shows what not everybody may read. */
  readonly isOpen?: boolean;
  /** May look at the article as others get it. */
  readonly isEditor?: boolean;
}

/** A whole page of the paper's own. */
export function shell(data: ShellData, main: Renderable): string {
  const content = html`${main}`;
  const title = data.front ? data.title : `${data.title} – ${paper.name}`;
  return html`<!doctype html>
<html lang="${paper.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${data.description && html`<meta name="description" content="${data.description}">`}
${content.elements.includes('news-ad-slot') && html`<script src="/broadsheet/ads-hint.js"></script>\n`}<link rel="stylesheet" href="/broadsheet/broadsheet.css">
<link rel="stylesheet" href="/theme.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${data.feeds?.map(({ type, title, url }) => html`<link rel="alternate"${attrs({ type, title, href: url })}>\n`)}${data.elements && jsonScript('application/json', settings, { 'data-broadsheet': true })}
</head>
<body>
${masthead(data)}
<main id="main">
${content}
</main>
${footer()}
${scriptsFor(content.elements)}</body>
</html>
`.toString();
}

type MastheadData = Pick<ShellData, 'sections' | 'front' | 'reader'> & {
  path?: string;
  /** Stands over the masthead. */
  above?: SafeHTML | undefined;
};

/** Skip link, the paper's name, its sections. */
export function masthead({ sections, front, reader, path = '', above }: MastheadData): SafeHTML {
  const name = html`<a href="/">${paper.name}</a>`;
  return html`<a class="skip" href="#main" lang="${paper.language}">Skip to the content</a>
${above}<header class="masthead" lang="${paper.language}" dir="ltr">
<div class="masthead-line"><span>${today()}</span> <span class="masthead-strap">${paper.strapline}</span> <div class="masthead-reader">${reader && readerHTML(reader)} <a href="/subscribe">Subscribe</a></div></div>
${reader && recheck(reader)}
${front ? html`<h1 class="masthead-name">${name}</h1>` : html`<p class="masthead-name">${name}</p>`}
<nav aria-label="Sections"><ul>${sections.map((section) => navItem(section, path))}</ul></nav>
</header>`;
}

function recheck({ visitor: { signedIn, holder }, isOpen }: PageReader): Renderable {
  if (!signedIn && !isOpen) return undefined;
  const whose = attrs({ 'data-holder': signedIn ? holder : '' });
  return html`<script type="module" src="${RECHECK}"${whose} async></script>`;
}

function readerHTML({ visitor: { signedIn, account }, back, isEditor }: PageReader): SafeHTML {
  if (!signedIn)
    return html`<a href="${`/access/login?return=${encodeURIComponent(back)}`}">Sign in</a>`;
  return html`<a href="/account" class="masthead-account">${account?.email ?? 'Signed in'}</a>
${isEditor && html`<a href="${`${back}?preview=stranger`}">Preview</a>\n`}<form method="post" action="/access/logout"><input type="hidden" name="return" value="${back}"><button>Sign out</button></form>`;
}

function navItem({ text, url }: Section, path: string): SafeHTML {
  return html`<li>${url === path ? html`<a href="${url}" aria-current="page">${text}</a>` : html`<a href="${url}">${text}</a>`}</li>`;
}

const day = new Intl.DateTimeFormat(paper.language, {
  dateStyle: 'full',
  timeZone: paper.timeZone,
});

function today(): string {
  return day.format(new Date());
}

export function footer(): SafeHTML {
  return html`<footer class="colophon" lang="${paper.language}" dir="ltr">
<p class="colophon-name"><a href="/">${paper.name}</a></p>
<nav aria-label="About the paper"><ul>${ownPages.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>`)}</ul></nav>
<p class="colophon-note">${paper.note}</p>
</footer>`;
}
