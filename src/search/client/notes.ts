// What stands above the results: how the question was read, and what was searched in its place. Each can be undone.
import type { Answer, Understood } from '../engine/types.ts';
import { emptyState, printState, type Facet, type Filters, type SearchState } from '../query/state.ts';
import { fill, find, stamp } from './dom.ts';
import type { Choice } from './filters.ts';
import { isCut, reasonOf } from './words.ts';

export interface Notes {
  show(state: SearchState, answer: Answer, about: { choices: readonly Choice[]; typed: string }): void;
}

type LinkOf = (state: SearchState) => string;

/** The notes in `root`; `linkOf` gives the address of a state. */
export function notes(root: ParentNode, linkOf: LinkOf): Notes {
  const list = find(root, '[data-chips]');
  return {
    show(state, answer, { choices, typed }) {
      const chips = [...choices.map((choice) => chosenChip(choice, state)), ...understoodChips(answer.understood)];
      if (choices.length > 1) chips.push({ ...NO_CHIP, text: 'Clear the filters', to: { ...state, filters: emptyState.filters, page: 1 } });
      list.replaceChildren(...chips.map((chip) => printChip(root, chip, linkOf)));
      list.hidden = chips.length === 0;
      showSpelling(root, answer, linkOf);
      showLink(root, 'exact', state.exact && { ...state, exact: false, page: 1 }, linkOf);
      const reason = reasonOf(state.q);
      for (const note of root.querySelectorAll<HTMLElement>('[data-reason]')) note.hidden = note.dataset['reason'] !== reason;
      find(root, '[data-note="cut"]').hidden = !isCut(typed);
    },
  };
}

interface Chip {
  /** What kind of thing it is: “Kind”, “Without”. */
  as: string;
  text: string;
  /** The state without it. */
  to: SearchState;
  /** True where the chip does one thing rather than undo one. */
  plain: boolean;
}

const NO_CHIP = { as: '', plain: true };

const without = (filters: Filters, facet: Facet, id: string): Filters => ({ ...filters, [facet]: filters[facet].filter((other) => other !== id) });

function chosenChip({ facet, id, label, group }: Choice, state: SearchState): Chip {
  return { as: group, text: label, to: { ...state, filters: without(state.filters, facet, id), page: 1 }, plain: false };
}

const AS: Record<Understood['as'], string> = { phrase: 'Exact words', not: 'Without', field: '', newest: 'Newest preferred', synonym: 'Also searched' };

/** What was understood. Other words for the same, which are undone together, stand together. */
function understoodChips(understood: readonly Understood[]): Chip[] {
  const chips = new Map<string, Chip>();
  for (const { as, text, without: to } of understood) {
    const key = `${as} ${printState(to)}`;
    const beside = chips.get(key);
    chips.set(key, { as: AS[as], text: beside ? `${beside.text}, ${text}` : inQuotes(text), to, plain: false });
  }
  return [...chips.values()];
}

/** Quotation marks as they are printed, however they were typed. */
const inQuotes = (text: string): string => text.replace(/^["“”„](.*)["“”„]$/u, '“$1”');

function printChip(root: ParentNode, { as, text, to, plain }: Chip, linkOf: LinkOf): HTMLElement {
  const item = stamp(root, '[data-chip]');
  const link = find<HTMLAnchorElement>(item, 'a');
  link.href = linkOf(to);
  fill(link, '[data-as]', as && `${as}:`);
  fill(link, '[data-text]', text);
  for (const part of item.querySelectorAll('[data-undo]')) part.toggleAttribute('hidden', plain);
  return item;
}

function showSpelling(root: ParentNode, { corrected, suggested }: Answer, linkOf: LinkOf): void {
  showLink(root, 'corrected', corrected?.unquoted ? undefined : corrected?.original, linkOf);
  find(root, '[data-note="unquoted"]').hidden = !corrected?.unquoted;
  for (const name of ['corrected', 'unquoted']) fill(root, `[data-note="${name}"] [data-to]`, corrected?.to ?? '');
  fill(root, '[data-note="corrected"] [data-from]', corrected?.from ?? '');
  showLink(root, 'suggested', suggested?.state, linkOf);
  fill(root, '[data-note="suggested"] [data-to]', suggested?.text ?? '');
}

/** Shows a note with its link where there is a state for it to lead to. */
function showLink(root: ParentNode, name: string, to: SearchState | false | undefined, linkOf: LinkOf): void {
  const note = find(root, `[data-note="${name}"]`);
  note.hidden = !to;
  if (to) find<HTMLAnchorElement>(note, 'a').href = linkOf(to);
}
