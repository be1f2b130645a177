/** Every address of a site that its pages, feeds and documents name, and those that somebody would guess. */

const ENDINGS = [
  '.json',
  '.md',
  '.txt',
  '.xml',
  '.amp',
  '.pdf',
  '.bak',
  '.html',
  '/print',
  '/amp',
  '/raw',
  '/embed',
  '/feed',
  '/comments',
];
const QUERIES = [
  '?amp=1',
  '?output=1',
  '?print=1',
  '?preview=true',
  '?preview=subscriber',
  '?access=granted',
  '?full=1',
  '?format=json',
  '?gift=x',
];
const GUESSES = [
  '/feed', '/feed.xml', '/rss', '/atom.xml', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/llms.txt',
  '/wp-json/wp/v2/posts', '/oembed', '/api/articles', '/search?q=mill', '/search?q=owner', '/search.json?q=mill',
  '/.well-known/jwks.json', '/access/state', '/access/open', '/access/gift', '/content/', '/package.json',
]; // prettier-ignore

/** Nothing of a demonstration paper has more. */
const MOST = 600;

/**
 * @param {string} origin @param {readonly string[]} closed paths of closed articles
 * @returns {Promise<string[]>} paths
 */
export async function crawl(origin, closed) {
  const paths = new Set(['/', ...closed, ...GUESSES]);
  for (const path of closed) for (const more of [...ENDINGS, ...QUERIES]) paths.add(path + more);
  for (const path of paths) {
    if (paths.size > MOST) break;
    const answer = await fetch(origin + path);
    const type = answer.headers.get('content-type') ?? '';
    const body = await answer.text();
    if (!/html|xml|json|markdown|javascript|css/.test(type)) continue;
    for (const found of addressesIn(body, origin + path))
      if (found.startsWith(`${origin}/`)) paths.add(found.slice(origin.length));
  }
  return [...paths];
}

/** @param {string} body @param {string} base */
function addressesIn(body, base) {
  const quoted = body.matchAll(
    /(?:href|src|action|content|url|"(?:url|id)")\s*[=:]\s*["']([^"'\s]+)["']/g,
  );
  const between = body.matchAll(/<(?:loc|link|guid)[^>]*>([^<\s]+)</g);
  const maps = body.matchAll(/sourceMappingURL=(\S+)/g);
  return [...quoted, ...between, ...maps].flatMap(([, address = '']) => {
    const plain = address.replaceAll('&amp;', '&').replace(/#.*/, '');
    return URL.canParse(plain, base) ? [new URL(plain, base).href] : [];
  });
}
