// Names in a question: of people, of things, and of what texts mention by several words.
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../src/search/engine/index.ts';
import { doc, expectSums, small } from './help.ts';

describe('names', () => {
  it('lead to the person by surname and post, before what tells of others in that post', async () => {
    const { urls } = small([
      doc('/people/jo-fisher/', { type: 'person', kind: 'people', title: 'Jo Fisher', aliases: ['Councillor'], lead: 'Councillor.' }),
      doc('/event/', { type: 'event', kind: 'events', title: 'A councillor takes over', lead: 'The councillor follows councillor Fisher, a councillor too.' }),
      doc('/boats/', { title: 'A fisher’s day', text: 'The fisher went out.' }),
    ]);
    expect((await urls('councillor fisher'))[0]).toBe('/people/jo-fisher/');
  });
  it('lead to what a person did where that is asked for, in a year or not', async () => {
    const { urls } = small([
      doc('/people/jo-fisher/', { type: 'person', kind: 'people', title: 'Jo Fisher', aliases: ['Director'], lead: 'Jo Fisher resigned in 2016.' }),
      doc('/event/', { type: 'event', kind: 'events', title: 'Jo Fisher resigns as director', dates: ['2016-11-18'], day: '2016-11-18' }),
      doc('/talk/', { title: 'A talk with Jo Fisher', text: 'Jo Fisher talks.' }),
    ]);
    for (const q of ['jo fisher resigns', 'fisher resigns 2016']) expect((await urls(q))[0], q).toBe('/event/');
    for (const q of ['jo fisher', 'fisher', 'jo fisher director', 'fisher director']) expect((await urls(q))[0], q).toBe('/people/jo-fisher/');
  });
  it('lead to the page with all that is asked for by name: a help line’s number', async () => {
    const { urls } = small([
      doc('/help/', { type: 'page', kind: 'pages', title: 'Get help', aliases: ['Tern Desk', 'TD', 'phone number'], text: 'Tern Desk. 01632 960 001. The number of the TD.' }),
      doc('/glossary/#td', { type: 'term', kind: 'terms', title: 'Tern Desk (TD)', aliases: ['TD'], lead: 'A desk with a telephone number.' }),
    ]);
    for (const q of ['tern desk number', 'td number', 'td phone number', 'phone number']) expect((await urls(q))[0], q).toBe('/help/');
    for (const q of ['tern desk', 'td', 'td telephone']) expect((await urls(q))[0], q).toBe('/glossary/#td');
  });
  it('that are a page’s keywords lead there as they were meant, not by a word of them', async () => {
    const { urls } = small([
      doc('/letters/', { type: 'page', kind: 'pages', title: 'Letters', aliases: ['have my say', 'comment'], keywords: ['have my say', 'comment'], lead: 'Write to the keepers.' }),
      doc('/help/', { type: 'page', kind: 'pages', title: 'Get help', aliases: ['who do I call'], keywords: ['who do I call'], lead: 'Ring about a heron.' }),
      doc('/report/', { title: 'What keepers heard of herons', lead: 'Keepers say that they heard the call of a heron, and comment on it.', text: 'They say that they help.' }),
      ...Array.from({ length: 8 }, (_, n) => doc(`/${n}/`, { title: `Boats, part ${n}`, text: n < 3 ? 'Nobody would comment.' : 'Nobody was there.' })),
    ]);
    for (const q of ['have my say', 'I want to have my say', 'comment']) expect((await urls(q))[0], q).toBe('/letters/');
    for (const q of ['who do I call', 'help', 'help me']) expect((await urls(q))[0], q).toBe('/help/');
    for (const q of ['what do keepers say', 'comment of keepers']) expect((await urls(q))[0], q).toBe('/report/');
  });
  it('are found where they are said before where they only stand among the keywords; other words are not', async () => {
    const { urls } = small([
      doc('/keyword/', { type: 'inspection', kind: 'inspections', title: 'Inspection', keywords: ['Operation Encompass', 'reports to schools'] }),
      doc('/said/', {
        title: 'What police do',
        text: 'Police tell schools, as a part of Operation Encompass, what they saw. Many other words stand here about the day and the night.',
      }),
    ]);
    expect(await urls('operation encompass')).toEqual(['/said/', '/keyword/']);
    expect((await urls('reports to schools'))[0]).toBe('/keyword/');
  });
});

