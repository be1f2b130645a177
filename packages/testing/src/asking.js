/** Questions to a paper's access service, as its own pages ask them. */
import { compactDecrypt, base64url } from 'jose';
import { CookieBrowser } from './cookie-browser.js';

/** @typedef {{url: string}} Paper */

/** @param {Paper} paper @param {object} fields @param {CookieBrowser} [reader] @param {string} [path] */
export async function ask(paper, fields, reader = new CookieBrowser(), path = '/access/open') {
  const headers = { origin: paper.url, 'content-type': 'application/json' };
  const body = JSON.stringify(fields);
  const answer = await reader.fetch(paper.url + path, { method: 'POST', headers, body });
  return { status: answer.status, text: await answer.text() };
}

/** A reader with a subscription. @param {Paper} paper */
export async function subscriber(paper) {
  const reader = new CookieBrowser();
  await reader.submit(`${paper.url}/subscribe`, { return: '/' });
  return reader;
}

/** What stands in a sealed article's page. @param {string} address */
export async function sealedIn(address) {
  const page = await (await fetch(address)).text();
  const [revision = '', envelope = ''] = ['revision', 'envelope'].map(
    (name) => new RegExp(`data-${name}="([^"]*)"`).exec(page)?.[1],
  );
  const jwes = [...page.matchAll(/<script type="application\/jwe"[^>]*>([^<]*)/g)].map(
    ([, jwe = '']) => jwe,
  );
  return { page, revision, envelope, jwes };
}

/** The text of sealed sections. @param {readonly string[]} jwes @param {string} key as the access service gives it */
export async function opened(jwes, key) {
  const texts = await Promise.all(jwes.map((jwe) => compactDecrypt(jwe, base64url.decode(key))));
  return texts.map(({ plaintext }) => new TextDecoder().decode(plaintext)).join('\n');
}
