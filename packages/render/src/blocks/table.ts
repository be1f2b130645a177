import { phrasingText, type Table, type TableCell, type TableRow } from '@broadsheet/article';
import { attrs, html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { tongue, type Context } from '../context.js';
import { placed } from './media.js';
import { columnsOf, type Columns } from './table-columns.js';
import { phrasing } from './text.js';

/**
 * A table in a region that scrolls by itself: with a name and a tab stop, so that a keyboard can move it. Where it has
 * names for three columns or more, page CSS makes each row a list on narrow screens, of names and values.
 */
export function table(node: Table, context: Context): Renderable {
  const caption = node.children.find((child) => child.type === 'table-caption');
  const name = caption ? phrasingText(caption.children).trim() : '';
  // A region is a landmark, so only a name of its own makes one.
  const region = attrs({
    role: name ? 'region' : 'group',
    'aria-label': name || context.words.table,
  });
  const columns = columnsOf(node);
  const { stripes, compact } = node;
  const look = attrs({
    'data-stripes': stripes,
    'data-compact': compact,
    'data-stacks': columns.stacks,
    role: columns.stacks && 'table',
  });
  const notes = node.children.filter((child) => child.type === 'table-footer');
  const parts = [
    caption && html`<caption${tongue(caption)}>${phrasing(caption.children, context)}</caption>\n`,
    node.children.map((child) => section(child, columns, context)),
  ];
  return placed(
    node.layoutWidth,
    undefined,
    html`<figure class="news-table"><div ${region} tabindex="0"><table${look}>${parts}</table></div>${notes.map((note) => html`\n<figcaption${tongue(note)}>${phrasing(note.children, context)}</figcaption>`)}</figure>`,
  );
}

/** Page CSS that lays out rows as lists takes their meaning from them (CSS Display, "display" and tables), so it is said again. */
function role(name: string, { stacks }: Columns): SafeHTML {
  return attrs({ role: stacks && name });
}

function section(node: Table['children'][number], columns: Columns, context: Context): Renderable {
  if (node.type !== 'table-header' && node.type !== 'table-body') return undefined;
  const marks = html`${role('rowgroup', columns)}${tongue(node)}`;
  const scope = node.type === 'table-header' ? 'col' : 'row';
  const inside = node.children.map((row) => tableRow(row, columns, context, scope));
  return scope === 'col'
    ? html`<thead${marks}>${inside}</thead>\n`
    : html`<tbody${marks}>${inside}</tbody>\n`;
}

function tableRow(
  row: TableRow,
  columns: Columns,
  context: Context,
  scope: 'col' | 'row',
): SafeHTML {
  const cells = row.children.map((node, column) => cell(node, column, columns, context, scope));
  return html`<tr${role('row', columns)}${tongue(row)}>${cells}</tr>\n`;
}

function cell(
  node: TableCell,
  column: number,
  columns: Columns,
  context: Context,
  scope: 'col' | 'row',
): SafeHTML {
  const isHeading = node.heading || scope === 'col';
  const headed = scope === 'col' ? 'columnheader' : 'rowheader';
  const marks = html`${attrs({
    role: columns.stacks && (isHeading ? headed : 'cell'),
    'data-name': columns.stacks && scope === 'row' && columns.names?.[column],
    'data-kind': columns.kind(column),
    colspan: span(node.columnSpan),
    rowspan: span(node.rowSpan),
    // Page CSS hides it on a phone.
    'data-wide-only': columns.wideOnly(column),
  })}${tongue(node)}`;
  const words = phrasing(node.children, context);
  if (!isHeading) return html`<td${marks}>${words}</td>`;
  return html`<th scope="${scope}"${marks}>${words}</th>`;
}

function span(cells: number | undefined): number | undefined {
  return cells !== undefined && cells > 1 ? Math.floor(cells) : undefined;
}
