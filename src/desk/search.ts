// npm run search: asks the built site’s search from the terminal, and says why each result stands where it does.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../lib/environment.ts';
import { MissingFile, PER_PAGE, type Answer, type Explanation, type Hit } from '../search/engine/index.ts';
import { INDEX_FOLDER, openIndex } from '../search/index/folder.ts';
import { emptyState, filtersFrom, sorts, tidyQuery, type SearchState } from '../search/query/state.ts';
import { Failure } from './run/failure.ts';
import { say, shownPath } from './run/say.ts';
import { ROOT } from './site/root.ts';

const HELP = `npm run search -- "words" [options]

Asks the search of the built site, as a reader’s browser does.

  --json          prints {query, understood, corrected, results: [{url, title, kind, score}]}
  --explain       says for each result how its score came about
  --results N     so many results, at most 100 (default ${PER_PAGE})
  --sort ORDER    ${sorts.join(', ')} (default ${sorts[0]})
  --exact         searches the words as they are typed: no other spelling, no other names
  --typing        takes the last word for unfinished, as while somebody types

The words may be "exact phrases", -not and field words, such as kind:leader or year:2017.

Environment:

  OUT_DIR  where the built site stands (default: dist)

Exit code 0 where the question could be asked, whatever was found; 2 for an option that makes no sense.`;

interface Options {
  state: SearchState;
  json: boolean;
  explain: boolean;
  results: number;
  typing: boolean;
}

const MOST_RESULTS = 100;

function readOptions(args: string[]): Options {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: flag, explain: flag, exact: flag, typing: flag, sort: { type: 'string', default: sorts[0] }, results: { type: 'string', default: String(PER_PAGE) } },
  });
  const results = Number(values.results);
  if (!Number.isInteger(results) || results < 1 || results > MOST_RESULTS) throw new Failure(`--results ${values.results}: write a whole number from 1 to ${MOST_RESULTS}.`, 2);
  const sort = sorts.find((one) => one === values.sort);
  if (!sort) throw new Failure(`--sort ${values.sort}: write one of ${sorts.join(', ')}.`, 2);
  const q = tidyQuery(positionals.join(' '));
  return { state: { ...emptyState, q, sort, exact: values.exact, filters: filtersFrom(() => []) }, json: values.json, explain: values.explain, results, typing: values.typing };
}

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    say(HELP);
    return 0;
  }
  const options = readOptions(args);
  const { outDir } = readEnvironment(process.env);
  if (!existsSync(join(outDir, INDEX_FOLDER, 'head.json'))) throw new Failure(`There is no search index in ${shownPath(ROOT, outDir)}. Build the site first: npm run build`);
  const answer = await ask(options, outDir);
  const hits = await hitsOf(answer, options.results);
  say(options.json ? JSON.stringify(asData(options, answer, hits), null, 2) : asText(options, answer, hits));
  return 0;
}

async function ask({ state, typing }: Options, outDir: string): Promise<Answer> {
  try {
    return await openIndex(outDir).search(state, { typing });
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error;
    throw new Failure(`${error.message}: the built site is not whole. Build it again: npm run build`);
  }
}

async function hitsOf(answer: Answer, most: number): Promise<Hit[]> {
  const pages = Math.ceil(Math.min(most, answer.total) / PER_PAGE);
  const hits = await Promise.all(Array.from({ length: pages }, (_, page) => answer.hits(page + 1)));
  return [...hits.flat(), ...(await answer.related())].slice(0, most);
}

const rounded = (number: number): number => Number(number.toFixed(4));

function asData({ state, explain }: Options, answer: Answer, hits: readonly Hit[]): object {
  return {
    query: state.q,
    understood: answer.understood.map(({ as, text, for: asked }) => ({ as, text, ...(asked !== undefined && { for: asked }) })),
    corrected: answer.corrected ? answer.corrected.to : null,
    total: answer.total,
    results: hits.map((hit) => ({ url: hit.url, title: hit.title, kind: hit.kind, score: rounded(hit.score), ...(explain && { why: whyAsData(answer, hit) }) })),
  };
}

const whyAsData = (answer: Answer, hit: Hit): object => (hit.related === undefined ? answer.explain(hit) : { related: rounded(hit.related) });

function asText({ state, explain }: Options, answer: Answer, hits: readonly Hit[]): string {
  const understood = answer.understood.map(({ as, text, for: asked }) => `  ${as}: ${text}${asked === undefined ? '' : ` (for ${asked})`}`);
  const lines = hits.flatMap((hit, index) => {
    const head = `${String(index + 1).padStart(3)}. ${hit.title}  [${[hit.kind, hit.date].filter(Boolean).join(', ')}]`;
    const text = hit.excerpt.map((part) => (part.match ? `*${part.text}*` : part.text)).join('');
    return [head, `     ${hit.url}`, `     ${text}`, ...(explain ? whyOf(hit, answer.explain(hit)) : []), ''];
  });
  return [
    ...(answer.corrected ? [`Showing results for ${answer.corrected.to}`] : []),
    ...(answer.suggested ? [`Did you mean ${answer.suggested.text}?`] : []),
    `${answer.total.toLocaleString('en-GB')} ${answer.total === 1 ? 'result' : 'results'} for “${state.q}”`,
    ...understood,
    '',
    ...lines,
  ].join('\n');
}

function whyOf({ score, related }: Hit, { words, coverage, prior, lift, near, together }: Explanation): string[] {
  if (related !== undefined) return [`     has not all that was asked for; as near as ${related.toFixed(2)} to what has`];
  const parts = words.map(
    ({ word, for: asked, share, rarity, points }) =>
      `${word}${asked === undefined ? '' : ` for ${asked}`} ${points.toFixed(2)} (share ${share.toFixed(2)}, rarity ${rarity.toFixed(2)})`,
  );
  return [
    `     score ${score.toFixed(2)} = words × coverage ${coverage.toFixed(2)} × what it is ${prior.toFixed(2)} × named ${lift.toFixed(2)} × ${near > 1 ? 'tells it more fully' : 'near the first'} ${near.toFixed(2)} × said together ${together.toFixed(2)}`,
    ...parts.map((part) => `       ${part}`),
  ];
}
