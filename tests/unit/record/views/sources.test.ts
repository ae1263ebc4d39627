// The sources: by publisher, oldest first, how much was read, doubts about dates and titles, and what cites each.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import { citedBy, sourceLinks } from '../../../../src/record/views/sources-cited.ts';
import { sourcesView, type SourceEntry } from '../../../../src/record/views/sources.ts';
import { aFramework, anArea, anArticle, anEvent, anInspection, aPerson, aSource, aTerm, records } from '../../../fixtures/build.ts';

const sources = {
  'b-late': aSource({ title: 'Late', date: '2025-07-01' }),
  'a-none': aSource({ title: 'Undated', read: 'second-hand' }),
  'c-early': aSource({ title: 'Early', date: { date: '2025-06', inferred: true }, dateBasis: 'It speaks of June.', read: 'opening', note: 'Mind it.' }),
  'd-copy': aSource({
    publisher: 'The Fixture (copied elsewhere)',
    title: 'A copy',
    titleSeen: false,
    date: '2024',
    archive: 'https://archive.fixture.example/x',
    licence: 'Open',
    supports: ['One thing', 'Another'],
  }),
  lone: aSource({ publisher: 'A lone voice', title: 'Alone', date: '2023', licence: 'OGL' }),
};
const record = makeRecord(
  records({
    sources,
    frameworks: { code: aFramework({ sources: ['lone'] }) },
    areas: { water: anArea({ sources: ['lone'] }) },
    glossary: { spill: aTerm({ sources: ['lone'] }) },
    people: { ada: aPerson({ posts: [{ title: 'Warden', interim: false, confidence: 'high', sources: ['b-late', 'lone'] }] }) },
    events: { spill: anEvent({ title: 'A spill', sources: ['lone', 'b-late'] }) },
    inspections: {
      survey: anInspection({
        sources: ['b-late'],
        evidence: { dates: ['b-late'], overall: ['c-early'] },
        report: { source: 'd-copy' },
        figures: [{ label: 'Days', value: 1, source: 'a-none' }],
        replies: [{ who: 'Ada', text: 'No.', source: 'lone' }],
      }),
    },
    articles: { piece: anArticle({ sources: ['b-late'], retells: 'c-early', replies: [{ who: 'Ada', text: 'No.', source: 'a-none' }] }) },
  }),
);
const view = sourcesView(record);
const entries = view.groups.flatMap((group) => group.entries);
const entry = (id: string): SourceEntry => entries.find((other) => other.id === id) as SourceEntry;

describe('the list of sources', () => {
  it('gives a publisher with three or more a list, oldest first and undated last; the others share one', () => {
    expect(view.groups.map(({ id, label, count, entries: of }) => [id, label, count, of.map((source) => source.id)])).toEqual([
      ['from-the-fixture', 'The Fixture', 4, ['d-copy', 'c-early', 'b-late', 'a-none']],
      ['from-other-publishers', 'Other publishers', 1, ['lone']],
    ]);
    expect([entry('d-copy').publisher, entry('b-late').publisher, entry('lone').publisher]).toEqual(['Copied elsewhere', undefined, 'A lone voice']);
  });

  it('sums up how much was read', () => {
    expect(view.intro).toContain('rests on 5 sources: 3 read whole, 1 read in their opening only and 1 known at second hand.');
    expect([entry('b-late').read, entry('c-early').read, entry('a-none').read]).toEqual(['Read whole', 'Only the opening was read', 'Known at second hand']);
  });

  it('says what is doubtful about a title and a date', () => {
    expect(entry('c-early')).toMatchObject({ date: { value: '2025-06', text: 'June 2025', note: 'worked out' }, remarks: ['Its date: It speaks of June.', 'Mind it.'] });
    expect(entry('d-copy')).toMatchObject({
      remarks: ['The title is our description.'],
      archive: 'https://archive.fixture.example/x',
      licence: { text: 'Open' },
      supports: ['One thing', 'Another'],
    });
    expect(entry('a-none')).not.toHaveProperty('date');
  });

  it('acknowledges a licence that asks for it, with a link', () => {
    expect(entry('lone').licence).toEqual({
      text: 'Contains public sector information licensed under the Open Government Licence v3.0.',
      url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    });
    expect(entry('b-late')).not.toHaveProperty('licence');
  });

  it('says so while there is none', () => {
    const empty = sourcesView(makeRecord(records({ sources: {} })));
    expect(empty.groups).toEqual([]);
    expect(empty.intro).toMatch(/^No source has been entered yet/);
  });
});

describe('what cites a source', () => {
  it('is found wherever an entry names it, each entry once', () => {
    const cited = Object.fromEntries([...citedBy(record)].map(([id, groups]) => [id, groups.map(({ label, links }) => `${label}: ${links.map((link) => link.label).join(', ')}`)]));
    expect(cited).toMatchObject({
      'a-none': ['Inspections: Full survey', 'Articles: A headline of a proper length'],
      'b-late': ['Inspections: Full survey', 'Articles: A headline of a proper length', 'Events: A spill', 'People: Ada Sluice'],
      'c-early': ['Inspections: Full survey', 'Articles: A headline of a proper length'],
      'd-copy': ['Inspections: Full survey'],
      lone: ['Inspections: Full survey', 'Events: A spill', 'People: Ada Sluice', 'Kinds of inspection: Full survey', 'Areas: Water', 'Glossary: Spill'],
    });
    expect([entry('b-late').citedCount, entry('d-copy').citedCount]).toEqual(['Cited in 4 places', '']);
  });

  it('includes the help lines', () => {
    const [line] = record.campaign.help.lines;
    const id = line?.sources?.[0] as string;
    expect(citedBy(record).get(id)).toEqual([{ label: 'Help', links: [{ label: record.campaign.help.heading, url: '/help/' }] }]);
  });

  it('has links that can be told apart', () => {
    const paper = record.sources.filter(({ id }) => id === 'b-late');
    expect(sourceLinks([...paper, ...paper], 'en-GB').map(({ label }) => label)).toEqual(['The Fixture, 1 July 2025', 'The Fixture, 1 July 2025 (2)']);
  });
});
