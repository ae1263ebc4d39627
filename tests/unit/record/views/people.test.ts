// People: the head office in order, groups by kind, a post’s time in words, and one person’s page.
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../../src/record/model.ts';
import type { Person, Post, Record_ } from '../../../../src/record/types.ts';
import { personView } from '../../../../src/record/views/people-person.ts';
import { periodText, postTitle } from '../../../../src/record/views/people-posts.ts';
import { peopleView } from '../../../../src/record/views/people.ts';
import { anArticle, anEvent, anInspection, aPerson, aSource, aWarden, records, type Fields } from '../../../fixtures/build.ts';

const postOf = (fields: Fields): Post =>
  makeRecord(records({ people: { ada: aPerson({ posts: [{ title: 'Warden', interim: false, confidence: 'high', sources: ['paper'], ...fields }] }) } })).people[0]
    ?.posts[0] as Post;
const person = (record: Record_, id: string): Person => record.people.find((other) => other.id === id) as Person;

describe('a post’s time', () => {
  it.each<[Fields, string]>([
    [{ from: '2013-05-24', to: '2014-05' }, '24 May 2013 to May 2014'],
    [{ from: '2015-07', to: '2015-07' }, 'July 2015'],
    [{ from: '2015-12' }, 'From December 2015; end not known'],
    [{ from: '2019-05-07', lastKnown: '2023-02-06' }, 'From 7 May 2019; last confirmed 6 February 2023'],
    [{ from: { date: '2017-10', approximate: 'late' }, lastKnown: '2025-03' }, 'From late October 2017; last confirmed March 2025'],
    [{ firstKnown: '2013-01', to: '2013-05' }, 'First confirmed January 2013; until May 2013'],
    [{ firstKnown: '2013-08-16', lastKnown: '2013-08-16' }, 'Confirmed 16 August 2013; start and end not known'],
    [{ firstKnown: '2024-06', lastKnown: '2025-06' }, 'First confirmed June 2024; last confirmed June 2025'],
    [{ to: '2016' }, 'Start not known; until 2016'],
    [{}, 'Dates not known'],
  ])('%j reads “%s”', (fields, text) => {
    expect(periodText(postOf(fields), 'en-GB')).toBe(text);
  });

  it('never has an interim post pass for a permanent one', () => {
    expect(postTitle(postOf({ title: 'River warden', interim: true }))).toBe('River warden (interim)');
    expect(postTitle(postOf({ title: 'Interim river warden', interim: true }))).toBe('Interim river warden');
    expect(postTitle(postOf({ title: 'River warden' }))).toBe('River warden');
  });
});

const RECORD = makeRecord(
  records({
    sources: { paper: aSource(), minutes: aSource({ publisher: 'The council', title: 'Minutes', date: '2024-05' }) },
    people: {
      ada: aWarden('Ada Sluice', { from: '2023-04', to: '2025-03-31', sources: ['minutes', 'paper'], note: 'She was first.' }),
      bertram: aWarden('Bertram Weir', { from: '2025-04-01', to: '2025-07', interim: true, confidence: 'medium' }),
      cora: aWarden('Cora Lock', { from: '2025-07', lastKnown: '2025-12' }),
      mia: aPerson({
        name: 'Mia Minister',
        kind: 'minister',
        posts: [{ title: 'Minister', firstKnown: '2024', lastKnown: '2024', interim: false, confidence: 'low', sources: ['paper'] }],
      }),
      ida: aPerson({
        name: 'Ida Inventa',
        kind: 'inspector',
        posts: [
          { title: 'Deputy', from: '2020', to: '2023', interim: false, confidence: 'high', sources: ['paper'] },
          { title: 'Surveyor', from: '2024', interim: false, confidence: 'high', sources: ['paper'] },
        ],
      }),
    },
    inspections: {
      first: anInspection({ title: 'First survey', start: '2024-06-10', end: '2024-06-14', published: '2024-09-02', overall: 'foul', leadInspector: 'ida' }),
      second: anInspection({ title: 'Second survey', start: '2025-07', end: undefined, published: '2025-09-01', overall: 'clear' }),
    },
    events: { leaves: anEvent({ date: '2025-03-31', title: 'Ada leaves', people: ['ada'] }) },
    articles: { piece: anArticle({ inspection: 'first', people: ['ada'], sources: ['paper'] }) },
  }),
);

