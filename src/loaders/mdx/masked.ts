// Words in MDX with everything that is not a word blanked, letter for letter, so that each word keeps its place in the file.
import { NOTHING } from '../../record/integrity/quotes/words.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', pound: '£', euro: '€', hellip: '…', shy: NOTHING };
const COMMENT = /\{\s*\/\*[^]*?\*\/\s*\}/g;
const FOOTNOTE = /\[\^[^\]\n]*\]/g;
const LINK = /\[([^\]\n]*)\](\([^)\n]*\))/g;
const TAG = /<\/?([A-Za-z]\w*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
/** Without words between their tags they print some that do not stand in the file. */
const PRINTS_WORDS = new Set(['Term', 'Person', 'Judgement']);
const ENTITY = /&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g;

const nothing = (text: string): string => text.replace(/[^\n]/g, NOTHING);
const inPlace = (text: string, by: string): string => by + nothing(text).slice(by.length);

function characterOf(decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name) return ENTITIES[name] ?? '';
  const code = decimal ? Number(decimal) : parseInt(hex ?? '0', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The words of a stretch of MDX. What prints words from elsewhere is an ellipsis. */
export function maskMarkup(text: string): string {
  return text
    .replace(COMMENT, nothing)
    .replace(TAG, (tag, name: string) => (tag.endsWith('/>') && PRINTS_WORDS.has(name) ? inPlace(tag, '…') : nothing(tag)))
    .replace(FOOTNOTE, nothing)
    .replace(LINK, (_, words: string, address: string) => `${NOTHING}${words}${NOTHING}${nothing(address)}`)
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, (marks) => ' '.repeat(marks.length))
    .replace(ENTITY, (entity, decimal, hex, name) => inPlace(entity, characterOf(decimal as string, hex as string, name as string)))
    .replace(/[*_~`\\]/g, NOTHING);
}

/** Masked words as a reader reads them. */
export function unmask(masked: string): string {
  return masked.replaceAll(NOTHING, '').replace(/\s+/g, ' ').trim();
}
