/** Documents whose every string is an attack. */

const MARKUP = `"'></title></script></style><script>window.__hacked=1</script><img src=x onerror="window.__hacked=1"><svg onload="window.__hacked=1">\u202Etxt`;
const ADDRESS = `javascript:window.__hacked=1//"'><script>window.__hacked=1</script>`;

/** Strings that choose among the schema's own words, so that another one is no document any more. */
const STRUCTURE = new Set(['type', 'format', 'version', 'model', 'language']);
const ADDRESSES = /(url|uri|href|src|endpoint|link)$/i;

/**
 * A copy with all strings replaced, apart from those at the pointers given.
 * @param {unknown} value @param {Set<string>} [kept] JSON pointers
 * @returns {{document: any, pointers: string[]}} the pointers of what was replaced
 */
export function hostileCopy(value, kept = new Set()) {
  /** @type {string[]} */
  const pointers = [];
  /** @param {any} at @param {string} pointer @param {string} key @returns {any} */
  const copy = (at, pointer, key) => {
    if (typeof at === 'string') {
      if (STRUCTURE.has(key) || kept.has(pointer)) return at;
      pointers.push(pointer);
      // With the good value at the end, strings that refer to each other still do.
      return `${ADDRESSES.test(key) ? ADDRESS : MARKUP} ${at}`;
    }
    if (Array.isArray(at)) return at.map((item, i) => copy(item, `${pointer}/${i}`, key));
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(
      Object.entries(at).map(([name, item]) => [name, copy(item, `${pointer}/${name}`, name)]),
    );
  };
  return { document: copy(value, '', ''), pointers };
}

/**
 * The most hostile form of a document that is still accepted: what the check refuses gets its good value back.
 * @param {unknown} value
 * @param {(document: unknown) => string[]} problems JSON pointers of what is refused, [] when the document is good
 */
export function acceptedHostile(value, problems) {
  /** @type {Set<string>} */
  const kept = new Set();
  for (;;) {
    const { document, pointers } = hostileCopy(value, kept);
    const refused = problems(document);
    if (refused.length === 0) return { document, hostile: pointers.length, refused: kept.size };
    const before = kept.size;
    for (const pointer of refused) {
      for (const one of pointers)
        if (one === pointer || one.startsWith(`${pointer}/`)) kept.add(one);
    }
    if (kept.size === before) throw new Error(`refused for other reasons: ${refused.join(', ')}`);
  }
}

/** Runs in the page: markup that could do something, and that nobody but an attacker would put there. */
export function findIntrusions() {
  const found = [];
  if (/** @type {any} */ (window).__hacked) found.push('its script ran');
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`<${element.localName} ${name}>`);
      const isAddress = [
        'href',
        'src',
        'action',
        'formaction',
        'poster',
        'data',
        'xlink:href',
      ].includes(name);
      if (isAddress && /^\s*javascript:/i.test(value))
        found.push(`<${element.localName} ${name}> with javascript:`);
    }
  }
  for (const script of document.querySelectorAll('script:not([src])')) {
    if (!/json$/.test(script.getAttribute('type') ?? '')) found.push('an inline script');
  }
  return found;
}
