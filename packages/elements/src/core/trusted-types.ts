/**
 * The kit's one Trusted Types policy, `broadsheet`: HTML that the page's own server sent as part of an article, and
 * addresses of scripts that the page allows. Markup of any other origin never comes through here; a creative runs in a
 * sandboxed frame.
 */
import { settings } from './settings.js';

interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Where Google serves its ad library; it may be loaded from nowhere else. */
export const GPT = 'https://securepubads.g.doubleclick.net/tag/js/gpt.js';

const rules: Policy = {
  createHTML: (html) => html,
  createScriptURL(address) {
    const allowed = [GPT, settings('gpt').script, settings('prebid').script];
    if (isOwn(address) || allowed.some((one) => one && absolute(one).href === address))
      return address;
    throw new TypeError(`${address} may not run; expected this origin, or what the settings name`);
  },
};

let policy: Policy | undefined;

function own(): Policy {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return (policy ??= factory ? factory.createPolicy('broadsheet', rules) : rules);
}

function absolute(address: string): URL {
  return new URL(address, document.baseURI);
}

/** Not by the origin alone: that of `data:` addresses is the word `null`, as the page's may be. */
function isOwn(address: string): boolean {
  const { origin, protocol } = absolute(address);
  return origin === location.origin && /^https?:$/.test(protocol);
}

/**
 * The nodes of HTML that `from` answered with. Scripts in it stay inert, as in any parsed document.
 * @throws TypeError if the answer came from another origin
 */
export function ownHTML(html: string, from: string): DocumentFragment {
  if (!isOwn(from)) throw new TypeError(`HTML from ${absolute(from).origin} is not the page's own`);
  const parsed = new DOMParser().parseFromString(own().createHTML(html), 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...parsed.body.childNodes);
  return fragment;
}

/**
 * An address for `script.src`, absolute.
 * @throws TypeError if it is neither of the page's own origin nor Google's library nor named in the page's settings
 */
export function scriptURL(address: string): string {
  return own().createScriptURL(absolute(address).href);
}