describe('everybody', () => {
  it('begins with the head office, in order, with the inspections of each time', () => {
    const { heads } = peopleView(RECORD);
    expect(heads.heading).toBe('Who has been river warden');
    expect(heads.lines.map(({ name, interim, confidence, inspections }) => [name, interim, confidence, inspections.map(({ label, uncertain }) => [label, uncertain])])).toEqual([
      ['Ada Sluice', false, undefined, [['First survey', false]]],
      ['Bertram Weir', true, 'Confidence: medium', [['Second survey', true]]],
      ['Cora Lock', false, undefined, [['Second survey', true]]],
    ]);
    expect(heads.lines[2]?.inspections[0]?.grade).toEqual({ rank: 3, of: 3, label: 'Clear', gold: true });
  });

  it('gives an inspection to nobody else where one certainly held the office throughout', () => {
    const record = makeRecord(
      records({
        people: { ada: aWarden('Ada Sluice', { from: '2023-04', to: '2025-07-18' }), bertram: aWarden('Bertram Weir', { from: '2025-07' }) },
        inspections: { survey: anInspection({ start: '2025-07-08', end: '2025-07-12', published: '2025-09-01' }) },
      }),
    );
    expect(peopleView(record).heads.lines.map(({ inspections }) => inspections.length)).toEqual([1, 0]);
  });

  it('then has groups by kind, nobody twice', () => {
    expect(peopleView(RECORD).groups).toEqual([
      { id: 'minister', heading: 'Ministers', people: [{ name: 'Mia Minister', url: '/people/mia/', title: 'Minister', period: 'Confirmed 2024; start and end not known' }] },
      {
        id: 'inspector',
        heading: 'Inspectors',
        people: [{ name: 'Ida Inventa', url: '/people/ida/', title: 'Surveyor', period: 'From 2024; end not known', more: '1 earlier post' }],
      },
    ]);
  });

  it('may be nobody', () => {
    const view = peopleView(makeRecord(records()));
    expect([view.heads.lines, view.groups]).toEqual([[], []]);
  });
});

describe('a person', () => {
  it('has posts with notes and numbered sources, inspections, events and articles', () => {
    const view = personView(person(RECORD, 'ada'), RECORD);
    expect(view.posts).toEqual([
      {
        title: 'River warden',
        period: 'April 2023 to 31 March 2025',
        notes: ['She was first.'],
        sources: [
          { number: 1, url: '#source-1' },
          { number: 2, url: '#source-2' },
        ],
      },
    ]);
    expect(view.sources.map(({ number, anchor, publisher }) => [number, anchor, publisher])).toEqual([
      [1, 'source-1', 'The council'],
      [2, 'source-2', 'The Fixture'],
    ]);
    expect(view.inTime?.lines.map(({ title, uncertain }) => [title, uncertain])).toEqual([['First survey', false]]);
    expect(view.events.map(({ label, url, date }) => [label, url, date.text])).toEqual([['Ada leaves', '/timeline/#leaves', '31 March 2025']]);
    expect(view.articles.map(({ url }) => url)).toEqual(['/articles/piece/']);
    expect(view.led).toEqual([]);
  });

  it('says which inspections an inspector led, and nothing of a time in office', () => {
    const view = personView(person(RECORD, 'ida'), RECORD);
    expect(view.led.map(({ title }) => title)).toEqual(['First survey']);
    expect(view).not.toHaveProperty('inTime');
    expect(view).not.toHaveProperty('moreArticles');
  });

  it('shows thirty articles and sends to search for the rest', () => {
    const articles = Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`piece-${index}`, anArticle({ people: ['ada'] })]));
    const record = makeRecord(records({ people: { ada: aPerson() }, articles }));
    const view = personView(person(record, 'ada'), record);
    expect(view.articles).toHaveLength(30);
    expect(view.moreArticles).toEqual({ label: 'All 31 articles about Ada Sluice', url: '/search/?q=Ada+Sluice' });
  });
});
