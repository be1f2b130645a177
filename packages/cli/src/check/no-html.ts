import { parseJSON } from '@broadsheet/site';

/**
 * Why a text is no page of HTML, if it is none. Browsers read any bytes as a page, and "no tags of the kit" would be
 * a wrong answer to who passed the wrong file.
 */
export function noHTML(source: string): string | undefined {
  const text = source.replace(/^\uFEFF/, '').trim();
  if (text === '') return 'empty; expected a page of HTML';
  if (text.startsWith('%PDF-')) return 'this is a PDF; expected a page of HTML';
  if (isJSON(text)) return 'this is a document, not a page: try import';
  if (text.includes('\0')) return 'this is no text in UTF-8; expected a page of HTML';
  if (!/<[a-z!?]/i.test(text)) return 'there is no tag in it; expected a page of HTML';
  return undefined;
}

/** A document with a mistake in it is one as well; a template may begin with `{{`. */
function isJSON(text: string): boolean {
  return /^\{\s*"/.test(text) || (/^[{[]/.test(text) && parseJSON(text).ok);
}
