// Rules on the text of an entry: references and links that lead somewhere public, judgements that were given, true weekdays.
import { parseDate } from '../lib/dates.ts';
import { entryPath } from '../lib/urls.ts';
import { weekdaySlips, yearlessSlips } from '../record/integrity/dates.ts';
import { chartGap } from '../record/integrity/charts.ts';
import { judgementGap } from '../record/integrity/words.ts';
import type { EntryInput } from '../schemas/index.ts';
import type { Entry } from './entry.ts';
import { explainLink } from './links.ts';
import { componentsIn } from './mdx/components-in.ts';
import type { ComponentPiece } from './mdx/types.ts';
import type { Problem } from './problem.ts';
import { explainMissing, referencesOfComponent } from './references.ts';
import { toProblem, type Explained } from './validate.ts';
import type { World } from './world.ts';
import type { Place } from './yaml.ts';

/** Checks an entry’s body, where it has one. */
export function checkBody(entry: Entry, world: World): Problem[] {
  if (!entry.body) return [];
  const pieces = [...componentsIn(entry.body.pieces)];
  return [
    ...pieces.flatMap((piece) => [...checkReferences(entry, piece, world), ...checkJudgement(entry, piece, world), ...checkChart(entry, piece, world)]),
    ...checkLinks(entry, world),
    ...checkWeekdays(entry),
    ...checkText(entry),
  ];
}

/** An article with no word in it, as a new draft is. */
function checkText(entry: Entry): Problem[] {
  if (entry.collection !== 'articles' || entry.body?.text.trim() !== '') return [];
  const message = 'has no text yet: write it below the fields';
  return [problemAt(entry, { line: (entry.bodyOffset ?? 0) + 1, column: 1 }, 'text', { code: 'text-missing', message })];
}

function problemAt(entry: Entry, { line, column }: Place, field: string, explained: Explained): Problem {
  return toProblem({ path: [field], ...explained }, { ...entry.context, locate: () => ({ line, column }) });
}

function checkReferences(entry: Entry, piece: ComponentPiece, world: World): Problem[] {
  return referencesOfComponent(piece.component, piece.attributes).flatMap((reference): Problem[] => {
    const { to, id, path } = reference;
    const field = `${piece.component} ${path.join('.')}`;
    if (!world.exists(to, id)) return [problemAt(entry, piece, field, { code: 'reference-missing', ...explainMissing(reference, world.ids(to)) })];
    const isTakenDown = world.isTakenDown(to, id);
    if (!isTakenDown && (!world.isWithheld(to, id) || entry.withheld)) return [];
    const advice = isTakenDown ? 'was taken down: take this out' : 'is withheld: publish that first, or take this out';
    const message = `names “${id}” among the ${to}, which ${advice}`;
    return [problemAt(entry, piece, field, { code: 'reference-withheld', message })];
  });
}

function checkJudgement(entry: Entry, piece: ComponentPiece, world: World): Problem[] {
  const { of, area } = piece.attributes;
  if (piece.component !== 'Judgement' || !of) return [];
  const gap = judgementGap(world, of, area);
  return gap ? [problemAt(entry, piece, area ? 'Judgement area' : 'Judgement of', { code: 'judgement-not-given', message: gap })] : [];
}

function checkChart(entry: Entry, piece: ComponentPiece, { charts }: World): Problem[] {
  const { of } = piece.attributes;
  if (piece.component !== 'Chart' || !of || !charts) return [];
  const gap = chartGap(of, charts);
  return gap ? [problemAt(entry, piece, 'Chart of', { code: 'chart-unknown', found: of, ...gap })] : [];
}

function checkLinks(entry: Entry, world: World): Problem[] {
  const from = { page: entryPath(entry.collection, entry.id), isWithheld: entry.withheld !== undefined };
  return (entry.body?.links ?? []).flatMap((link): Problem[] => {
    const explained = explainLink(link.href, from, world);
    return explained ? [problemAt(entry, link, 'link', explained)] : [];
  });
}

function checkWeekdays(entry: Entry): Problem[] {
  const offset = entry.bodyOffset ?? 0;
  const { lines } = entry.context;
  // An article stands on a day, which tells the year of a date that has none.
  const fields = entry.collection === 'articles' ? (entry.data as EntryInput<'articles'>) : undefined;
  const day = fields && parseDate(fields.asOf ?? fields.published).first;
  let after = { line: offset, column: 0 };
  const text = entry.body?.text ?? '';
  const slips = [...weekdaySlips(text), ...(day ? yearlessSlips(text, day) : [])].sort((a, b) => a.index - b.index);
  return slips.map(({ found, better, message }) => {
    const column = lines[after.line]?.indexOf(found, after.column) ?? -1;
    const line = column >= 0 ? after.line : lines.findIndex((text, at) => at > after.line && text.includes(found));
    const place = line < 0 ? { line: offset, column: 0 } : { line, column: column >= 0 ? column : (lines[line] as string).indexOf(found) };
    after = { line: place.line, column: place.column + 1 };
    return problemAt(entry, { line: place.line + 1, column: place.column + 1 }, 'text', { code: 'weekday-mismatch', message, found, better });
  });
}
