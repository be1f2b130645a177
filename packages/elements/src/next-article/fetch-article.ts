import { adopt } from './adopt.js';

/** How long a page may take, in milliseconds. */
const PATIENCE = 10_000;

export interface Found {
  /** Where it comes from, absolute. */
  url: string;
  article: HTMLElement;
  /** The link to the article after it. */
  next: HTMLElement | null;
}

/**
 * The article of another page, made fit to stand on this one.
 * @throws Error that names what was wrong with the answer; the signal's reason when it was given up
 */
export async function fetchArticle(url: string, signal: AbortSignal): Promise<Found> {
  const page = await fetchPage(url, signal);
  const article = page.querySelector<HTMLElement>('news-article');
  const next = page.querySelector<HTMLElement>('news-next-article');
  if (!article) throw new TypeError(`${url} has no <news-article>`);
  const id = article.getAttribute('article-id');
  if (id && document.querySelector(`news-article[article-id="${CSS.escape(id)}"]`)) {
    throw new TypeError(`${url} is the article "${id}", which stands on this page already`);
  }
  adopt(article);
  if (next) adopt(next);
  return { url: page.URL, article, next };
}

/**
 * A page of the same origin, parsed. `XMLHttpRequest` parses HTML itself, which a Trusted Types policy allows, and
 * neither runs its scripts nor loads its pictures.
 */
function fetchPage(url: string, signal: AbortSignal): Promise<Document> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const fail = (what: string) => () => reject(new Error(`${url} ${what}`));
    request.open('GET', url);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.setRequestHeader('Accept', 'text/html');
    request.onload = () => {
      const problem = wrongWith(request);
      if (problem) fail(problem)();
      else resolve(request.response as Document);
    };
    request.onerror = fail('could not be reached');
    request.ontimeout = fail(`did not answer within ${PATIENCE / 1000} seconds`);
    signal.addEventListener('abort', () => {
      request.abort();
      reject(signal.reason as Error);
    });
    request.send();
  });
}

function wrongWith(request: XMLHttpRequest): string | undefined {
  const page = request.response as Document | null;
  if (request.status !== 200) return `answered ${request.status}`;
  if (new URL(request.responseURL).origin !== location.origin)
    return `led to ${request.responseURL}`;
  if (page?.contentType !== 'text/html') return 'is not an HTML page';
  return undefined;
}
