import type { Table, TableRow } from '@broadsheet/article';
import type { TableCell as TextCell, TableRow as TextRow } from 'mdast';
import type { Block, TextContext } from './context.js';
import { line, paragraph, sentence } from './phrasing.js';

/** More columns than any table has: a span from a hostile document ends here. */
const MOST_COLUMNS = 100;

/**
 * A table with exactly one row of headings, as GitHub's Markdown has it: without one it is empty, and further ones
 * become rows. A cell that spans others stands in the first of them, and the rest are empty.
 */
export function table(node: Table, context: TextContext): Block[] {
  const rowsOf = (type: 'table-header' | 'table-body') =>
    node.children.flatMap((child) => (child.type === type ? child.children : []));
  const words = (type: 'table-caption' | 'table-footer') =>
    node.children.flatMap((child) =>
      child.type === type ? paragraph(sentence(child.children, context)) : [],
    );
  const rows = grid([...rowsOf('table-header'), ...rowsOf('table-body')], context);
  if (rows.length === 0) return [...words('table-caption'), ...words('table-footer')];
  const width = Math.max(...rows.map((row) => row.children.length));
  const hasHead = rowsOf('table-header').length > 0;
  const head: TextRow = { type: 'tableRow', children: [] };
  const children = (hasHead ? rows : [head, ...rows]).map((row) => padded(row, width));
  return [...words('table-caption'), { type: 'table', children }, ...words('table-footer')];
}

/** The cells of each row at their columns, those that a cell above reaches down into left empty. */
function grid(rows: readonly TableRow[], context: TextContext): TextRow[] {
  /** For each column, the number of rows that a cell above still fills. */
  const filled: number[] = [];
  return rows.map((row) => {
    const cells: TextCell[] = [];
    const skip = () => {
      while ((filled[cells.length] ?? 0) > 0) {
        filled[cells.length]!--;
        cells.push(cell([]));
      }
    };
    for (const node of row.children) {
      skip();
      const columns = Math.min(span(node.columnSpan), MOST_COLUMNS - cells.length);
      for (let at = 0; at < columns; at++) {
        filled[cells.length] = span(node.rowSpan) - 1;
        cells.push(cell(at === 0 ? line(node.children, context) : []));
      }
    }
    skip();
    return { type: 'tableRow', children: cells };
  });
}

function cell(children: TextCell['children']): TextCell {
  return { type: 'tableCell', children };
}

function span(cells = 1): number {
  return cells > 1 ? Math.floor(cells) : 1;
}

function padded(row: TextRow, width: number): TextRow {
  const missing = Array.from({ length: width - row.children.length }, () => cell([]));
  return { ...row, children: [...row.children, ...missing] };
}
