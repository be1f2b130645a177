/** The reference newspaper for tests: started on a free port, its comments kept in memory. */

/**
 * @param {{content?: string}} [options] a folder of documents beside the paper's own
 */
export async function startDemo({ content } = {}) {
  const { startSite } = await import('@broadsheet/site');
  /** @type {string[]} */
  const log = [];
  const site = await startSite({ port: 0, content, log: (line) => log.push(line) });
  const front = await (await fetch(`${site.url}/`)).text();
  const links = [...front.matchAll(/href="(\/articles\/[^"/#?]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  return {
    url: site.url,
    /** Paths of all articles on the front page. */
    articles: [...new Set(links)],
    /** What the site said about documents that it left out. */
    log,
    close: () => site.close(),
  };
}

/** The paper's articles by what the tests need them for. */
export const OPINION = '/articles/leave-the-lamps-on';
export const SUBSCRIBER = '/articles/who-owns-the-tide-mill';
