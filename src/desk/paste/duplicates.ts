// Near-duplicates: how much of a text stands, run of words by run of words, in pieces that are there already.

const RUN = 5;
/** Below this share two reports of the same day have as much in common. */
const LEAST_SHARE = 0.2;

export interface Likeness {
  id: string;
  headline: string;
  /** How much of the pasted text’s runs of five words stand in that piece too, 0 to 1. */
  share: number;
  sameHeadline: boolean;
}

export interface Text {
  headline: string;
  text: string;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A number for each run of words (FNV-1a, 32 bits): at this size two runs rarely share one. */
function runsOf(text: string): Set<number> {
  const words = wordsOf(text);
  const length = Math.min(RUN, Math.max(1, words.length));
  const runs = new Set<number>();
  for (let at = 0; at + length <= words.length; at += 1) {
    let hash = 0x811c9dc5;
    for (const sign of words.slice(at, at + length).join(' ')) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), 0x01000193);
    runs.add(hash >>> 0);
  }
  return runs;
}

const plain = (headline: string): string => wordsOf(headline).join(' ');

/** The pieces that a text repeats, the most alike first; with the share of the text that stands in each. */
export function nearDuplicates(pasted: Text, pieces: Iterable<Text & { id: string }>): Likeness[] {
  const runs = runsOf(pasted.text);
  const found: Likeness[] = [];
  for (const { id, headline, text } of pieces) {
    const other = runsOf(text);
    const shared = [...runs].filter((run) => other.has(run)).length;
    const share = runs.size === 0 ? 0 : shared / runs.size;
    const sameHeadline = plain(headline) !== '' && plain(headline) === plain(pasted.headline);
    if (share >= LEAST_SHARE || sameHeadline) found.push({ id, headline, share, sameHeadline });
  }
  return found.sort((a, b) => b.share - a.share || a.id.localeCompare(b.id));
}
