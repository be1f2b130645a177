import { phrasingText, type Table, type TableCell, type TableRow } from '@broadsheet/article';
import { attrs, html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { tongue, type Context } from '../context.js';

import { placed } from './media.js';
import { phrasing } from './text.js';

/** A table in a region that scrolls by itself: with a name and a tab stop, so that a keyboard can move it. */
export function table(node: Table, context: Context): Renderable {
  const caption = node.children.find((child) => child.type === 'table-caption');
  const name = caption ? phrasingText(caption.children).trim() : '';
  // A region is a landmark, so only a name of its own makes one.
  const region = attrs({
    role: name ? 'region' : 'group',
    'aria-label': name || context.words.table,
  });
  const look = attrs({ 'data-stripes': node.stripes, 'data-compact': node.compact });
  const notes = node.children.filter((child) => child.type === 'table-footer');
  const parts = [
    caption && html`<caption${tongue(caption)}>${phrasing(caption.children, context)}</caption>\n`,
    node.children.map((child) => section(child, node, context)),
  ];
  return placed(
    node.layoutWidth,
    undefined,
    html`<figure class="news-table"><div ${region} tabindex="0"><table${look}>${parts}</table></div>${notes.map((note) => html`\n<figcaption${tongue(note)}>${phrasing(note.children, context)}</figcaption>`)}</figure>`,
  );
}

function section(node: Table['children'][number], table: Table, context: Context): Renderable {
  if (node.type === 'table-header') {
    return html`<thead${tongue(node)}>${rows(node.children, table, context, 'col')}</thead>\n`;
  }
  if (node.type === 'table-body') {
    return html`<tbody${tongue(node)}>${rows(node.children, table, context, 'row')}</tbody>\n`;
  }
  return undefined;
}

function rows(nodes: TableRow[], table: Table, context: Context, scope: 'col' | 'row'): Renderable {
  return nodes.map(
    (row) =>
      html`<tr${tongue(row)}>${row.children.map((node, column) => cell(node, column, table, context, scope))}</tr>\n`,
  );
}

function cell(
  node: TableCell,
  column: number,
  table: Table,
  context: Context,
  scope: 'col' | 'row',
): SafeHTML {
  const marks = html`${attrs({
    colspan: span(node.columnSpan),
    rowspan: span(node.rowSpan),
    // Columns that only a wide screen has room for; page CSS hides them on a phone.
    'data-wide-only': table.columnSettings?.[column]?.hideOnMobile,
  })}${tongue(node)}`;
  const words = phrasing(node.children, context);
  if (!node.heading && scope === 'row') return html`<td${marks}>${words}</td>`;
  return html`<th scope="${scope}"${marks}>${words}</th>`;
}

function span(cells: number | undefined): number | undefined {
  return cells !== undefined && cells > 1 ? Math.floor(cells) : undefined;
}
