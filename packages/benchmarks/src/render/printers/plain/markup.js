/** What hand-written templates need again and again. */
import { escape, url } from '@broadsheet/elements/core/html.js';

/** An address as the value of an attribute. */
export function address(value) {
  return escape(url(value) ?? 'about:invalid');
}

/** An attribute with a space before it; nothing where there is no value. */
export function attribute(name, value) {
  return value === undefined ? '' : ` ${name}="${escape(String(value))}"`;
}

/** Words in a link, where there is an address for one. */
export function linked(text, page) {
  return page ? `<a href="${address(page)}">${escape(text)}</a>` : escape(text);
}

/** The sentence of a story. */
export function phrasing(nodes) {
  let out = '';
  for (const node of nodes) out += phrase(node);
  return out;
}

function phrase(node) {
  const marks = tongue(node);
  switch (node.type) {
    case 'text':
      return marks ? `<span${marks}>${escape(node.value)}</span>` : escape(node.value);
    case 'emphasis':
      return `<em${marks}>${phrasing(node.children)}</em>`;
    case 'strong':
      return `<strong${marks}>${phrasing(node.children)}</strong>`;
    case 'link':
      return `<a href="${address(node.url)}"${attribute('title', node.title)}${marks}>${phrasing(node.children)}</a>`;
    default:
      throw new Error(`this page has no ${node.type}`);
  }
}

/** Language and direction of a node, where it has its own. */
export function tongue({ lang, dir }) {
  return lang === undefined && dir === undefined
    ? ''
    : attribute('lang', lang) + attribute('dir', dir);
}
