// Instant suggestions: things and headlines whose words begin as the typed ones do.
import { fold, isCommon, wordsOf } from '../query/words.ts';
import type { Named, SuggestFile } from './files.ts';
import { wordsOfNames } from './named.ts';
import type { Segment, Suggestion } from './types.ts';

/** Things come before the sentences of headlines, recommendations and events. */
const BY_TYPE: Record<Named['type'], number> = { person: 1, inspection: 1, area: 1, term: 0.95, page: 0.8, article: 0.7, recommendation: 0.45, event: 0.4, report: 0 };

/** How well a name goes on from what is typed: all typed words must begin one of its words, the last of them perhaps unfinished. */
function fit(typed: readonly string[], name: readonly string[]): number {
  let sum = 0;
  let inOrder = true;
  let last = -1;
  for (const [index, word] of typed.entries()) {
    const whole = index < typed.length - 1;
    const at = name.findIndex((one, place) => place > last && (one === word || one.startsWith(word)));
    const anywhere = at >= 0 ? at : name.findIndex((one) => one.startsWith(word));
    if (anywhere < 0) return whole && isCommon(word) ? 0.01 : 0;
    inOrder &&= at >= 0;
    sum += name[anywhere] === word ? 1 : 0.8;
    last = anywhere;
  }
  const starts = name[0]?.startsWith(typed[0] ?? '') ? 0.35 : 0;
  return (sum / typed.length) * (inOrder ? 1 : 0.8) + starts + 0.3 * (typed.length / Math.max(1, name.length));
}

/** The suggestions for typed letters, best first. */
export function suggest(typed: string, file: SuggestFile, most: number): Suggestion[] {
  const words = wordsOf(typed).map(({ word }) => word);
  if (words.length === 0) return [];
  const scored = file.named.flatMap((named) => {
    const best = Math.max(...wordsOfNames(named).map((name, index) => fit(words, name) * (index === 0 ? 1 : 0.92)));
    return best > 0.3 ? [{ named, score: best * BY_TYPE[named.type] }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.named.d - b.named.d)
    .slice(0, most)
    .map(({ named: { url, title, type, kind, note } }) => ({ url, title, type, kind, ...(note && { note }), segments: marked(title, words) }));
}

/** The title with the letters that were typed marked. */
function marked(title: string, typed: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { word, start, end } of wordsOf(title)) {
    const hit = typed.find((one) => word.startsWith(one));
    if (hit === undefined) continue;
    const stop = Math.min(end, start + hit.length);
    if (fold(title.slice(start, stop)) !== hit) continue;
    if (start > at) segments.push({ text: title.slice(at, start), match: false });
    segments.push({ text: title.slice(start, stop), match: true });
    at = stop;
  }
  if (at < title.length) segments.push({ text: title.slice(at), match: false });
  return segments;
}