describe('what is asked beside a name', () => {
  const others = Array.from({ length: 12 }, (_, n) => doc(`/boats/${n}/`, { title: `Boats, part ${n}`, text: n < 4 ? 'Otters swim.' : 'Nobody was there.' }));
  const { urls, ask } = small([
    doc('/people/jo-fisher/', {
      type: 'person',
      kind: 'people',
      title: 'Jo Fisher',
      aliases: ['Chair'],
      lead: 'Chair of the locks.',
      text: 'A councillor. A flood of boats came in those days.',
    }),
    doc('/people/ann-reed/', { type: 'person', kind: 'people', title: 'Ann Reed', aliases: ['Keeper'], lead: 'Keeper.' }),
    doc('/event/', { type: 'event', kind: 'events', title: 'Jo Fisher goes', lead: 'The councillor and keeper left over the flood of boats.' }),
    doc('/glossary/#weir-plan', {
      type: 'term',
      kind: 'terms',
      title: 'Weir plan',
      lead: 'A plan for a weir.',
      text: `Otters are not in it. ${'A weir holds water back for boats. '.repeat(9)}`,
    }),
    doc('/asked/', { type: 'recommendation', kind: 'recommendations', title: 'Room for otters in each weir plan', lead: 'Each weir plan was to leave room for otters.' }),
    ...others,
  ]);

  it('leads to what tells of it, a person or a term giving way', async () => {
    expect((await urls('jo fisher flood')).slice(0, 2)).toEqual(['/event/', '/people/jo-fisher/']);
    expect((await urls('weir plan otters')).slice(0, 2)).toEqual(['/asked/', '/glossary/#weir-plan']);
    await expectSums(await ask('jo fisher flood'));
  });
  it('is more than a word that stands nearly everywhere', async () => expect((await urls('jo fisher boats'))[0]).toBe('/people/jo-fisher/'));
  it('leads to who somebody is by any post, and by what no page tells more of', async () => {
    for (const q of ['jo fisher', 'jo fisher chair', 'jo fisher keeper', 'councillor fisher', 'jo fisher zebra']) expect((await urls(q))[0], q).toBe('/people/jo-fisher/');
    expect((await urls('weir plan'))[0]).toBe('/glossary/#weir-plan');
  });
});

describe('names of several words that the texts mention', () => {
  const { urls, ask } = small([
    doc('/areas/adoption/', { type: 'area', kind: 'areas', title: 'Adoption', text: 'To adopt a child. East of the county it is quicker.' }),
    doc('/articles/partners/', { title: 'Three counties share a service', text: 'The service is called Adopt East. On a Monday Adopt East opened its doors.' }),
    ...Array.from({ length: 12 }, (_, n) => doc(`/road/${n}/`, { title: `A road, part ${n}`, text: 'People adopt a dog. East is where they go.' })),
  ]);

  it('lead to the pages that say them, before a thing of which one word is the name', async () => {
    expect((await urls('adopt east'))[0]).toBe('/articles/partners/');
    expect((await urls('adopt'))[0]).toBe('/areas/adoption/');
  });
  it('lead, where only that is asked for, to the event that introduces them, not to one that names them in passing', async () => {
    const event = (day: string, title: string, lead: string, text = ''): SearchDocument => doc(`/timeline/#${day}`, { type: 'event', kind: 'events', title, lead, day, text });
    const { urls: urlsOf } = small([
      event('2016-01-01', 'The campaign begins', 'It asks many things.', `${'Boats and weirs and keepers. '.repeat(30)} Later there was Lock Plus.`),
      event('2017-03-01', 'The paper shows pictures of locks', 'They are run by a firm named Lock Plus.'),
      event('2017-09-01', 'Councillors discuss the review of Lock Plus', 'It was long.'),
      ...Array.from({ length: 8 }, (_, n) => doc(`/lock/${n}/`, { title: `A lock, part ${n}`, text: 'A lock, plus a boat.' })),
    ]);
    expect((await urlsOf('lock plus')).slice(0, 2)).toEqual(['/timeline/#2017-03-01', '/timeline/#2017-09-01']);
    expect((await urlsOf('lock plus review'))[0]).toBe('/timeline/#2017-09-01');
  });
  it('still find their words apart, for less', async () => {
    const answer = await ask('adopt east');
    const [first, second] = await answer.hits(1);
    expect(answer.total).toBe(14);
    expect([first, second].map((hit) => hit && answer.explain(hit).coverage)).toEqual([1, 0.5]);
    await expectSums(answer);
  });
});
