/** What somebody can lay hands on in a page: all of its HTML, also in shadow roots, all text un-hidden, all storage. Runs in the page. */
export async function everythingInPage() {
  /** @param {Document | ShadowRoot} root @returns {string} */
  const htmlOf = (root) => {
    const own = root instanceof Document ? root.documentElement.outerHTML : root.innerHTML;
    const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [htmlOf(shadowRoot)] : [],
    );
    return [own, ...inside].join('\n');
  };
  for (const sheet of document.styleSheets) sheet.disabled = true;
  for (const element of document.querySelectorAll('[hidden], [aria-hidden], [inert], [class]'))
    for (const name of ['hidden', 'aria-hidden', 'inert', 'class']) element.removeAttribute(name);
  const scripts = [...document.scripts].map(({ text }) => text);
  /** @type {string[]} */
  const storage = [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
  ];
  if ('caches' in window) storage.push(JSON.stringify(await caches.keys()));
  const databases = (await indexedDB.databases?.()) ?? [];
  return [
    htmlOf(document),
    document.body.innerText,
    ...scripts,
    ...storage,
    JSON.stringify(databases),
  ].join('\n');
}
