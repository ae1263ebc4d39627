// An answer: what was found, put in words that a reader can follow and undo, with a better spelling where one is needed.
import { withoutQuotes, withoutRange, withRange } from '../query/parse.ts';
import type { SearchState } from '../query/state.ts';
import { asksForNewest, isCommon, stemsOf, type Word } from '../query/words.ts';
import { breathe } from './breathe.ts';
import { correct, correctName, hasUnknown } from './correct.ts';
import { excerptOf, partsOf, type Marks } from './excerpt.ts';
import { explain } from './explain.ts';
import { find, type Finding } from './find.ts';
import type { Store } from './store.ts';
import { shareInOneSentence, togetherFactor } from './together.ts';
import { readTexts } from './texts.ts';
import { PER_PAGE, type Answer, type Hit, type Understood } from './types.ts';

/** Other names that are told; more would bury the results. */
const MOST_NAMES = 4;
/** With so few results a rare word may be a slip. */
const FEW = 2;

const labelOfField = (field: string): string => field.charAt(0).toUpperCase() + field.slice(1);

/** What was understood of a question beside its plain words. */
function understoodOf(state: SearchState, { query, fields, units }: Finding): Understood[] {
  const without = (range: { start: number; end: number }): SearchState => ({ ...state, q: withoutRange(query.text, range), page: 1 });
  const names = units.flatMap(({ words, others }) => {
    const asked = query.text.slice(words[0]?.start, words.at(-1)?.end);
    return others
      .filter(({ name, silent }) => !silent && name.toLowerCase() !== asked.toLowerCase())
      .map(({ name }) => ({ as: 'synonym' as const, text: name, for: asked, without: { ...state, exact: true, page: 1 } }));
  });
  return [
    ...query.phrases.map((phrase) => ({
      as: phrase.not ? ('not' as const) : ('phrase' as const),
      text: query.text.slice(phrase.start, phrase.end).replace(/^-/, ''),
      without: without(phrase),
    })),
    ...query.not.map((word) => ({ as: 'not' as const, text: word.word, without: without(word) })),
    ...fields.map(({ field, labels }) => ({
      as: field.not ? ('not' as const) : ('field' as const),
      text: `${labelOfField(field.field)}: ${labels.slice(0, 3).join(', ')}`,
      without: without(field),
    })),
    ...query.common.filter(({ word }) => asksForNewest(word)).map((word) => ({ as: 'newest' as const, text: word.word, without: asWord({ ...state, q: query.text }, word) })),
    ...told(names),
  ];
}

/** The question with a word of it looked for as such. */
const asWord = (state: SearchState, { word, start, end }: Word): SearchState => ({ ...state, q: withRange(state.q, { start, end }, `"${word}"`), page: 1 });

const noteIn = (name: string): string => /\([^()]*\)$/.exec(name)?.[0] ?? '';

/** The names worth telling: those with their times first, one of each, then the short ones, which people know. */
function told<T extends { text: string }>(names: readonly T[]): T[] {
  const short = names.toSorted((a, b) => a.text.length - b.text.length);
  const timed = new Map(short.toReversed().flatMap((name) => (noteIn(name.text) === '' ? [] : [[noteIn(name.text), name] as const])));
  return [...timed.values(), ...short.filter(({ text }) => noteIn(text) === '')].slice(0, MOST_NAMES);
}

function marksOf({ query, units, masses }: Finding, typing: boolean): Marks {
  const words = units.flatMap((unit) => unit.words);
  const names = units.flatMap(({ others }) => others.filter(({ silent }) => !silent).flatMap(({ found, means }) => means?.map(stemsOf) ?? [found.map(({ stem }) => stem)]));
  const stems = new Set(words.map(({ stem }) => stem));
  const last = typing && query.open ? words.at(-1)?.word : undefined;
  return { stems, names, masses, ...(last && last.length > 1 && !isCommon(last) && { starts: last }) };
}

/** What results are made with. */
interface Printing {
  finding: Finding;
  store: Store;
  marks: Marks;
}

