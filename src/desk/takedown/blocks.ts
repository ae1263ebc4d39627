// What stands in the way of a takedown: pieces that still link to what is gone, or cannot stand without it.
import type { EntryFile } from '../../loaders/files.ts';
import { problemKey, type Problem } from '../../loaders/problem.ts';
import { count } from '../../lib/text.ts';
import { printProblems } from '../report.ts';
import type { Target } from './find.ts';

export interface Blocks {
  /** Links in texts: they can be taken out, and their words stay. */
  links: Problem[];
  /** Entries that cannot stand without it. */
  dependants: Target[];
  /** Everything that stops the build, those among them. */
  all: Problem[];
}

const CODE = 'reference-withheld';

/** What stops the build now because of what was withheld; of `before` alone what was not so already. */
export function blocksIn(problems: readonly Problem[], before: readonly Problem[], files: readonly EntryFile[]): Blocks {
  const old = new Set(before.map(problemKey));
  const all = problems.filter((problem) => problem.severity === 'error' && problem.code === CODE && !old.has(problemKey(problem)));
  const byFile = new Map(files.map((file) => [file.file, file]));
  // A component’s attribute is named with a space: those stand in a text, where only a person can mend the sentence.
  const needing = all.filter(({ field = '' }) => field !== 'link' && !field.includes(' '));
  const dependants = [...new Set(needing.map(({ file }) => file))].flatMap((file) => byFile.get(file) ?? []);
  return { links: all.filter(({ field }) => field === 'link'), dependants, all };
}

/** The same for a person: each place, with what is wrong there. */
export function printBlocks({ all }: Blocks, folder: string): string {
  const { text } = printProblems(all, folder);
  const places = text.split('\n\n').slice(0, -1).join('\n\n');
  return `${count(all.length, 'place')} in other files ${all.length === 1 ? 'stands' : 'stand'} in the way. Until ${all.length === 1 ? 'it is' : 'they are'} mended the site does not build:\n\n${places}`;
}
