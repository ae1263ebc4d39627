// The reports folder: made where it is missing, kept out of what is published, cleared of what a killed run left, filled by whole files alone.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../lib/environment.ts';
import { Failure } from '../run/failure.ts';
import { isAlive } from '../site/lock.ts';
import { holds, realPath } from '../site/out-dir.ts';
import { lookIntoPdf, type PdfFacts } from './pdf.ts';

const PART = /^\..+\.pdf\.(\d+)\.part$/;

/** Makes the folder ready for writing. Throws a Failure that says what to do where it cannot be. */
export function prepareFolder(dir: string, { root, contentDir, outDir }: Pick<Environment, 'contentDir' | 'outDir'> & { root: string }): void {
  for (const folder of [contentDir, outDir, join(root, 'public'), join(root, 'src')]) {
    if (holds(realPath(folder), realPath(dir))) throw new Failure(`REPORTS_DIR (${dir}) lies in ${folder}, where reports would be published.\n${ELSEWHERE}`);
  }
  try {
    // A new folder keeps itself out of any repository: the reports belong to those who wrote them.
    if (mkdirSync(dir, { recursive: true })) writeFileSync(join(dir, '.gitignore'), '*\n');
    for (const name of readdirSync(dir)) {
      const [, pid] = PART.exec(name) ?? [];
      if (pid && !isAlive(Number(pid))) rmSync(join(dir, name), { force: true });
    }
    const trial = join(dir, `.trial.pdf.${process.pid}.part`);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    throw new Failure(`Nothing can be written to the reports folder, ${dir} (${(error as Error).message}).\n${ELSEWHERE}`);
  }
}

const ELSEWHERE = 'Name another folder, such as REPORTS_DIR=/some/folder npm run reports';

/**
 * Puts a PDF into the folder whole or not at all: `write` makes the file beside its place, and only a whole PDF takes it.
 * Whatever happens, nothing half-written stays, and an older copy stays until a better one is there.
 */
export async function putWhole(dir: string, id: string, write: (path: string) => Promise<void>): Promise<PdfFacts> {
  const part = join(dir, `.${id}.pdf.${process.pid}.part`);
  try {
    await write(part);
    const facts = await lookIntoPdf(part);
    renameSync(part, join(dir, `${id}.pdf`));
    return facts;
  } finally {
    rmSync(part, { force: true });
  }
}

/** What of a report is in the folder. A text is taken before a PDF. */
export function nameOfCopy(dir: string, id: string): string | undefined {
  return [`${id}.txt`, `${id}.pdf`].find((name) => existsSync(join(dir, name)));
}