async function hitOf(document: number, { finding, store, marks }: Printing): Promise<Hit> {
  const file = await store.document(document);
  const { url, type, kind, title, date, inspection, corrected, withheld, since } = file;
  await breathe();
  const texts = readTexts(file);
  await breathe();
  return {
    ...{ url, type, kind, title, document },
    ...(date && { date }),
    ...(inspection && { inspection }),
    ...(corrected && { corrected }),
    ...(withheld && { withheld }),
    ...(since && { since }),
    excerpt: excerptOf(texts, marks),
    parts: partsOf(texts, marks),
    score: finding.score(document),
    // The first result stays the first.
    together: finding.isBest && document !== finding.order[0] ? togetherFactor(shareInOneSentence(texts, finding.masses)) : 1,
  };
}

/** The results of a page, or as many of its first as are asked for: what says it together comes first. */
async function hitsOf(page: number, most: number, printing: Printing): Promise<Hit[]> {
  const documents = printing.finding.order.slice((page - 1) * PER_PAGE, page * PER_PAGE).slice(0, most);
  const hits = await Promise.all(documents.map((document) => hitOf(document, printing)));
  const weighed = hits.map((hit) => ({ ...hit, score: hit.score * hit.together }));
  return printing.finding.isBest ? weighed.sort((a, b) => b.score - a.score) : weighed;
}

function answerFrom(state: SearchState, finding: Finding, store: Store, typing: boolean): Answer {
  const printing: Printing = { finding, store, marks: marksOf(finding, typing) };
  return {
    total: finding.order.length,
    understood: understoodOf(state, finding),
    counts: () => finding.counts(),
    hits: (page, most = PER_PAGE) => hitsOf(page, most, printing),
    related: () => Promise.all(finding.related().map(async ([document, related]) => ({ ...(await hitOf(document, printing)), related }))),
    explain: (hit) => ({ ...explain(hit.document, finding), together: hit.together }),
  };
}

/** Answers a question. A word that stands nowhere is put right at once, a phrase that does is looked for word by word, and the answer says so. */
export async function answerOf(state: SearchState, store: Store, typing: boolean): Promise<Answer> {
  const finding = await find(state, store, typing);
  const answer = answerFrom(state, finding, store, typing);
  if (state.exact || finding.units.length === 0) return answer;
  const [unknown, nowhere] = [hasUnknown(finding), finding.unfiltered === 0 && finding.query.phrases.length > 0 && !typing];
  const to = unknown ? await correct(finding.query.text, finding, store, 0) : typing ? undefined : await correctName(finding.query, store);
  const instead = (to === undefined ? undefined : await inPlaceOf(state, to, store, typing)) ?? (nowhere ? await unquoted(state, finding, store) : undefined);
  if (instead || unknown || answer.total > FEW || typing) return instead ?? answer;
  const text = await correct(finding.query.text, finding, store, 1);
  const better = text === undefined ? undefined : { text, state: { ...state, q: text, page: 1 } };
  const found = better && (await find(better.state, store, false)).order.length;
  return better && found && found > answer.total ? Object.assign(answer, { suggested: better }) : answer;
}

/** The words of a phrase that stands nowhere, in any order, and in a better spelling where one stands nowhere either. */
async function unquoted(state: SearchState, { query }: Finding, store: Store): Promise<Answer | undefined> {
  const loose = withoutQuotes(query);
  const finding = await find({ ...state, q: loose }, store, false);
  const to = (hasUnknown(finding) ? await correct(loose, finding, store, 0) : undefined) ?? loose;
  const answer = await inPlaceOf(state, to, store, false);
  if (answer?.corrected) answer.corrected.unquoted = true;
  return answer;
}

/** The answer to another question, with a word on why. Undefined where that finds nothing either. */
async function inPlaceOf(state: SearchState, to: string, store: Store, typing: boolean): Promise<Answer | undefined> {
  const better = await find({ ...state, q: to }, store, typing);
  if (better.order.length === 0) return undefined;
  return Object.assign(answerFrom({ ...state, q: to }, better, store, typing), { corrected: { from: state.q, to, original: { ...state, exact: true, page: 1 } } });
}
