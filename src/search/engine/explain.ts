// Why a result stands where it does: its score taken apart into what counted.
import { shareAt } from './files.ts';
import type { Finding } from './find.ts';
import { APART, ENDING_WEIGHT, massOf } from './score.ts';
import type { Found } from './store.ts';
import type { Explanation } from './types.ts';
import { nameOf, type OtherName, type Unit, type UnitWord } from './units.ts';

type Points = Explanation['words'][number];

function shareIn({ documents, impacts }: Found, document: number): number {
  const index = documents.indexOf(document);
  return index < 0 ? 0 : shareAt(impacts, index);
}

const sumOf = (points: readonly Points[]): number => points.reduce((sum, part) => sum + part.points, 0);

/** The form of a word that says most. */
function pointsOfWord(word: UnitWord, document: number, all: number): Points[] {
  const rarity = massOf(word, all);
  const forms = word.found.map((found, form): Points => {
    const share = shareIn(found, document);
    return { word: found.stem, ...(form > 0 && { for: word.word }), share, rarity, points: (form > 0 ? ENDING_WEIGHT : 1) * share * rarity };
  });
  return forms
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 1);
}

/** Another name, where all its words stand. */
function pointsOfName({ name, weight, found }: OtherName, { words }: Unit, document: number, all: number): Points[] {
  if (found.some(({ documents }) => !documents.includes(document))) return [];
  const share = found.reduce((sum, part) => sum + shareIn(part, document), 0) / found.length;
  const rarity = words.reduce((sum, word) => sum + massOf(word, all), 0);
  return [{ word: name, for: words.map(({ word }) => word).join(' '), share, rarity, points: weight * share * rarity }];
}

/** What counts of a unit: its words, or the one other name that says more; less of a name whose words stand apart. */
function pointsOfUnit(unit: Unit, document: number, all: number): Points[] {
  const own = unit.words.flatMap((word) => pointsOfWord(word, document, all));
  const [other] = unit.others.flatMap((name) => pointsOfName(name, unit, document, all)).toSorted((a, b) => b.points - a.points);
  const points = other && other.points > sumOf(own) ? [other] : own;
  const name = nameOf(unit);
  return !name || name.documents.includes(document) ? points : points.map((part) => ({ ...part, points: part.points * APART }));
}

/** The parts of a document’s score: the sum of the points, times a power of the coverage, the prior, the lift and the nearness to the first result; how far they stand together is told by the text. */
export function explain(document: number, finding: Finding): Omit<Explanation, 'together'> {
  const words = finding.units.flatMap((unit) => pointsOfUnit(unit, document, finding.all));
  return { words, coverage: finding.coverage(document), prior: finding.prior(document), lift: finding.lift(document), near: finding.near(document) };
}
