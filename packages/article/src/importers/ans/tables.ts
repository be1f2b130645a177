import type { Phrasing, Table, TableCell, TableRow } from '../../generated/types.js';
import { isObject, pointer } from '../../json.js';
import { Source } from '../source.js';
import { htmlPhrasing, idOf, type Context } from './context.js';

/** A row of headings and rows of cells; every cell is a text element. */
export function table(source: Source, context: Context): Table | undefined {
  const header = source.objects('header').map((cell) => tableCell(cell, true));
  const rows = rowsOf(source).map((cells): TableRow => ({
    type: 'table-row',
    children: cells.map((cell) => tableCell(cell, false)),
  }));
  if (!rows.length && !header.length) return undefined;
  const children: Table['children'] = [];
  if (header.length)
    children.push({ type: 'table-header', children: [{ type: 'table-row', children: header }] });
  if (rows.length) children.push({ type: 'table-body', children: rows });
  source.map('table');
  return { type: 'table', ...idOf(source, context, 'table'), children };
}

function rowsOf(source: Source): Source[][] {
  const rows = Array.isArray(source.value.rows) ? source.value.rows : [];
  return rows.map((row: unknown, i) => {
    const cells = Array.isArray(row) ? row : [];
    return cells.flatMap((cell, j) =>
      isObject(cell) ? [new Source(cell, pointer(source.at('rows'), i, j), source.ledger)] : [],
    );
  });
}

function tableCell(cell: Source, heading: boolean): TableCell {
  const children: Phrasing[] = htmlPhrasing(cell, 'content', 'table-cell') ?? [];
  cell.map('table-cell');
  return heading ? { type: 'table-cell', heading, children } : { type: 'table-cell', children };
}
