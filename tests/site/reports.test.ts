// npm run reports as an editor runs it: on a campaign whose report stands on a server, off the network, wrongly, interrupted.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, type FileChange } from '../fixtures/build.ts';
import { pdf } from '../fixtures/pdf.ts';
import { swap } from '../fixtures/read.ts';
import { gives, serveReports } from '../fixtures/report-server.ts';
import { freePort, runDesk, startDesk, until } from './support/desk.ts';
import { temporaryFolder } from '../unit/desk/folder.ts';

// No article quotes this report, so any text may stand for it.
const INSPECTION = 'inspections/2025-06-survey.yaml';
const SOURCE = 'sources/survey-report-2025.yaml';
const ID = 'survey-report-2025';
const OTHERS = ['inspections/2024-06-survey.yaml', 'sources/walk-letter-2024.yaml'];
const PDF = pdf(['The river is foul', 'Two of the three turbines are old']);

/** The fixture campaign with the report of 2025 at another address and under a licence that allows searching. No test asks a server that is not its own. */
async function setting(url: string, files: Readonly<Record<string, FileChange>> = {}): Promise<{ CONTENT_DIR: string; REPORTS_DIR: string }> {
  const open = swap('Fixture Open Licence', 'Open Government Licence');
  const CONTENT_DIR = await contentFolder({ [INSPECTION]: (text) => open(swap('https://lookout.fixture.example/2025-survey.pdf', url)(text)), [SOURCE]: open, ...files });
  return { CONTENT_DIR, REPORTS_DIR: join(temporaryFolder(), 'reports') };
}

describe('npm run reports', () => {
  it('fetches what inspections name, whatever its licence, says what is not searched, and the second time keeps it', async () => {
    const { url, asked } = await serveReports({ '/2025.pdf': gives(PDF), '/other.pdf': gives(PDF) });
    const other = (text: string): string => text.replace(/^( *url:).*$/m, `$1 ${url}/other.pdf`);
    const env = await setting(`${url}/2025.pdf`, Object.fromEntries(OTHERS.map((file) => [file, other])));
    const first = await runDesk(['reports'], env);
    expect(first.status).toBe(0);
    expect(first.output).toMatch(/^fetched +survey-report-2025 +2 pages, 0\.0 MB\. The record says 14 pages: is it another document\?$/m);
    const unsearched = '  survey-report-2024  its licence does not allow it (Fixture Open Licence)\n  walk-letter-2024    the record names no licence for it';
    expect(first.output).toMatch(/\n3 fetched\n\n.+ their pages are not searched.+:\n/);
    expect(first.output).toContain(unsearched);
    expect(asked.map(({ agent }) => agent)).toEqual(Array(3).fill(expect.stringMatching(/^campaign-reports \(\+https:\/\/.+\)$/)));
    expect(readdirSync(env.REPORTS_DIR).sort()).toEqual(['.gitignore', 'survey-report-2024.pdf', `${ID}.pdf`, 'walk-letter-2024.pdf']);
    const second = await runDesk(['reports'], env);
    expect([second.status, asked.length]).toEqual([0, 3]);
    expect(second.output).toContain(`\n3 kept\n`);
    expect(second.output).toContain(unsearched);
  });

  it('lets the site’s search find a page, which a site without the reports knows nothing of', async () => {
    const { url } = await serveReports({ '/2025.pdf': gives(PDF) });
    const env = await setting(`${url}/2025.pdf`);
    expect((await runDesk(['reports', ID], env)).status).toBe(0);
    const search = async (REPORTS_DIR: string): Promise<string[]> => {
      const site = { ...env, REPORTS_DIR, OUT_DIR: join(temporaryFolder(), 'site') };
      const built = await runDesk(['build'], site);
      expect(built.status, built.output).toBe(0);
      const { output } = await runDesk(['search', 'turbines', '--json', '--exact'], site);
      return (JSON.parse(output) as { results: { url: string }[] }).results.map((result) => result.url);
    };
    expect(await search(env.REPORTS_DIR)).toEqual([`${url}/2025.pdf#page=2`]);
    expect(await search(`${env.REPORTS_DIR}-none`)).toEqual([]);
  });

  it('off the network says what to save where, and ends with 1', async () => {
    const address = `http://127.0.0.1:${await freePort()}/2025.pdf`;
    const env = await setting(address);
    const { status, output } = await runDesk(['reports', ID], env);
    expect(status).toBe(1);
    expect(output).toMatch(/^failed +survey-report-2025 +127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)$/m);
    expect(output).toContain('There may be no network here.');
    expect(output).toContain(`  ${address}\n    as ${join(env.REPORTS_DIR, `${ID}.pdf`)}`);
    expect(output).not.toContain('survey-report-2024');
  });

  it('stopped by Ctrl-C leaves nothing half-written, says nothing, and ends with 130', async () => {
    const { url, asked } = await serveReports({ '/2025.pdf': (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).write(PDF.slice(0, 300)) });
    const env = await setting(`${url}/2025.pdf`);
    const { stop, output } = startDesk(['reports', ID], env);
    await until('a part of the report', () => asked.length > 0 && readdirSync(env.REPORTS_DIR).some((name) => name.endsWith('.part')));
    expect(await stop()).toBe(130);
    expect([readdirSync(env.REPORTS_DIR), output()]).toEqual([['.gitignore'], '']);
  });

  it('says what is wrong with its use, and ends with 2', async () => {
    const env = await setting('https://x.example/a.pdf');
    expect(await runDesk(['reports', 'survey-report-2042'], env)).toMatchObject({ status: 2, output: expect.stringContaining('Did you mean survey-report-20') as string });
    expect(await runDesk(['reports', '--agian'], env)).toMatchObject({ status: 2, output: expect.stringContaining('--agian') as string });
    expect(await runDesk(['reports', '--help'], env)).toMatchObject({ status: 0, output: expect.stringContaining('--again') as string });
  });

  it('says where it cannot write, and ends with 1', async () => {
    const env = await setting('https://x.example/a.pdf');
    writeFileSync(env.REPORTS_DIR, 'a file');
    expect(await runDesk(['reports'], env)).toMatchObject({
      status: 1,
      output: expect.stringContaining(`Nothing can be written to the reports folder, ${env.REPORTS_DIR}`) as string,
    });
  });

  it('names the inspections without a report, and a report that has no id to be saved under', async () => {
    const env = await setting('https://x.example/a.pdf', { [INSPECTION]: swap('report:\n  source: survey-report-2025\n', 'report:\n') });
    mkdirSync(env.REPORTS_DIR);
    for (const id of ['survey-report-2024', 'walk-letter-2024']) writeFileSync(join(env.REPORTS_DIR, `${id}.txt`), 'one\ftwo');
    const { status, output } = await runDesk(['reports'], env);
    expect(status).toBe(0);
    expect(output).toMatch(/^kept +survey-report-2024 +2 pages of text$/m);
    expect(output).toMatch(/^not fetched +the report of 2025-06-survey has no id/m);
    expect(output).toContain('1 inspection of 4 names no report.');
  });
});
