import type { BodyBlock, Table, TableCell, TableRow } from '../generated/types.js';
import { compact } from '../json.js';
import type { Reader } from './reader.js';
import { isElement, size, type HtmlElement } from './tree.js';

/** A table with caption, rows of headings, rows of data. */
export function tableOf(table: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const children: Table['children'] = [];
  const header: TableRow[] = [];
  const body: TableRow[] = [];
  for (const part of table.childNodes.filter(isElement)) {
    if (part.tagName === 'caption')
      children.push({
        type: 'table-caption',
        children: reader.readLine(part.childNodes, depth + 1),
      });
    const rows = part.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr');
    (part.tagName === 'thead' ? header : body).push(
      ...rows.map((row) => rowOf(row, reader, depth)),
    );
  }
  if (header.length) children.push({ type: 'table-header', children: header });
  if (body.length) children.push({ type: 'table-body', children: body });
  return children.length ? [{ type: 'table', children }] : [];
}

function rowOf(row: HtmlElement, reader: Reader, depth: number): TableRow {
  const cells = row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  return { type: 'table-row', children: cells.map((cell) => cellOf(cell, reader, depth)) };
}

function cellOf(cell: HtmlElement, reader: Reader, depth: number): TableCell {
  return compact({
    type: 'table-cell',
    heading: cell.tagName === 'th' || undefined,
    columnSpan: size(cell, 'colspan'),
    rowSpan: size(cell, 'rowspan'),
    children: reader.readLine(cell.childNodes, depth + 3),
  });
}
