/** The documents of the reference newspaper, as the site imports them. */
import { readdirSync, readFileSync } from 'node:fs';
import { importArticle, type Article, type ImportOptions } from '@broadsheet/article';

const FOLDER = new URL('../../site/content/', import.meta.url);

export const demoArticles: readonly Article[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((file) => {
    const value = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as {
      type?: string;
      data?: ImportOptions;
    };
    const slug = file.replace(/\.json$/, '');
    // A content-tree has no place for the headline: the paper keeps it in the root's `data`.
    const around = value.type === 'root' ? value.data : {};
    const result = importArticle(value, { id: slug, url: `/articles/${slug}`, ...around });
    if (!result.ok) throw new Error(`${file}: ${result.problems[0]?.message}`);
    return result.article;
  });
