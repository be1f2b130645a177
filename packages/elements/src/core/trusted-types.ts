/**
 * The kit's one Trusted Types policy, `broadsheet`: HTML that the page's own server sent as part of an article.
 * Markup of any other origin never comes through here; a creative runs in a sandboxed frame.
 */

interface Policy {
  createHTML(html: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

function own(): Policy {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const rules: Policy = { createHTML: (html) => html };
  return (policy ??= factory ? factory.createPolicy('broadsheet', rules) : rules);
}

/**
 * The nodes of HTML that `from` answered with. Scripts in it stay inert, as in any parsed document.
 * @throws TypeError if the answer came from another origin
 */
export function ownHTML(html: string, from: string): DocumentFragment {
  const origin = new URL(from, document.baseURI).origin;
  if (origin !== location.origin) throw new TypeError(`HTML from ${origin} is not the page's own`);
  const parsed = new DOMParser().parseFromString(own().createHTML(html), 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...parsed.body.childNodes);
  return fragment;
}
