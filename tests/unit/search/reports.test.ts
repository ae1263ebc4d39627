// Pages of reports as documents: which become one, what is known of each, and how their text is tidied.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeRecord } from '../../../src/record/model.ts';
import type { Record_ } from '../../../src/record/types.ts';
import { tidyPages } from '../../../src/search/index/report-text.ts';
import { readReportDocuments, reportDocuments } from '../../../src/search/index/reports.ts';
import { anInspection, aSource, records, type Fields } from '../../fixtures/build.ts';
import { pdf } from '../../fixtures/pdf.ts';

const URL = 'https://lookout.fixture.example/2025.pdf';
const OPEN = 'Open Government Licence v3.0';

const recordWith = (inspection: Fields = {}, source: Fields = {}): Record_ =>
  makeRecord(
    records({
      inspections: { survey: anInspection({ overall: 'foul', published: '2025-07-01', report: { source: 'paper', url: URL }, ...inspection }) },
      sources: { paper: aSource({ licence: OPEN, ...source }) },
    }),
  );
const pages = new Map([['paper', ['The pumps are old', ' 2 ', 'The steps are broken']]]);

describe('a page of a report', () => {
  it('is a document of its own, and an empty page is none', () => {
    expect(reportDocuments(recordWith(), pages)).toEqual([
      {
        url: `${URL}#page=1`,
        type: 'report',
        kind: 'reports',
        title: 'Water Lookout report, July 2025, page 1',
        aliases: [],
        lead: '',
        sections: [{ text: 'The pumps are old' }],
        day: '2025-07-01',
        date: '1 July 2025',
        facets: { kind: ['reports'], year: ['2025'], inspection: ['survey'], grade: ['foul'] },
      },
      expect.objectContaining({ url: `${URL}#page=3`, title: 'Water Lookout report, July 2025, page 3', sections: [{ text: 'The steps are broken' }] }),
    ]);
  });

  it('is one only where the licence allows it', () => {
    for (const licence of [undefined, 'Fixture Open Licence', 'For non-commercial use only']) expect(reportDocuments(recordWith({}, { licence }), pages)).toEqual([]);
    expect(reportDocuments(recordWith({ report: { source: 'paper', licence: 'All rights reserved' } }), pages)).toEqual([]);
  });

  it('is one only where the report is at hand and belongs to an inspection', () => {
    expect(reportDocuments(recordWith(), new Map())).toEqual([]);
    expect(reportDocuments(recordWith({ report: undefined }), pages)).toEqual([]);
  });

  it('has no number where the text has lost its pages, unless there is but one', () => {
    const whole = new Map([['paper', ['The whole text']]]);
    expect(reportDocuments(recordWith(), whole)).toMatchObject([{ url: URL, title: 'Water Lookout report, July 2025' }]);
    expect(reportDocuments(recordWith({ report: { source: 'paper', url: URL, pages: 1 } }), whole)).toMatchObject([{ url: `${URL}#page=1` }]);
  });

  it('names all who inspected, has no grade where none was given, and a date as exact as is known', () => {
    const [document] = reportDocuments(recordWith({ regulators: ['Lookout', 'Board', 'Guild'], overall: undefined, published: '2025' }), pages);
    expect(document).toMatchObject({ title: 'Lookout, Board and Guild report, 2025, page 1', date: '2025', day: '2025-01-01', facets: { grade: [] } });
  });

  it('says where a later inspection has changed the picture', () => {
    const later = anInspection({ title: 'Second survey', start: '2026-01-05', end: '2026-01-06', published: '2026-02-01', overall: 'fair' });
    const survey = anInspection({ overall: 'foul', published: '2025-07-01', report: { source: 'paper', url: URL } });
    const record = makeRecord(records({ inspections: { survey, later }, sources: { paper: aSource({ licence: OPEN }) } }));
    expect(reportDocuments(record, pages)[0]?.since).toBe('Since then: rated fair (February 2026)');
    expect(reportDocuments(recordWith(), pages)[0]).not.toHaveProperty('since');
  });

  it('is withheld as its inspection is, in previews', () => {
    const record = recordWith();
    for (const inspection of record.inspections) inspection.withheld = 'draft';
    expect(reportDocuments(record, pages)).toMatchObject([{ withheld: 'draft' }, { withheld: 'draft' }]);
  });
});

