/** A site with ads of its own: pages that a test writes, and an ad server that answers as its path says. */
import { root } from './repository.js';
import { startStaticServer } from './static-server.js';

/** An ad of the first size that was asked for, changed by `more`. @param {string} sizes @param {(size: number[]) => object} more */
function ad(sizes, more) {
  const [width = 0, height = 0] = (sizes.split(',')[0] ?? '').split('x').map(Number);
  return { html: '<p>Ad</p>', width, height, ...more([width, height]) };
}

/** What an ad server of a path says of a slot, by the last word of the path. @type {Record<string, (sizes: string) => object | null>} */
const ANSWERS = {
  equal: (sizes) => ad(sizes, () => ({})),
  smaller: (sizes) =>
    ad(sizes, ([width = 0, height = 0]) => ({ width: width - 50, height: height - 20 })),
  larger: (sizes) => ad(sizes, ([, height = 0]) => ({ height: height + 100 })),
  fluid: () => ({ html: '<p>Ad</p>', fluid: true }),
  empty: () => null,
};

/** @param {string} word @param {URL} url @param {import('node:http').ServerResponse} response */
function answer(word, url, response) {
  const of = ANSWERS[word];
  if (of) {
    const parts = url.searchParams.getAll('sizes').map((sizes) => of(sizes));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(parts));
  } else if (word === 'error') response.writeHead(500).end();
  else if (word === 'blocked') response.destroy();
  else if (word !== 'timeout') throw new Error(`no ad server at /ads/${word}`);
}

/** @param {(path: string) => string | undefined} pageAt @param {Record<string, string>} [headers] */
export async function startAdSite(pageAt, headers) {
  /** @type {string[]} */
  const asked = [];
  /** @type {(() => void)[]} */
  let held = [];
  let isHolding = false;
  const server = await startStaticServer(`${root}packages`, headers, pageAt, (url, response) => {
    const word = url.pathname.match(/^\/ads\/([\w-]+)$/)?.[1];
    if (!word) return false;
    asked.push(...url.searchParams.getAll('unit'));
    const give = () => answer(word, url, response);
    if (isHolding) held.push(give);
    else give();
    return true;
  });
  return {
    url: server.url,
    /** The units that ad servers were asked for, in order. */
    asked,
    /** From now on ad servers wait. */
    hold() {
      isHolding = true;
    },
    /** Lets waiting and later answers through. */
    release() {
      isHolding = false;
      for (const give of held) give();
      held = [];
    },
    close: () => server.close(),
  };
}
