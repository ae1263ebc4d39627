// The targets of speed, each by the worst of the visits that it speaks of.
import type { KindFigures } from './speed/measure.ts';
import type { ProfileName } from './speed/profiles.ts';
import type { Mode } from './speed/visit.ts';
import type { SpeedFigures } from './speed-table.ts';
import { milliseconds, whole } from './table.ts';
import type { Target } from './targets.ts';

/** The most of stock’s bytes that ours may need, by the number of articles; times are compared with stock’s at the same numbers. */
const BYTES: Record<number, number> = { 1000: 0.75, 10_000: 0.6 };
const TIME = 0.5;
const SUGGESTION_MS = 150;
const TASK_MS = 50;

/** The greatest of a figure over kinds of visits. */
const worst = (kinds: readonly KindFigures[], figure: (kind: KindFigures) => number | undefined): number => Math.max(0, ...kinds.map((kind) => figure(kind) ?? 0));

/** Visits over one network, and of one way to type where it is named. */
const visitsOn = (kinds: readonly KindFigures[], profile: ProfileName, mode?: Mode): KindFigures[] =>
  kinds.filter((kind) => kind.profile === profile && (mode === undefined || kind.mode === mode));

function timeTarget(kinds: readonly KindFigures[], mode: Mode, at: string): Target {
  const share = worst(visitsOn(kinds, 'slow4g', mode), ({ sides }) => sides.ours.result / sides.stock.result);
  return { what: `first result on slow 4G, ${mode}, ${at}`, want: 'at most half of stock’s time', got: share.toFixed(2), met: share > 0 && share <= TIME };
}

function bytesTarget(kinds: readonly KindFigures[], most: number, at: string): Target {
  const share = worst(kinds, ({ sides }) => sides.ours.bytes / sides.stock.bytes);
  const percent = (number: number): string => `${Math.round(number * 100)} %`;
  return { what: `bytes up to the first result ${at}`, want: `at most ${percent(most)} of stock’s`, got: percent(share), met: share > 0 && share <= most };
}

function targetsOf({ articles, kinds }: SpeedFigures): Target[] {
  const at = `at ${whole(articles)} articles`;
  const suggestion = worst(visitsOn(kinds, 'plain'), ({ sides }) => sides.ours.suggestion);
  const longest = worst(kinds, ({ sides }) => sides.ours.longest);
  const most = BYTES[articles];
  return [
    { what: `first suggestion ${at}`, want: `at most ${SUGGESTION_MS} ms`, got: milliseconds(suggestion || undefined), met: suggestion > 0 && suggestion <= SUGGESTION_MS },
    ...(most === undefined ? [] : [timeTarget(kinds, 'pasted', at), timeTarget(kinds, 'typed', at), bytesTarget(kinds, most, at)]),
    { what: `longest task while typing ${at}`, want: `at most ${TASK_MS} ms`, got: longest === 0 ? `none over ${TASK_MS} ms` : milliseconds(longest), met: longest <= TASK_MS },
  ];
}

/** The targets of speed at every size that was measured. */
export const speedTargets = (sizes: readonly SpeedFigures[]): Target[] => sizes.flatMap(targetsOf);
