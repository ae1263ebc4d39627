// Counting what passed and what failed, from Vitest's report and from steps that either pass or fail.

/** How many checks passed, and how many failed. */
export interface Counts {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/** A step that either passes or fails. */
export const one = (passed: boolean): Counts => ({ passed: Number(passed), failed: Number(!passed) });

/** All counts together. */
export function add(all: readonly Counts[]): Counts {
  return { passed: all.reduce((sum, { passed }) => sum + passed, 0), failed: all.reduce((sum, { failed }) => sum + failed, 0) };
}

/**
 * The counts of a run of Vitest. A file that broke before its tests counts as one failure, as does a run without a test, a
 * run that left no report, and one that failed although every test in its report passed.
 */
export function countReport(report: VitestReport | undefined, exitCode: number): Counts {
  const counts = add((report?.testResults ?? []).map(countFile));
  const unexplained = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return unexplained ? { ...counts, failed: 1 } : counts;
}

function countFile({ status, assertionResults }: VitestReport['testResults'][number]): Counts {
  const passed = assertionResults.filter((test) => test.status === 'passed').length;
  const failed = assertionResults.filter((test) => test.status === 'failed').length;
  return { passed, failed: failed === 0 && status === 'failed' ? 1 : failed };
}

/** The last line of a test run. */
export function summary({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
