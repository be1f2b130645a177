/** The names of all cookies of the service, each less what stands before it. */
export const COOKIES = ['reader', 'login', 'session', 'state'] as const;

/** A cookie that no script reads and no other site's page sends along, except when it is followed to here by a link. */
export class OwnCookie {
  readonly #name: string;
  readonly #attributes: string;

  /**
   * @param origin the site's own origin decides, never a header: it can be forged by whoever stands in between
   * @param maxAge in milliseconds
   */
  constructor(
    origin: URL,
    name: (typeof COOKIES)[number],
    private readonly maxAge: number,
  ) {
    const secure = origin.protocol === 'https:';
    this.#name = `${secure ? '__Host-' : ''}broadsheet-${name}`;
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  of(request: Request): string | undefined {
    for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
      const at = pair.indexOf('=');
      if (pair.slice(0, at).trim() === this.#name) return pair.slice(at + 1).trim();
    }
    return undefined;
  }

  /** The value of `Set-Cookie`. */
  set(value: string): string {
    return `${this.#name}=${value}; ${this.#attributes}; Max-Age=${Math.floor(this.maxAge / 1000)}`;
  }

  clear(): string {
    return `${this.#name}=; ${this.#attributes}; Max-Age=0`;
  }
}
