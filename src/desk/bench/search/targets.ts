// The targets beside what was measured: each met or not met.

export interface Target {
  what: string;
  /** What is wanted, in words. */
  want: string;
  /** What was measured, in the same unit. */
  got: string;
  met: boolean;
}

/** The targets, a line each. */
export function printTargets(targets: readonly Target[]): string {
  const width = Math.max(0, ...targets.map(({ what }) => what.length));
  const wide = Math.max(0, ...targets.map(({ want }) => want.length));
  return targets.map(({ what, want, got, met }) => `  ${met ? 'met    ' : 'NOT MET'}  ${what.padEnd(width)}  ${want.padEnd(wide)}  ${got}`).join('\n');
}
