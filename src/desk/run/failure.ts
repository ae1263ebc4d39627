// What went wrong and was foreseen: a message for a person, and the exit code.

/** An expected failure. Its message says what happened and what to do; it is printed alone, without a stack. */
export class Failure extends Error {
  readonly expected = true;
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** The code of a system error, such as `ENOENT`, or an empty string. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
