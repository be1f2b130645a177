/**
 * JSON with the place of a mistake in it. Engines name the place in some of their messages, and not all of them in
 * one line, so it is looked for here once parsing has failed.
 */
export type Parsed = { ok: true; value: unknown } | { ok: false; line: number; column: number };

export function parseJSON(text: string): Parsed {
  // A byte order mark is no part of JSON, yet many editors write it (RFC 8259, section 8.1).
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(bare) };
  } catch {
    const before = bare.slice(0, mistakeAt(bare)).split('\n');
    return { ok: false, line: before.length, column: before.at(-1)!.length + 1 };
  }
}

/** Plain characters of a string are taken as one run: a choice for each of them would fill the stack of a long one. */
const TOKEN =
  /([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y; // eslint-disable-line no-control-regex
const SPACE = /[ \t\r\n]*/y;

/** What may come next: a value, `]` instead of one, a key, `}` instead of one, `:`, or what follows a value. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

/** Offset of the first token that cannot stand where it does; the end of the text where something is missing. */
function mistakeAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)![0].length;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (!token) return at;
    const next = step(expected, token[1] ?? (token[2] ? 'string' : 'plain'), open);
    if (!next) return at;
    expected = next;
    at = TOKEN.lastIndex;
  }
}

function step(expected: Expected, token: string, open: ('{' | '[')[]): Expected | undefined {
  const inside = open.at(-1);
  const closes = (token === '}' && inside === '{') || (token === ']' && inside === '[');
  if (
    closes &&
    (expected === 'after' || expected === (token === '}' ? 'first key' : 'first value'))
  ) {
    open.pop();
    return 'after';
  }
  if (expected === 'colon') return token === ':' ? 'value' : undefined;
  if (expected === 'key' || expected === 'first key')
    return token === 'string' ? 'colon' : undefined;
  if (expected === 'after') {
    return token === ',' && inside ? (inside === '{' ? 'key' : 'value') : undefined;
  }
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'first key' : 'first value';
  }
  return token === 'string' || token === 'plain' ? 'after' : undefined;
}
