// Finds what looks like somebody’s full name in the words and the file name of a picture: for pictures in which a child can be seen.
import { ALSO_WORDS, BEFORE_PLACES, GIVEN, ORDINARY, PARTICLES, PLACES, TITLES } from './words.ts';

/** What the record knows, so that a name may be told from what is public anyway. */
export interface Known {
  /** Names that may stand beside any picture: people in public life, authors, places, bodies. */
  names: readonly string[];
  /** True for a word that the record’s own texts write without a capital. */
  isOrdinary: (word: string) => boolean;
}

interface Token {
  text: string;
  lower: string;
  /** Starts with a capital. */
  capital: boolean;
  shouted: boolean;
  /** The first word of a sentence. */
  first: boolean;
  /** Nothing but a space, a quotation mark or a bracket parts it from the token before. */
  joined: boolean;
}

const escape = (text: string): string =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "'")
    .replace(/\s+/g, '\\s+');

/** One way to write apostrophes and spaces, and no characters that are not seen. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s_]+/g, ' ');

/** The text with every name that may be said put out of sight. */
function without(text: string, names: readonly string[]): string {
  const long = names.filter((name) => name.trim().length > 1).toSorted((a, b) => b.length - a.length);
  return long.reduce((left, name) => left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escape(plain(name))}(?![\\p{L}\\p{N}])`, 'giu'), '·'), text);
}

function tokensOf(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(/\p{L}[\p{L}\p{M}']*(?:-\p{L}[\p{L}\p{M}']*)*\.?/gu)].map((match, index) => {
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    const word = match[0].replace(/\.$/, '').replace(/'s$/i, '');
    const isInitial = /^\p{Lu}\.?$/u.test(match[0]);
    if (match[0].endsWith('.') && !isInitial && !TITLES.has(word.toLowerCase())) end -= 1;
    return {
      text: word,
      lower: word.toLowerCase(),
      // “Seven-year-old” starts a sentence; “Smith-Jones” is a name.
      capital: /^\p{Lu}/u.test(word) && !/-\p{Ll}/u.test(word),
      shouted: /^\p{Lu}[\p{Lu}']+$/u.test(word),
      first: index === 0 || /[.!?:]\s*["“(]?$/.test(gap) || /\n/.test(gap),
      joined: index > 0 && /^[ "“”'()\u00a0]{1,4}$/.test(gap),
    };
  });
}

/** Words with capitals that stand side by side, small words within a name among them. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = (): void => {
    while (run.length > 0 && !run.at(-1)?.capital) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const token of tokens) {
    if (run.length > 0 && !token.joined) close();
    if (token.capital || (run.length > 0 && PARTICLES.has(token.lower))) run.push(token);
    else close();
  }
  close();
  return runs;
}

const isGiven = ({ lower }: Token): boolean => GIVEN.has(lower) || lower.split('-').some((part) => GIVEN.has(part));
const isPlace = ({ lower }: Token): boolean => PLACES.has(lower);

/** The words of a run without titles, and without a plain word that has its capital from the start of the sentence. */
function trimmed(run: readonly Token[], isOrdinary: Known['isOrdinary']): Token[] {
  let left = [...run];
  for (;;) {
    const [head] = left;
    if (!head) return left;
    const isPlain = head.first && !GIVEN.has(head.lower) && (ORDINARY.has(head.lower) || isOrdinary(head.lower));
    if (!TITLES.has(head.lower) && !isPlain) return left;
    left = left.slice(1);
  }
}

function isFullName(run: readonly Token[]): boolean {
  const whole = run.filter(({ text }) => text.length > 1);
  const [head, next, ...rest] = whole;
  if (!head || !next) return false;
  if (whole.every(({ shouted }) => shouted)) return isGiven(head) && !isPlace(next);
  if (rest.length > 0 && rest.every(isPlace)) return false;
  if (isGiven(head) && !isPlace(next)) return true;
  if (whole.some((token, index) => index > 0 && isGiven(token) && whole[index + 1] && !isPlace(whole[index + 1] as Token))) return true;
  return !BEFORE_PLACES.has(head.lower) && !isPlace(whole.at(-1) as Token);
}

/** A given name in small letters with a word behind it that is in no text of the record. */
function smallNames(tokens: readonly Token[], isOrdinary: Known['isOrdinary']): string[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (!next?.joined || token.capital || !GIVEN.has(token.lower) || ALSO_WORDS.has(token.lower)) return [];
    return ORDINARY.has(next.lower) || isOrdinary(next.lower) || PLACES.has(next.lower) ? [] : [`${token.text} ${next.text}`];
  });
}

/** What looks like a full name in a text, the names aside that the record knows. */
export function namesIn(text: string, { names, isOrdinary }: Known): string[] {
  const tokens = tokensOf(without(plain(text), names));
  const runs = runsOf(tokens).map((run) => trimmed(run, isOrdinary));
  const found = runs.filter(isFullName).map((run) => run.map((token) => token.text).join(' '));
  return [...new Set([...found, ...smallNames(tokens, isOrdinary)])];
}

const LEAD_IN = /^(?:©|\(c\)|photo(?:graph)?s?|pictures?|image|by|credit)(?:\s*[:\s]\s*|\s+by\s+)/i;

/** Who holds a picture, where the credit is nothing but names: “Jo Bloggs / The Agency”. Empty where it says more, such as an age. */
export function holdersIn(credit: string): string[] {
  const parts = credit.split(/[/|&,;]|\band\b/).map((part) => part.trim().replace(LEAD_IN, '').replace(LEAD_IN, '').trim());
  if (parts.some((part) => /\d|\baged?\b|\byear/i.test(part))) return [];
  return parts.filter((part) => /^\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,3}$/u.test(part) && !/\b(?:by|of|from|with|for)\b/i.test(part));
}

/** Whether words run together are a given name and more: “amybrown”. */
const isGlued = (word: string): boolean => [...GIVEN].some((name) => name.length > 2 && word.length >= name.length + 3 && word.startsWith(name));

/**
 * Words in a picture’s file name that may be a full name. A file name has no capitals to tell by: wherever it has several words,
 * each must be one that the record’s texts write small.
 */
export function namesInFile(file: string, { names, isOrdinary }: Known): string[] {
  const words = file
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
  const allowed = new Set(
    names.flatMap((name) =>
      plain(name)
        .toLowerCase()
        .split(/[^a-z]+/),
    ),
  );
  const isKnown = (word: string): boolean => ORDINARY.has(word) || PLACES.has(word) || BEFORE_PLACES.has(word) || isOrdinary(word) || allowed.has(word);
  const [only] = words;
  if (words.length < 2) return only && !isKnown(only) && isGlued(only) ? [only] : [];
  const known = names.some((name) =>
    file.includes(
      plain(name)
        .toLowerCase()
        .replace(/[^a-z]+/g, '-'),
    ),
  );
  if (known) return [];
  const startsName = (word: string, next: string | undefined): boolean =>
    GIVEN.has(word) && (next === undefined ? !ALSO_WORDS.has(word) : !(ALSO_WORDS.has(word) && PLACES.has(next)));
  const odd = words.filter((word, index) => !isKnown(word) || startsName(word, words[index + 1]));
  return odd.length > 0 ? [words.join(' ')] : [];
}
