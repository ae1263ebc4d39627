// Tables for a terminal: the first column to the left, figures to the right.

/** Rows in columns as wide as their widest cell, two spaces apart, indented. The first row is the head. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const cell = (text: string, column: number): string => {
    const space = ' '.repeat((widths[column] ?? 0) - [...text].length);
    return column === 0 ? text + space : space + text;
  };
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
}

/** Lines that explain a table, under it. */
export const printNotes = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join('\n');

/** A share of one, in three places, as such figures are quoted. */
export const score = (number: number | undefined): string => (number === undefined ? '–' : number.toFixed(3));
export const percent = (number: number | undefined): string => (number === undefined ? '–' : `${(number * 100).toFixed(1)} %`);
export const milliseconds = (number: number | undefined): string => (number === undefined ? '–' : `${Math.round(number).toLocaleString('en-GB')} ms`);
export const seconds = (number: number | undefined): string => (number === undefined ? '–' : `${number.toFixed(2)} s`);
export const mebibytes = (number: number | undefined): string => (number === undefined ? '–' : `${Math.round(number).toLocaleString('en-GB')} MiB`);
/** Kilobytes of a thousand bytes, as the targets count them. */
export const kilobytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : `${(bytes / 1000).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} kB`;
export const whole = (number: number): string => number.toLocaleString('en-GB');
