// The quality of results as tables, and beside its targets.
import type { Answered, Lead, SystemQuality } from './quality.ts';
import { byType } from './quality.ts';
import { firstIs, ndcg } from './metrics.ts';
import { SETS, type SetName } from './queries.ts';
import { LABELS, SYSTEMS, type SystemName } from './systems/system.ts';
import { percent, printNotes, printTable, score } from './table.ts';
import type { Target } from './targets.ts';

/** The figures of all systems, and ours against each. */
export interface QualitySummary {
  systems: Partial<Record<SystemName, SystemQuality>>;
  /** On the validation half. */
  leads: Partial<Record<SystemName, Lead>>;
}

const HEAD = ['nDCG@10', 'MRR', 'success@1', '(2+)', 'no result', 'names', 'silent'];

const FOOTNOTES = [
  'nDCG@10: gain 2^grade − 1, discount log2, the ideal list made of everything that was judged. MRR: the first result of grade 2',
  'or 3, among ten. success@1: the first result is of grade 3; (2+): of grade 2 or 3. No result: answerable queries that found',
  'nothing. Names: misspelt names whose first result is of grade 3. Silent: unanswerable queries that found nothing.',
  'Ours and MiniSearch give addresses and are judged by the exact address. Stock Pagefind gives whole pages and is judged by',
  'pages: a page has the best grade of itself and of its parts, in its results and in its ideal list. It indexes only the pages',
  'that hold the documents which the others search, not the lists of the site. Both favour it.',
];

function tableOf(set: SetName, { systems }: QualitySummary): string {
  const rows = SYSTEMS.flatMap((name) => {
    const figures = systems[name]?.[set];
    if (!figures) return [];
    const { ndcg: gain, mrr, success, successWide, zero, silent, misspeltNames } = figures;
    return [[LABELS[name], score(gain), score(mrr), score(success), score(successWide), percent(zero), percent(misspeltNames.success), percent(silent)]];
  });
  const some = Object.values(systems)[0]?.[set];
  return `Quality on the ${set} half, ${some?.queries ?? 0} answerable queries\n${printTable([['', ...HEAD], ...rows])}`;
}

function printLead(name: SystemName, { difference, between, closed }: Lead): string {
  const signed = (number: number): string => `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(3)}`;
  const sure = `95 of 100 samples: ${signed(between[0])} to ${signed(between[1])}`;
  return `  ours against ${LABELS[name]} on the validation half: ${signed(difference)} nDCG@10 (${sure}), ${percent(closed)} of its distance to 1 closed`;
}

/** The figures of both halves. */
export function printQuality(summary: QualitySummary): string {
  const leads = SYSTEMS.flatMap((name) => {
    const lead = summary.leads[name];
    return lead ? [printLead(name, lead)] : [];
  });
  return [...SETS.map((set) => tableOf(set, summary)), leads.join('\n'), printNotes(FOOTNOTES)].filter(Boolean).join('\n\n');
}

/** The targets of quality, all on the validation half. */
export function qualityTargets({ systems, leads }: QualitySummary): Target[] {
  const ours = systems.ours?.validation;
  if (!ours) return [];
  const { pagefind, minisearch } = leads;
  return [
    { what: 'nDCG@10', want: 'at least 0.90', got: score(ours.ndcg), met: ours.ndcg >= 0.9 },
    ...(pagefind ? [{ what: 'nDCG@10 above stock Pagefind', want: 'at least 0.15', got: score(pagefind.difference), met: pagefind.difference >= 0.15 }] : []),
    ...(minisearch ? [{ what: 'of MiniSearch’s distance to 1 closed', want: 'at least 50 %', got: percent(minisearch.closed), met: minisearch.closed >= 0.5 }] : []),
    { what: 'success@1', want: 'at least 0.85', got: score(ours.success), met: ours.success >= 0.85 },
    { what: 'answerable queries without a result', want: 'at most 1 %', got: percent(ours.zero), met: ours.zero <= 0.01 },
    { what: 'misspelt names right at 1', want: 'at least 95 %', got: percent(ours.misspeltNames.success), met: ours.misspeltNames.success >= 0.95 },
  ];
}

/** Every query of the tuning half with what came of it, the worst first, and the figures of each type. */
export function printTuning(answers: readonly Answered[]): string {
  const types = byType(answers).map(([type, { queries, ndcg: gain, success, zero, silent }]) => [
    type,
    String(queries),
    score(gain),
    score(success),
    percent(zero),
    percent(silent),
  ]);
  const tuning = answers.filter(({ query }) => query.set === 'tuning');
  const lines = tuning
    .map((answer) => ({ answer, value: answer.grades.size > 0 ? ndcg(answer.results, answer.grades) : Number(answer.results.length === 0) }))
    .sort((a, b) => a.value - b.value)
    .map(({ answer, value }) => printAnswer(answer, value));
  return [printTable([['', 'queries', 'nDCG@10', 'success@1', 'no result', 'silent'], ...types]), ...lines].join('\n\n');
}

function printAnswer({ query, results, grades }: Answered, value: number): string {
  const first = firstIs(results, grades, 3) ? '' : '  (first result is not of grade 3)';
  const found = results.map((address) => `      ${grades.get(address) ?? '·'}  ${address}`);
  const missed = [...grades].filter(([address]) => !results.includes(address)).map(([address, grade]) => `      missing: ${grade}  ${address}`);
  return [`  ${score(value)}  ${query.type}: ${query.q}${grades.size > 0 ? first : ''}`, ...found, ...missed].join('\n');
}
