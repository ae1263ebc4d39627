// Reading most-read.yaml: which pieces were read most, and in which days. What is not public is no part of it.
import { dayIn, parseDate } from '../lib/dates.ts';
import { mostRead as schema, type MostReadInput } from '../schemas/most-read.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import { explainMissing } from './references.ts';
import { readRootFile } from './root-file.ts';
import { toProblem, type Context } from './validate.ts';

export const MOST_READ_FILE = 'most-read.yaml';
/** Figures older than so many days are shown no longer: “most read” is a word of the present. */
export const STALE_DAYS = 60;
const DAY = 86_400_000;

/** What was read most, the first first. Days are `YYYY-MM-DD`, both inclusive. */
export interface MostRead {
  from: string;
  to: string;
  /** Ids of public articles. */
  articles: string[];
}

interface Known {
  /** Every article there is, withheld ones too. */
  all: readonly Entry[];
  now: Date;
  zone?: string | undefined;
}

/** Reads and checks the file. `mostRead` is undefined where there is none, or nothing in it can be shown. Nothing is thrown. */
export async function readMostRead(dir: string, known: Known): Promise<{ mostRead?: MostRead; problems: Problem[] }> {
  const { data, context, problems: wrong } = await readRootFile(dir, MOST_READ_FILE, schema);
  if (!data || !context) return { problems: wrong };
  const problems = checkFigures(data, context, known);
  const isWrong = problems.some(({ severity, code }) => severity === 'error' || code === 'most-read-stale');
  const articles = isWrong ? [] : publicOnes(data, known);
  return { problems, ...(articles.length > 0 && { mostRead: { from: String(data.from), to: String(data.to), articles } }) };
}

/** The article that an id means now: its own or an earlier one. */
const meant = (id: string, all: readonly Entry[]): Entry | undefined => all.find((entry) => entry.id === id) ?? all.find(({ data }) => data.formerly?.includes(id));

function publicOnes({ articles }: MostReadInput, { all }: Known): string[] {
  const entries = articles.flatMap(({ article }) => meant(article, articlesOf(all)) ?? []);
  return [...new Set(entries.filter(({ withheld }) => !withheld).map(({ id }) => id))];
}

const articlesOf = (all: readonly Entry[]): Entry[] => all.filter(({ collection }) => collection === 'articles');

function checkFigures(data: MostReadInput, context: Context, { all, now, zone = 'UTC' }: Known): Problem[] {
  const [from, to] = [data.from, data.to].map((date) => parseDate(date).first) as [string, string];
  const today = dayIn(now, zone);
  const order = from > to && toProblem({ path: ['to'], code: 'dates-order', message: `ends on ${to}, before it starts on ${from}` }, context);
  const future = to > today && toProblem({ path: ['to'], code: 'dates-order', message: `counts days to ${to}, which is still to come` }, context);
  const age = Math.floor((Date.parse(today) - Date.parse(to)) / DAY);
  const message = `is ${age} days old, so the site shows no “Most read”: count anew with npm run most-read, or delete the file`;
  const stale = age > STALE_DAYS && asWarning(toProblem({ path: ['to'], code: 'most-read-stale', message }, context));
  return [...[order, future, stale].filter((problem) => problem !== false), ...checkArticles(data, context, articlesOf(all))];
}

const asWarning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' });

/** A piece that is gone is a warning: figures are no reason to stop a site. */
function checkArticles({ articles }: MostReadInput, context: Context, all: readonly Entry[]): Problem[] {
  const seen = new Set<string>();
  return articles.flatMap(({ article: id }, index): Problem[] => {
    const path = ['articles', index, 'article'];
    const twice = seen.has(id);
    seen.add(id);
    if (twice) return [toProblem({ path, code: 'field-value', message: `“${id}” stands here twice: count anew with npm run most-read` }, context)];
    if (meant(id, all)) return [];
    const known = all.filter(({ withheld }) => !withheld).map((entry) => entry.id);
    return [asWarning(toProblem({ path, code: 'reference-missing', ...explainMissing({ to: 'articles', id, path }, known) }, context))];
  });
}
