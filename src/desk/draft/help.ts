// The flags of the questions, for a command’s help.
import type { Field } from './fields.ts';

const WHAT: Record<Field['kind'], string> = { text: 'TEXT', date: 'DATE', instant: 'TIME', one: 'ID', many: 'ID', texts: 'TEXT', yesno: 'yes|no', number: 'N' };
const WIDTH = 20;

/** A line for each flag. */
export function flagHelp(fields: readonly Field[]): string {
  return fields
    .map(({ flag, kind, about, required }) => {
      const several = kind === 'many' || kind === 'texts' ? ' May be given several times.' : '';
      const example = kind === 'instant' ? ' Such as "2026-05-18 09:00", by the campaign’s clocks.' : '';
      return `  ${`--${flag} ${WHAT[kind]}`.padEnd(WIDTH)}  ${about}${example}${several}${required ? '' : ' May be left out.'}`;
    })
    .join('\n');
}
