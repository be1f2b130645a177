import { phrasingText, type Table, type TableRow } from '@broadsheet/article';

/** What a table's columns are. */
export interface Columns {
  /** The heading of each column, where one row names them all. */
  names: readonly string[] | undefined;
  /** Whether a cell can carry its column's name, so that on a narrow screen a row can become a list. */
  stacks: boolean;
  /** The kind of value in a column: `number`, `percent`, `currency`, `date`; undefined for words. */
  kind(column: number): string | undefined;
  /** Whether only a wide screen has room for a column. */
  wideOnly(column: number): boolean;
}

const KINDS = new Set(['number', 'percent', 'currency', 'date']);
/** Two columns fit on any phone. */
const MANY = 3;
/** Letters of small type that stand beside each other on a phone of 320 px; a column's padding takes two. */
const PHONE = 36;
const PADDING = 2;
/** Longer words of a cell go on the next line. */
const LINE = 16;

export function columnsOf(table: Table): Columns {
  const rows = table.children.flatMap((part) =>
    part.type === 'table-body' || part.type === 'table-header' ? part.children : [],
  );
  const names = namesOf(table);
  const isPlain = rows.every(({ children }) =>
    children.every(({ columnSpan = 1, rowSpan = 1 }) => columnSpan <= 1 && rowSpan <= 1),
  );
  const mayStack = table.responsiveStyle === undefined || table.responsiveStyle === 'flat';
  return {
    names,
    stacks: mayStack && isPlain && (names?.length ?? 0) >= MANY && isTooWide(rows),
    kind(column) {
      const kind = table.columnSettings?.[column]?.sortType;
      return kind && KINDS.has(kind) ? kind : undefined;
    },
    wideOnly: (column) => table.columnSettings?.[column]?.hideOnMobile === true,
  };
}

/** Whether the longest cells of all columns are more than a phone has room for. */
function isTooWide(rows: readonly TableRow[]): boolean {
  const widths: number[] = [];
  for (const { children } of rows)
    for (const [i, cell] of children.entries()) {
      const letters = Math.min(LINE, phrasingText(cell.children).length);
      widths[i] = Math.max(widths[i] ?? 0, letters);
    }
  return widths.reduce((sum, width) => sum + width + PADDING, 0) > PHONE;
}

function namesOf(table: Table): string[] | undefined {
  const header = table.children.find((part) => part.type === 'table-header');
  const [row, ...more] = header?.type === 'table-header' ? header.children : ([] as TableRow[]);
  if (!row || more.length) return undefined;
  return row.children.map((cell) => phrasingText(cell.children).trim());
}
