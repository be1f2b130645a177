import type { Article } from '@broadsheet/article';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { partFor } from '../part.js';
import { frontMatter } from './front-matter.js';
import type { TextOptions } from './options.js';
import { treeOf } from './tree.js';

/**
 * The article as Markdown: CommonMark with GitHub's tables, footnotes and strikethrough, under a front matter in YAML.
 * No ads, no counts, no offers. A metered or subscriber article is cut, unless `options.access.granted` is true.
 */
export function renderMarkdown(article: Article, options: TextOptions): string {
  const part = partFor(article, options.access);
  const body = toMarkdown(treeOf(part, article, options, false), {
    bullet: '-',
    extensions: [
      gfmToMarkdown({ tablePipeAlign: false }),
      // The library lets `<1@b.c>` pass, which is a link to a mailbox.
      { unsafe: [{ character: '<', inConstruct: 'phrasing' }] },
    ],
  });
  return `${frontMatter(part, options)}\n${body}`;
}
