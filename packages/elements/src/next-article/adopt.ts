/** Makes a part of another page fit to stand on this one. Its words stay as they are. */

/** Attributes that name ids, by the HTML Standard and ARIA 1.2. */
// prettier-ignore
const REFERENCES = [
  'for', 'form', 'headers', 'list', 'popovertarget', 'commandfor', 'aria-labelledby', 'aria-describedby',
  'aria-controls', 'aria-details', 'aria-owns', 'aria-flowto', 'aria-errormessage', 'aria-activedescendant',
];

const ADDRESSES = ['href', 'src', 'poster', 'action', 'hls'];

/**
 * @param part an element of a parsed page, not yet on this one
 */
export function adopt(part: HTMLElement): void {
  makeAddressesAbsolute(part);
  makeIdsUnique(part);
  lowerHeadings(part);
}

/** Relative addresses were written for the page that they come from. */
function makeAddressesAbsolute(part: HTMLElement): void {
  const base = part.ownerDocument.baseURI;
  const absolute = (address: string) =>
    URL.canParse(address, base) ? new URL(address, base).href : address;
  for (const name of ADDRESSES) {
    for (const element of within(part, `[${name}]`)) {
      const address = element.getAttribute(name)!;
      if (!address.startsWith('#')) element.setAttribute(name, absolute(address));
    }
  }
  for (const element of within(part, '[srcset]')) {
    const candidates = element
      .getAttribute('srcset')!
      .replace(CANDIDATE, (found) => absolute(found));
    element.setAttribute('srcset', candidates);
  }
}

/** An address in a srcset: what no space or comma cuts, before its width (HTML Standard, "parse a srcset attribute"). */
const CANDIDATE = /[^\s,]\S*[^\s,](?=\s+[\d.]+[wx])/g;

/** Gives a new name to every id that this page has already, and to whatever refers to it. */
function makeIdsUnique(part: HTMLElement): void {
  const renamed = new Map<string, string>();
  for (const element of within(part, '[id]')) {
    const { id } = element;
    let unique = id;
    for (let n = 2; document.getElementById(unique); n++) unique = `${id}-${n}`;
    if (unique === id) continue;
    renamed.set(id, unique);
    element.id = unique;
  }
  if (renamed.size === 0) return;
  for (const name of REFERENCES) {
    for (const element of within(part, `[${name}]`)) {
      const ids = element.getAttribute(name)!.split(/\s+/);
      element.setAttribute(name, ids.map((id) => renamed.get(id) ?? id).join(' '));
    }
  }
  for (const link of within(part, '[href^="#"]')) {
    const target = renamed.get(decoded(link.getAttribute('href')!.slice(1)));
    if (target) link.setAttribute('href', `#${encodeURIComponent(target)}`);
  }
}

/** What stands behind `#`; where that is no percent-encoded text it names nothing, and the link stays as it is. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * The page has its one `<h1>` already. Assistive technology hears each heading of a further article one level lower;
 * tags, and with them styles, stay.
 */
function lowerHeadings(part: HTMLElement): void {
  if (!part.querySelector('h1')) return;
  for (const heading of part.querySelectorAll('h1, h2, h3, h4, h5')) {
    if (!heading.hasAttribute('aria-level'))
      heading.ariaLevel = String(Number(heading.localName[1]) + 1);
  }
}

function within(part: Element, selector: string): Element[] {
  return [...(part.matches(selector) ? [part] : []), ...part.querySelectorAll(selector)];
}
