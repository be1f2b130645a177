import type { Article, Format, Report } from '@broadsheet/article';
import { isOut } from '@broadsheet/site';
import { adviceLines, readDocument } from '../document.js';
import { Mistake } from '../mistake.js';

/** Articles in the order of their files, and what there is to say about them. */
export interface Documents {
  articles: Article[];
  notes: string[];
}

/**
 * Reads the files. Every mistake in any of them is named before anything is printed.
 * @param toPublish for what goes out to everybody: an article under an embargo stays out, and no two may have one id
 */
export async function readAll(
  files: readonly string[],
  from: Format | undefined,
  toPublish: boolean,
): Promise<Documents> {
  const articles: Article[] = [];
  const notes: string[] = [];
  const problems: string[] = [];
  const fileOf = new Map<string, string>();
  for (const file of files) {
    try {
      const { article, report } = await readDocument(file, from);
      if (toPublish && !isOut(article)) {
        notes.push(`${file}: left out: under an embargo`);
        continue;
      }
      const other = fileOf.get(article.id);
      // Readers and search engines would take the two for one.
      if (toPublish && other !== undefined)
        throw new Mistake(`${file}: /id: "${article.id}" is the id of ${other} as well`);
      fileOf.set(article.id, file);
      articles.push(article);
      const lost = lossesOf(report);
      const which = files.length > 1 ? `${file}: ` : '';
      if (lost) notes.push(`${which}${lost}: \`broadsheet import ${file}\` lists them`);
      if (!toPublish) notes.push(...adviceLines(file, article));
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      problems.push(...error.lines);
    }
  }
  if (problems.length > 0) throw new Mistake(...problems);
  return { articles, notes };
}

/** "3 degraded, 1 dropped", or nothing where all is there. */
function lossesOf({ sums }: Report): string {
  return (['degraded', 'dropped'] as const)
    .filter((fate) => sums[fate] > 0)
    .map((fate) => `${sums[fate]} ${fate}`)
    .join(', ');
}
