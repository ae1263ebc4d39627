// Claims in prose that something was given a grade: the words for it, and what only looks like one.
import { plain, type Lore } from './lore.ts';
import { MONTHS, type Stretch } from './sentences.ts';

/** A grade that a sentence says was given. */
export interface Claim extends Stretch {
  /** The grade’s own words. */
  grade: Stretch;
  /** The steps that they can mean. */
  steps: Set<string>;
  /** The clause that it stands in. */
  clause: Stretch;
  /** True where it says that an earlier grade was still in force. */
  still: boolean;
}

const FOLLOWS = String.raw`(?=[”"’’]?(?:\s*(?:$|[.,;:!?)–—])|\s+(?:overall|in|by|for|at|on|and|but|again|too|with|after|when|under|across|then|since|as|while|which|twice|once|or|from|throughout|within|last|this|before|until)\b))`;
const VERBS = '(?:re-?)?(?:rated|judged|graded|deemed|adjudged|classed|assessed|ranked|labelled|called|declared|found|pronounced|rates|judges|grades|rate|judge|grade)';
const BETWEEN = '(?:(?!\\b(?:by|because|that|which|who|with|for|not)\\b)[\\p{L}’-]+\\s+){0,5}?';

interface Patterns {
  all: RegExp[];
  chained: RegExp;
}

