/** A refusal as problem details (RFC 9457). Thrown where a request is found wrong, printed in one place. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    /** Beside the standard fields; `type` and `title` may be replaced. */
    readonly extra: {
      readonly type?: string;
      readonly title?: string;
      readonly [name: string]: unknown;
    } = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }

  response(): Response {
    // With `about:blank` the title is the status's own phrase (RFC 9457, section 4.2.1).
    const standard = {
      type: 'about:blank',
      title: PHRASES[this.status],
      status: this.status,
      detail: this.detail,
    };
    return answer(JSON.stringify({ ...standard, ...this.extra }), this.status, {
      'Content-Type': 'application/problem+json',
      ...this.headers,
    });
  }
}

const PHRASES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  503: 'Service Unavailable',
};

/** Every answer of the access service is one reader's own. */
export function answer(
  body: string | null,
  status: number,
  headers: Record<string, string>,
): Response {
  return new Response(body, {
    status,
    headers: {
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  });
}
