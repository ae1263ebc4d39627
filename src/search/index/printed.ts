// The words of a block as a reader reads them: with those that a component prints of itself.
import type { Record_ } from '../../record/types.ts';
import { judgementProps } from '../../record/views/prose.ts';
import type { Block, Span } from '../../record/integrity/block.ts';

/** What a component prints where it stands. Undefined for one that prints only what it encloses, or that is no part of a sentence. */
function wordsOf({ component, attributes: { id, ...attributes }, start, end }: Span, record: Record_): string | undefined {
  if (component === 'Judgement') return judgementProps(attributes, record).grade?.label.toLowerCase();
  if (start < end) return undefined;
  if (component === 'Person') return record.people.find((person) => person.id === id)?.name;
  if (component === 'Term') return record.terms.find((term) => term.id === id)?.term;
  return undefined;
}

/** The text of a block with what its components print. */
export function printedText({ text, spans }: Pick<Block, 'text' | 'spans'>, record: Record_): string {
  return spans.toSorted((a, b) => b.start - a.start).reduce((sofar, span) => withWords(sofar, span.start, wordsOf(span, record) ?? ''), text);
}

/** A text with words put in at a place: of the spaces that stood around a component the block has kept one at most. */
function withWords(text: string, at: number, words: string): string {
  if (words === '') return text;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const [left, right] = [/[\p{L}\p{N},;:)]$/u.test(before) ? ' ' : '', /^[\p{L}\p{N}(]/u.test(after) ? ' ' : ''];
  return before + left + words + right + after;
}
