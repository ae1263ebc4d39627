// The rules about an article’s prose, each with its code. Pure: blocks of text and the record in, findings out.
import { parseDate } from '../../../lib/dates.ts';
import type { EntryInput } from '../../../schemas/index.ts';
import type { Records } from '../../records.ts';
import { plainBlock, type Block } from '../block.ts';
import { checkCitations } from './citations.ts';
import { comparisonGuard } from './compared.ts';
import { factGuard } from './facts.ts';
import { gradeGuard } from './grades.ts';
import { loreOf } from './lore.ts';
import type { Piece, ProseFinding } from './piece.ts';
import { checkTimes } from './time.ts';

export type { ProseFinding } from './piece.ts';

/** A finding in a field of an article instead of its text. */
export interface FieldFinding extends ProseFinding {
  field: 'headline' | 'standfirst';
}

/** The rules about prose for a record: what they know of it is gathered once. They read English. */
export function proseRules(records: Records): (id: string, article: EntryInput<'articles'>, blocks: readonly Block[]) => (ProseFinding | FieldFinding)[] {
  const lore = loreOf(records);
  if (!lore.lang.startsWith('en')) return () => [];
  const [grades, comparisons, facts] = [gradeGuard(lore), comparisonGuard(lore), factGuard(lore)];
  return (id, article, blocks) => {
    const day = parseDate(article.asOf ?? article.published, records.campaign.timeZone);
    const piece: Piece = { id, article, blocks, day };
    const ofText = (texts: readonly Block[]): ProseFinding[] => [...grades(texts), ...comparisons(texts), ...checkTimes(piece, texts), ...facts({ ...piece, blocks: texts })];
    const ofField = (field: FieldFinding['field']): FieldFinding[] => ofText([plainBlock(article[field])]).map((found) => ({ ...found, field }));
    return [...ofField('headline'), ...ofField('standfirst'), ...ofText(blocks), ...checkCitations(blocks)];
  };
}
