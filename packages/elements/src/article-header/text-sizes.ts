/** Sizes of the story's text in per cents of the paper's own, and the name under which the reader's is kept. */
export const SIZES = ['100', '115', '130', '150'];
export const KEY = 'broadsheet:text-size';
