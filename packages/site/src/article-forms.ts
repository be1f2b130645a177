/** The forms of an article for programs: its address and an ending. */
import type { Article } from '@broadsheet/article';
import {
  renderJSON,
  renderMarkdown,
  renderText,
  type Alternate,
  type RenderOptions,
} from '@broadsheet/render';

interface Form {
  type: string;
  print(article: Article, options: RenderOptions): string;
}

export const FORMS: Readonly<Record<'md' | 'json' | 'txt', Form>> = {
  md: { type: 'text/markdown', print: renderMarkdown },
  json: { type: 'application/json', print: renderJSON },
  txt: { type: 'text/plain', print: renderText },
};

export type Ending = keyof typeof FORMS;

/** Those that the article's page names: the words with their structure, and the document. */
export function formsOf({ url }: Article): Alternate[] {
  return (['md', 'json'] as const).map((ending) => ({
    type: FORMS[ending].type,
    url: `${url}.${ending}`,
  }));
}
