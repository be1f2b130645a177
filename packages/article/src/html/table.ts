import type { BodyBlock, Table, TableCell, TableFooter, TableRow } from '../generated/types.js';
import { compact } from '../json.js';
import { joinLines } from './phrasing.js';
import type { Reader } from './reader.js';
import { isElement, size, type HtmlElement } from './tree.js';

/** A table with caption, rows of headings, rows of data. */
export function tableOf(table: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const children: Table['children'] = [];
  const header: TableRow[] = [];
  const body: TableRow[] = [];
  const notes: HtmlElement[] = [];
  for (const part of table.childNodes.filter(isElement)) {
    const inside = part.childNodes.filter(isElement);
    if (part.tagName === 'caption') {
      reader.account.map(part, 'table-caption');
      children.push({
        type: 'table-caption',
        children: reader.readLine(part.childNodes, depth + 1),
      });
    } else if (part.tagName === 'colgroup') {
      for (const column of [part, ...inside])
        reader.account.drop(column, 'columns are styled by the page');
    } else if (isNote(part, inside)) {
      for (const one of [part, ...inside]) reader.account.map(one, 'table-footer');
      for (const row of inside) notes.push(row.childNodes.find(isElement)!);
    } else {
      if (part.tagName === 'tfoot')
        reader.account.degrade(
          part,
          'table-body',
          'rows at the foot of a table stand with the others',
        );
      reader.account.map(part, part.tagName === 'thead' ? 'table-header' : 'table-body');
      const rows = inside.filter(({ tagName }) => tagName === 'tr');
      for (const row of rows)
        (part.tagName === 'thead' ? header : body).push(rowOf(row, reader, depth));
    }
  }
  if (header.length) children.push({ type: 'table-header', children: header });
  if (body.length) children.push({ type: 'table-body', children: body });
  if (notes.length) children.push(footer(notes, reader, depth));
  if (children.length) reader.account.map(table, 'table');
  else reader.account.drop(table, 'nothing in it to read');
  return children.length ? [{ type: 'table', children }] : [];
}

/** One cell in each row at the foot of a table: its source and notes rather than sums. */
function isNote(part: HtmlElement, rows: readonly HtmlElement[]): boolean {
  return (
    part.tagName === 'tfoot' &&
    rows.length > 0 &&
    rows.every((row) => row.childNodes.filter(isElement).length === 1)
  );
}

function footer(cells: readonly HtmlElement[], reader: Reader, depth: number): TableFooter {
  for (const cell of cells) reader.account.map(cell, 'table-footer');
  const lines = cells.map((cell) => reader.readLine(cell.childNodes, depth + 3));
  return { type: 'table-footer', children: joinLines(lines) };
}

function rowOf(row: HtmlElement, reader: Reader, depth: number): TableRow {
  const cells = row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  reader.account.map(row, 'table-row');
  return { type: 'table-row', children: cells.map((cell) => cellOf(cell, reader, depth)) };
}

function cellOf(cell: HtmlElement, reader: Reader, depth: number): TableCell {
  reader.account.map(cell, 'table-cell');
  return compact({
    type: 'table-cell',
    heading: cell.tagName === 'th' || undefined,
    columnSpan: size(cell, 'colspan'),
    rowSpan: size(cell, 'rowspan'),
    children: reader.readLine(cell.childNodes, depth + 3),
  });
}