/** The patterns of a campaign’s words, made once. */
export function patternsOf({ gradeWords: grade, subjects }: Lore): Patterns {
  const word = `(?<grade>${grade})`;
  const escaped = subjects.map((subject) => subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const subject = `(?:${escaped}|(?:the|this|that|its|their) (?:overall |last |new )?(?:services?|department|grade|verdict|rating|judgement|result|outcome))`;
  return {
    all: [
      new RegExp(`\\b${VERBS}\\s+${BETWEEN}[“"‘]?${word}\\b${FOLLOWS}`, 'giu'),
      new RegExp(`\\b${word}[”"’]?\\s+(?:overall\\s+)?(?:rating|grade|judgement)s?\\b`, 'giu'),
      new RegExp(`\\b(?:rating|grade|judgement|verdict)(?: overall)? (?:of|was|were|is|as|remained|stayed) (?:still |again )?[“"‘]?${word}\\b${FOLLOWS}`, 'giu'),
      new RegExp(`\\b${subject} (?:was|were|is|are|remained|stayed|became) (?:still |again |once more |overall )?[“"‘]?${word}\\b${FOLLOWS}`, 'giu'),
    ],
    // “… and good in 2022”, after a claim in the same sentence.
    chained: new RegExp(`\\b(?:and|then|but|,)\\s+(?:then\\s+|again\\s+)?${word}\\s+(?:again\\s+)?in\\s+(?:(?:${MONTHS.join('|')})\\s+)?(?:19|20)\\d\\d\\b`, 'giu'),
  };
}

/** Before a claim in its clause: it was not given, or is only hoped for. */
const DENIED =
  /\b(?:not?|never|no longer|nor|neither|without|aim(?:s|ed|ing)?|hope[sd]?|hoping|want(?:s|ed)?|wish(?:es|ed)?|targets?|goals?|plan(?:s|ned)?|promis\w+|pledg\w+|expect\w*|would|could|should|might|may|will|can|cannot|must|if|unless|whether|to|rather than|instead of|before|until|any|every|each|almost|nearly|close to|short of|what|how|why|who|were it)\b(?! (?:be)?lated)|n’t\b/iu;
/** After it: a plan, or more than one grade. */
const AFTER =
  /^[”"’]?\s*(?:by\s+(?:the\s+)?(?:\w+\s+)?(?:19|20)\d\d|by\s+the\s+(?:next|end|time)|within\s+\w+|in\s+\w+\s+years?|(?:or|and|to)\s+(?:above|better|worse|below|higher|lower)|or\b|enough\b)/iu;
/** Bodies in general, or others than the one that the record is about. */
const OTHERS =
  /\b(?:councils|authorities|counties|schools?|academies|homes?|hospitals?|colleges?|nurser(?:y|ies)|providers|neighbours?|others?|elsewhere|nationally|nationwide|half|thirds?|quarters?|per cent|percent|many|most|few|fewer|none|anyone|nobody|someone|scale|step|steps|word|words|means?|meant|glossary|work|practice|plans?|pace|decisions|relationships|staff|workers?)\b/iu;

/** True for words that are a month’s, so that their capital says nothing. */
const CAPITALS = new Set([...MONTHS, 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'I', 'Mr', 'Ms', 'Mrs', 'Dr', 'Councillor']);

/** True where the clause names somebody or somewhere that the record does not know. */
function namesAnother(clause: string, startsSentence: boolean, { names }: Lore): boolean {
  const first = startsSentence ? (/^\W*[\p{L}’-]+/u.exec(clause)?.[0].length ?? 0) : 0;
  const rest = [...clause.slice(first).matchAll(/\p{Lu}[\p{L}-]+/gu)].map(([word]) => word);
  const opening = clause.slice(0, first).trim();
  // A name may open the sentence too: then a verb or another name follows it.
  const opens =
    startsSentence && /^\p{Lu}/u.test(opening) && /^(?:’s)?\s+(?:was|were|is|had|has|got|council|county)\b/iu.test(clause.slice(first)) ? [opening.replace(/’s$/, '')] : [];
  return [...opens, ...rest].some((word) => !names.has(word) && !CAPITALS.has(word) && !COMMON.has(word));
}
const COMMON = new Set(
  'It They The This That These Those He She We Both All Each Neither Leadership Adoption Help Care Children Overall Services Everything What Nothing Its Their Two Three Four Five'.split(
    ' ',
  ),
);

const BREAK = /[,;:()–—]|\b(?:while|whereas|although|though|but|and then)\b/giu;

/** The clause around a stretch: the words between the marks beside it. */
function clauseAround(text: string, sentence: Stretch, found: Stretch): Stretch {
  const breaks = [...text.slice(sentence.start, sentence.end).matchAll(BREAK)].map(({ 0: mark, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + mark.length,
  }));
  const start = breaks.findLast((mark) => mark.end <= found.start)?.end ?? sentence.start;
  const end = breaks.find((mark) => mark.start >= found.end)?.start ?? sentence.end;
  return { start, end };
}

/** The claims of a sentence in a text in which everything that is not the editor’s own words is blank. */
export function claimsIn(text: string, sentence: Stretch, lore: Lore, patterns: Patterns): Claim[] {
  const words = text.slice(sentence.start, sentence.end);
  const found = patterns.all.flatMap((pattern) => [...words.matchAll(pattern)]);
  if (found.length === 0) return [];
  const claims = [...found, ...words.matchAll(patterns.chained)].flatMap((match) => toClaim(match, text, sentence, lore));
  return claims.filter((claim, index) => claims.findIndex((other) => other.grade.start === claim.grade.start) === index).sort((a, b) => a.start - b.start);
}

function toClaim(match: RegExpExecArray, text: string, sentence: Stretch, lore: Lore): Claim[] {
  const start = sentence.start + match.index;
  const end = start + match[0].length;
  const grade = match.groups?.['grade'] ?? '';
  const at = start + match[0].lastIndexOf(grade);
  const clause = clauseAround(text, sentence, { start, end });
  const before = plain(text.slice(clause.start, at));
  const whole = text.slice(clause.start, end);
  if (DENIED.test(before.replace(/\bto be(?= (?:good|[a-z ]+)?$)|\bto have been\b|\baccording to\b|\bup to\b|\bdue to\b/g, '')) || AFTER.test(text.slice(at + grade.length)))
    return [];
  if (OTHERS.test(whole) || namesAnother(whole, clause.start === sentence.start, lore)) return [];
  const still = /\b(?:still|remain(?:s|ed)|stay(?:s|ed)|stood|had been|already)\b/i.test(whole);
  return [{ start, end, grade: { start: at, end: at + grade.length }, steps: lore.stepsOf.get(plain(grade)) ?? new Set(), clause, still }];
}
