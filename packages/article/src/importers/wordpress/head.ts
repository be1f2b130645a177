import type { Image } from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';

/** Where plugins put what they print in the page's head: Yoast SEO, All in One SEO, Rank Math. */
const HEADS = ['yoast_head_json', 'aioseo_head_json', 'meta'];

const KEYS = {
  description: ['description', '_yoast_wpseo_metadesc', 'rank_math_description', 'og_description'],
  canonical: ['canonical', 'canonical_url', '_yoast_wpseo_canonical', 'rank_math_canonical_url'],
  author: ['author'],
  locale: ['og_locale'],
};

/** What plugins say about a post for search engines and cards. Only what is asked for counts as read. */
export class Head {
  readonly #sources: Source[];

  constructor(post: Source) {
    this.#sources = HEADS.flatMap((key) => post.object(key) ?? []);
  }

  text(what: keyof typeof KEYS): string | undefined {
    return this.#first(what, KEYS[what], (source, key) => source.text(key));
  }

  link(what: 'canonical'): string | undefined {
    return this.#first(what, KEYS[what], (source, key) => source.link(key));
  }

  /** The picture for cards. */
  image(): Image | undefined {
    for (const source of this.#sources)
      for (const picture of source.objects('og_image')) {
        const url = picture.file('url');
        if (url === undefined) continue;
        source.map('socialImage');
        picture.map('socialImage');
        return compact({ url, width: picture.size('width'), height: picture.size('height') });
      }
    return undefined;
  }

  /** The number of the category that comes first for the newsroom. */
  primaryCategory(): number | undefined {
    const keys = ['_yoast_wpseo_primary_category', 'rank_math_primary_category'];
    return this.#first('section', keys, (source, key) => source.size(key));
  }

  #first<T>(
    to: string,
    keys: readonly string[],
    read: (source: Source, key: string) => T | undefined,
  ): T | undefined {
    for (const source of this.#sources)
      for (const key of keys) {
        const value = read(source, key);
        if (value === undefined) continue;
        source.map(to);
        return value;
      }
    return undefined;
  }
}
