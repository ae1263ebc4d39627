// A sentence that goes from one grade to another joins two measures: where they are not comparable, it says so.
import type { Block } from '../block.ts';
import { plain, type Inspected, type Lore } from './lore.ts';
import type { ProseFinding } from './piece.ts';
import { sentencesOf, type Stretch } from './sentences.ts';

/** A grade in a sentence: printed from the record, or in words. */
interface Token extends Stretch {
  inspection?: Inspected;
  steps: Set<string>;
}

const MOVED =
  /\b(?:went|gone|go(?:es|ing)?|rose|risen|rises?|rising|moved?|moves|moving|improv\w+|fell|fallen|falls?|dropp?\w*|climb\w*|jump\w*|lift\w*|slid|sank|leap\w*|leapt|progress\w*|up|down|turned|chang\w+)\b/i;
/** Words that mark a break between two measures. */
const MARKED = /\b(?:frameworks?|rules?|measures?|scales?|compar\w+|different (?:kind|sort|inspection)|not the same|method|basis|yardsticks?|codes?)\b/i;

function tokensOf(block: Block, lore: Lore, words: RegExp): Token[] {
  const byId = new Map(lore.inspections.map((inspection) => [inspection.id, inspection]));
  const printed = block.spans.flatMap(({ component, attributes, start, end }): Token[] => {
    const inspection = component === 'Judgement' ? byId.get(attributes['of'] ?? '') : undefined;
    return inspection ? [{ start, end, inspection, steps: inspection.steps }] : [];
  });
  const written = [...block.text.matchAll(words)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    steps: lore.stepsOf.get(plain(word)) ?? new Set<string>(),
  }));
  return [...printed, ...written].sort((a, b) => a.start - b.start);
}

/** The pairs of inspections that two grades can mean. */
function pairs(from: Token, to: Token, { inspections }: Lore): [Inspected, Inspected][] {
  const meant = ({ inspection, steps }: Token): Inspected[] => (inspection ? [inspection] : inspections.filter(({ overall }) => overall !== undefined && steps.has(overall)));
  return meant(from).flatMap((a) => meant(to).flatMap((b): [Inspected, Inspected][] => (inspections.indexOf(a) < inspections.indexOf(b) ? [[a, b]] : [])));
}

function joined(block: Block, sentence: Stretch, next: Stretch | undefined, tokens: readonly Token[], lore: Lore): ProseFinding[] {
  const { text } = block;
  if (!MOVED.test(text.slice(sentence.start, sentence.end)) || MARKED.test(text.slice(sentence.start, next?.end ?? sentence.end))) return [];
  const inside = tokens.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return inside.slice(1).flatMap((to, index): ProseFinding[] => {
    const from = inside[index] as Token;
    if (
      !/\bfrom (?:the |an? )?(?:overall )?[“"]?$/i.test(text.slice(sentence.start, from.start)) ||
      !/^[”"]?(?:[^.;:]{0,40}\s)?to (?:the |an? )?[“"]?$/i.test(text.slice(from.end, to.start))
    )
      return [];
    const all = pairs(from, to, lore);
    if (all.length === 0 || all.some(([a, b]) => a.group === b.group)) return [];
    const [a, b] = all[0] as [Inspected, Inspected];
    const message = `this goes from one grade to another as if both were the same measure: “${a.title}” and “${b.title}” were made under different rules. Say so in this sentence or the next, such as “under a different framework”`;
    return [{ block, start: from.start, end: to.end, code: 'grades-compared', severity: 'warning', message }];
  });
}

/** A rule over the blocks of an article. */
export function comparisonGuard(lore: Lore): (blocks: readonly Block[]) => ProseFinding[] {
  const words = new RegExp(`\\b(?:${lore.gradeWords})\\b`, 'giu');
  return (blocks) =>
    blocks.flatMap((block) => {
      if (block.quoted || !block.text.includes('from ')) return [];
      const tokens = tokensOf(block, lore, words);
      const sentences = tokens.length > 1 ? sentencesOf(block.text) : [];
      return sentences.flatMap((sentence, index) => joined(block, sentence, sentences[index + 1], tokens, lore));
    });
}