describe('the reports folder', () => {
  it('gives a PDF’s pages as documents', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'reports-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    writeFileSync(join(dir, 'paper.pdf'), pdf(['The pumps are old', 'The steps (all of them)\nare broken']));
    expect(await readReportDocuments(recordWith(), dir)).toMatchObject([
      { url: `${URL}#page=1`, sections: [{ text: 'The pumps are old' }] },
      { url: `${URL}#page=2`, sections: [{ text: 'The steps (all of them) are broken' }] },
    ]);
  });

  it('need not be there', async () => {
    expect(await readReportDocuments(recordWith(), undefined)).toEqual([]);
    expect(await readReportDocuments(recordWith(), join(tmpdir(), 'no-such-folder'))).toEqual([]);
  });
});

describe('the text of a page', () => {
  const body = (n: number): string => ['one', 'two', 'three', 'four', 'five'].map((word) => `line ${word} of sheet ${'abcdefg'[n]}`).join('\n');

  it('loses its running heads and page numbers, at the top or at the bottom', () => {
    const heads = [0, 1, 2, 3].map((n) => `Survey of the river\n7 to 18 June 2025   ${n + 1}\n\n${body(n)}`);
    expect(tidyPages(heads)).toEqual([0, 1, 2, 3].map((n) => body(n).replaceAll('\n', ' ')));
    const feet = [0, 1, 2, 3].map((n) => `${body(n)}\n\n   Survey of the river\n\n   page ${n + 1} of 4  \n`);
    expect(tidyPages(feet)).toEqual([0, 1, 2, 3].map((n) => body(n).replaceAll('\n', ' ')));
  });

  it.each(['2', '– 2 –', 'Page 2', '2 of 9', '2/9'])('of two pages loses “%s” on page 2', (number) => {
    expect(tidyPages(['first', `${body(1)}\n${number}`])[1]).toBe(body(1).replaceAll('\n', ' '));
  });

  it('keeps other numbers, and what is said on few pages or in the middle of many', () => {
    expect(tidyPages(['14 days\n14', 'Spills\n40'])).toEqual(['14 days 14', 'Spills 40']);
    const middle = [0, 1, 2, 3].map((n) => `${body(n)}\nThe river is foul\n${body(n)}`);
    for (const page of tidyPages(middle)) expect(page).toContain('The river is foul');
  });

  it('has words that were cut at a line’s end whole again', () => {
    expect(tidyPages(['The inspec-\ntion of decision-\nmaking and of co-\nordination. Making coordination plain.'])).toEqual([
      'The inspection of decision-making and of coordination. Making coordination plain.',
    ]);
    expect(tidyPages(['pre\u00ad\nvention', 'multi-\nAgency 2015-\n16'])).toEqual(['prevention', 'multi- Agency 2015- 16']);
  });

  it('has no ligatures, leaders, stray spaces or signs out of symbol fonts', () => {
    expect(tidyPages(['e\ufb00ective  \t o\ufb03ce\n\uf0b7 one\nContents ........... 3\nWater . . . . . . 4'])).toEqual(['effective office • one Contents 3 Water 4']);
  });

  it('is empty where there are no letters, and its page keeps its place', () => {
    expect(tidyPages(['one', ' \n12 \uf0b7\n', 'three'])).toEqual(['one', '', 'three']);
    expect(tidyPages([])).toEqual([]);
  });

  it('is one line for each page, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'B', '-', '\n', ' ', '1', '\ufb01', '\u00ad', '.', '\f', '👩') }), { maxLength: 6 }), (given) => {
        const tidied = tidyPages(given);
        expect(tidied).toHaveLength(given.length);
        for (const text of tidied) expect(text).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
