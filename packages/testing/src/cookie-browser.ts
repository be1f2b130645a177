/** What a browser does in a login, without one: it keeps cookies for each origin, and follows redirects. */

export interface Page {
  readonly url: URL;
  readonly response: Response;
  readonly text: string;
}

interface Cookie {
  readonly origin: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

export class CookieBrowser {
  #cookies: Cookie[] = [];

  /** The value of a cookie, or of none. */
  cookie(origin: string, name: string): string | undefined {
    return this.#cookies.find((one) => one.origin === origin && one.name === name)?.value;
  }

  setCookie(origin: string, name: string, value: string | undefined, path = '/'): void {
    this.#cookies = this.#cookies.filter(
      (one) => !(one.origin === origin && one.name === name && one.path === path),
    );
    if (value !== undefined) this.#cookies.push({ origin, name, value, path });
  }

  /** The header that goes with a request. */
  cookiesFor({ origin, pathname }: URL): string {
    return this.#cookies
      .filter((one) => one.origin === origin && pathname.startsWith(one.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  /** One request; a redirect is not followed. */
  async fetch(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const headers = new Headers(init.headers);
    const cookies = this.cookiesFor(url);
    if (cookies) headers.set('cookie', cookies);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie, url.origin);
    return response;
  }

  /** Follows redirects as far as the first address that `stop` names, which is not asked. */
  async open(url: string | URL, init?: RequestInit, stop?: (url: URL) => boolean): Promise<Page> {
    let at = new URL(url);
    let response = await this.fetch(at, init);
    for (let steps = 0; steps < 20; steps++) {
      const location = response.headers.get('location');
      if (!location) break;
      at = new URL(location, at);
      if (stop?.(at)) return { url: at, response, text: '' };
      response = await this.fetch(at);
    }
    return { url: at, response, text: await response.text() };
  }

  /** Sends the form of a page. */
  submit(url: string | URL, fields: Record<string, string>, stop?: (url: URL) => boolean) {
    const { origin } = new URL(url);
    const body = new URLSearchParams(fields);
    const headers = { origin, 'sec-fetch-site': 'same-origin' };
    return this.open(url, { method: 'POST', body, headers }, stop);
  }

  #keep(cookie: string, origin: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const isGone = attributes.some((one) => /^(max-age=0|expires=thu, 01 jan 1970.*)$/i.test(one));
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5);
    this.setCookie(origin, pair.slice(0, at), isGone ? undefined : pair.slice(at + 1), path);
  }
}
