// Names for the same thing, from the record: the glossary’s other names, the areas’ official names, the frameworks’ short names, and words that readers use.
import { formatMonth } from '../../lib/dates.ts';
import type { Record_, Term } from '../../record/types.ts';
import { namesIn } from '../query/words.ts';

/** A group of names; `note` says when a thing went by a name. */
export interface Name {
  name: string;
  note?: string;
}

function noteOf({ from, to }: Term, lang: string): string | undefined {
  if (from && to) return `${formatMonth(from, lang)} to ${formatMonth(to, lang)}`;
  return from ? `since ${formatMonth(from, lang)}` : to && `until ${formatMonth(to, lang)}`;
}

const namesOfTerm = ({ term, also }: Term): string[] => [...new Set([...namesIn(term), ...also])];

/** A term’s own names, and then one name of each term for the same thing with its times. */
function termGroup(term: Term, { terms, lang }: Record_): Name[] {
  const same = terms.filter(({ id, same: others }) => term.same.includes(id) || others.includes(term.id));
  return [
    ...namesOfTerm(term).map((name) => ({ name })),
    ...same.flatMap((other) => {
      const note = noteOf(other, lang);
      return namesIn(other.term).map((name) => ({ name, ...(note && { note }) }));
    }),
  ];
}

/** Every group of names in the record. */
export function synonymsOf(record: Record_): Name[][] {
  const plain = (names: readonly string[]): Name[] => [...new Set(names)].map((name) => ({ name }));
  return [
    ...record.terms.map((term) => termGroup(term, record)),
    ...record.areas.map(({ name, officialNames }) => plain([name, ...officialNames.map((official) => official.name)])),
    ...record.frameworks.map(({ name, short }) => plain([short, ...namesIn(name)])),
    ...(record.campaign.sameWords ?? []).map(plain),
  ].filter((names) => names.length > 1);
}
