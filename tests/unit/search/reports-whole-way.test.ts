// The whole way of a report: from a server into the reports folder, page by page into the index, and out of a search at the right page.
import { describe, expect, it } from 'vitest';
import { fetchReports } from '../../../src/desk/reports/fetch.ts';
import { makeRecord } from '../../../src/record/model.ts';
import { reportsOf } from '../../../src/record/reports.ts';
import { createEngine, type Hit } from '../../../src/search/engine/index.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { readReportDocuments } from '../../../src/search/index/reports.ts';
import { parseState } from '../../../src/search/query/state.ts';
import { spelling } from './help.ts';
import { anInspection, aSource, records } from '../../fixtures/build.ts';
import { pdf } from '../../fixtures/pdf.ts';
import { gives, serveReports } from '../../fixtures/report-server.ts';
import { temporaryFolder } from '../desk/folder.ts';

const PAGES = ['Survey of the river\nThe water is foul and the warden knows.\n1', 'Survey of the river\nTwo of the three turbines are old, and the embank-\nment leaks.\n2'];

interface Asked {
  url: string;
  find: (q: string) => Promise<Hit[]>;
}

/** Two reports with the same pages, one of them under a licence that does not allow searching, fetched, read and indexed. */
async function wholeWay(): Promise<Asked> {
  const { url } = await serveReports({ '/open.pdf': gives(pdf(PAGES)), '/closed.pdf': gives(pdf(PAGES)) });
  const record = makeRecord(
    records({
      inspections: {
        open: anInspection({ overall: 'foul', report: { source: 'open', url: `${url}/open.pdf` } }),
        closed: anInspection({ start: '2025-06-10', report: { source: 'closed', url: `${url}/closed.pdf` } }),
      },
      sources: { open: aSource({ licence: 'Open Government Licence v3.0' }), closed: aSource({ licence: 'For non-commercial use only' }) },
    }),
  );
  const dir = temporaryFolder();
  const outcomes = await Array.fromAsync(fetchReports(reportsOf(record), { dir, agent: 'test', pauseMs: 0 }));
  expect(outcomes.map(({ state }) => state)).toEqual(['fetched', 'fetched']);
  const files = buildIndex(await readReportDocuments(record, dir), { lang: 'en-GB', synonyms: [] });
  const engine = createEngine((path) => Promise.resolve(JSON.parse(files.get(path) ?? 'null')), spelling);
  return { url, find: async (q) => (await engine.search(parseState(new URLSearchParams({ q })))).hits(1) };
}

describe('a report', () => {
  it('is found by a word of its second page, at that page, with the words around it', async () => {
    const { url, find } = await wholeWay();
    const [hit, ...rest] = await find('turbines');
    expect(rest).toEqual([]);
    expect(hit).toMatchObject({
      url: `${url}/open.pdf#page=2`,
      type: 'report',
      kind: 'reports',
      title: 'Water Lookout report, July 2025, page 2',
      date: '1 July 2025',
      inspection: 'open',
    });
    expect(hit?.excerpt.filter(({ match }) => match).map(({ text }) => text)).toEqual(['turbines']);
    expect(hit?.excerpt.map(({ text }) => text).join('')).toContain('Two of the three turbines are old, and the embankment leaks.');
  });

  it('is found by a word that was cut at a line’s end, by a phrase, by its kind and year', async () => {
    const { url, find } = await wholeWay();
    const found = async (q: string): Promise<string[]> => (await find(q)).map((hit) => hit.url.replace(url, ''));
    for (const q of ['embankment', '"the three turbines"', 'kind:reports year:2025 leaks']) expect(await found(q), q).toEqual(['/open.pdf#page=2']);
    expect(await found('warden')).toEqual(['/open.pdf#page=1']);
  });

  it('under a licence that does not allow it is not found at all, though it is at hand', async () => {
    const { url, find } = await wholeWay();
    const found = await find('three river water');
    expect(new Set(found.map((hit) => hit.url.replace(/#.*/, '')))).toEqual(new Set([`${url}/open.pdf`]));
  });
});
