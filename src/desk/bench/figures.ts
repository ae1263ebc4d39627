// The figures of a bench: the fastest run of each side, the ratio between sides, and a table of them.

export type SideName = 'ours' | 'stock';

/** One build. */
export interface Run {
  side: SideName;
  /** Seconds on the wall clock. */
  seconds: number;
  /** Seconds of processor time, of all its processes. */
  cpu: number;
  /** The most memory that its biggest process held, in MiB. */
  mebibytes: number;
}

export type Figures = Omit<Run, 'side'>;

export interface Summary {
  articles: number;
  runs: number;
  sides: Partial<Record<SideName, Figures>>;
  /** How many times faster ours is by the wall clock, and by processor time. */
  ratio?: { wall: number; cpu: number };
}

const round = (number: number, digits = 2): number => Number(number.toFixed(digits));

/** The least of each: whatever else a machine does can only add to them. */
function figuresOf(runs: readonly Run[]): Figures {
  const least = (key: keyof Figures): number => Math.min(...runs.map((run) => run[key]));
  return { seconds: round(least('seconds')), cpu: round(least('cpu')), mebibytes: Math.round(least('mebibytes')) };
}

/** The least figures of each side that ran, and the ratio where both did. */
export function summarise(articles: number, runs: readonly Run[]): Summary {
  const bySide = Map.groupBy(runs, ({ side }) => side);
  const sides: Summary['sides'] = Object.fromEntries([...bySide].map(([side, list]) => [side, figuresOf(list)]));
  const { ours, stock } = sides;
  return {
    articles,
    runs: Math.max(0, ...[...bySide.values()].map(({ length }) => length)),
    sides,
    ...(ours && stock && { ratio: { wall: round(stock.seconds / ours.seconds), cpu: round(stock.cpu / ours.cpu) } }),
  };
}

const LABELS: Record<SideName, string> = { ours: 'this project', stock: 'stock @astrojs/mdx' };

/** The summary as a table for a terminal. The last line is the ratio. */
export function printFigures({ articles, runs, sides, ratio }: Summary): string {
  const row = (label: string, ...cells: string[]): string => `  ${label.padEnd(20)}${cells.map((cell) => cell.padStart(12)).join('')}`;
  const rows = Object.entries(sides).map(([side, { seconds, cpu, mebibytes }]) =>
    row(LABELS[side as SideName], `${seconds.toFixed(2)} s`, `${cpu.toFixed(2)} s`, `${mebibytes.toLocaleString('en-GB')} MiB`),
  );
  const title = `${articles.toLocaleString('en-GB')} articles, cold caches, no search index; ${runs === 1 ? 'one run' : `the fastest of ${runs} runs`} each`;
  const last = ratio && `Ours is ${ratio.wall.toFixed(2)} times as fast (by processor time ${ratio.cpu.toFixed(2)}).`;
  return [title, '', row('', 'wall', 'processor', 'peak memory'), ...rows, ...(last ? ['', last] : [])].join('\n');
}
