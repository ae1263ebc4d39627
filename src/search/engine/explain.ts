// Why a result stands where it does: its score taken apart.
import { shareAt } from './files.ts';
import type { Finding } from './find.ts';
import { rarity } from './score.ts';
import type { Found } from './store.ts';
import type { Explanation } from './types.ts';

function shareIn({ documents, impacts }: Found, document: number): number {
  const index = documents.indexOf(document);
  return index < 0 ? 0 : shareAt(impacts, index);
}

/** The parts of a document’s score. */
export function explain(document: number, finding: Finding): Explanation {
  const { units, all } = finding;
  const pointsOf = (found: Found, weight: number, asked?: string): Explanation['words'] => {
    const share = shareIn(found, document);
    const rare = rarity(found.documents.length, all);
    return share > 0 ? [{ word: found.stem, ...(asked !== undefined && { for: asked }), share, rarity: rare, points: weight * share * rare }] : [];
  };
  const words = units.flatMap(({ words: own, others }) => [
    ...own.flatMap(({ word, found }) => found.flatMap((form, index) => pointsOf(form, index === 0 ? 1 : 0.7, index === 0 ? undefined : word))),
    ...others.flatMap(({ name, weight, found }) => found.flatMap((part) => pointsOf(part, weight, name))),
  ]);
  return { words, coverage: finding.coverage(document), prior: finding.prior(document), lift: finding.lift(document) };
}
