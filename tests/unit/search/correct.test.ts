// Questions that are put right: better spellings, and phrases that stand nowhere.
import { describe, expect, it } from 'vitest';
import type { SpellFile } from '../../../src/search/engine/files.ts';
import { emptyState, noFilters } from '../../../src/search/query/state.ts';
import { doc, small } from './help.ts';

describe('a better spelling', () => {
  const people = [
    doc('/people/sara-tough/', { type: 'person', kind: 'people', title: 'Sara Tough' }),
    doc('/people/dave-hill/', { type: 'person', kind: 'people', title: 'Dave Hill' }),
    doc('/x/', { title: 'Safeguarding in the county', text: 'Safeguarding, and safeguarding again. A sarah stands here.' }),
    doc('/y/', { title: 'More on safeguarding' }),
  ];
  const { ask, urls } = small(people);

  it.each(['sarah tuff', 'Sara Tuff', 'sara touhg', 'tuogh', 'sarra tough', 'saratuff'])('puts %s right at once and says so', async (q) => {
    expect((await urls(q))[0]).toBe('/people/sara-tough/');
  });
  it('is told and can be undone', async () => {
    const { corrected } = await ask('safegarding');
    expect(corrected).toMatchObject({ from: 'safegarding', to: 'safeguarding', original: { q: 'safegarding', exact: true } });
    expect((await ask('', corrected?.original)).total).toBe(0);
  });
  it('writes a name as it is written', async () => {
    expect((await ask('sarra tough safegarding')).corrected?.to).toBe('Sara Tough safeguarding');
    expect((await ask('sara tuff')).corrected?.to).toBe('Sara Tough');
  });
  it('finds the person whose name has become another word, unless somebody is called so', async () => {
    const touch = doc('/touch/', { title: 'Out of touch', text: 'A light touch, a steep hill, a bill and a town hall. Sara was there.' });
    const other = small([...people, touch]);
    expect((await other.ask('sara touch')).corrected).toMatchObject({ to: 'Sara Tough', original: { q: 'sara touch', exact: true } });
    expect((await other.urls('dave hall 2017'))[0]).toBe('/people/dave-hill/');
    expect((await other.urls('dave bill'))[0]).toBe('/people/dave-hill/');
    for (const q of ['sara tough', 'touch sara', 'sara light', 'sara and touch']) expect((await other.ask(q)).corrected, q).toBeUndefined();
    const called = small([...people, touch, doc('/namesake/', { title: 'A namesake', text: 'Sara Touch, a neighbour, was there.' })]);
    expect((await called.ask('sara touch')).corrected).toBeUndefined();
  });
  it('knows names that only the texts have, and writes them as they do', async () => {
    const places = small([
      ...people,
      doc('/wight/', {
        title: 'Across the water',
        text: 'A team went to the Isle of Wight, to Great Yarmouth and to King’s Lynn on a Monday. Mr Brown’s white house is a great one, and a grade.',
      }),
    ]);
    expect((await places.ask('isle of whyte')).corrected?.to).toBe('Isle of Wight');
    expect((await places.ask('grate yarmouth')).corrected?.to).toBe('Great Yarmouth');
    expect((await places.ask('kings linn')).corrected?.to).toBe('King’s Lynn');
    const { mentioned } = JSON.parse(places.files.get('spell.json') ?? '{}') as SpellFile;
    expect(mentioned).toEqual(['Great Yarmouth', 'Isle of Wight', 'King’s Lynn']);
  });
  it('knows a person by another form of the first name', async () => {
    expect((await ask('davy hill')).corrected?.to).toBe('Dave Hill');
    expect((await ask('windmill hill')).corrected?.to).not.toBe('Dave Hill');
  });
  it('takes another first name only beside a surname, an s too many of possession for none, and two words of a name written as one for the name', async () => {
    const { ask: askLynn } = small([
      doc('/lac/', { type: 'term', kind: 'terms', title: 'LAC inspection' }),
      doc('/lynn/', { title: 'A king', text: 'The visit to King’s Lynn, where the inspection went on. The team of Adopt East was there to adopt.' }),
      doc('/east/', { title: 'Adopters in the east' }),
    ]);
    expect((await askLynn('kings lyn inspection')).corrected?.to).toBe('King’s Lynn inspection');
    expect((await askLynn('adopteast')).corrected?.to).toBe('Adopt East');
  });
  it('takes a word apart where the parts are said together somewhere, be one of them a slip, and knows a name nearly run together', async () => {
    const { ask: askDoor } = small([
      doc('/door/', { title: 'A plan for teenagers', text: 'The plan says no wrong door, and sixteen plus homes. The west was led by a minister. The team came to King’s Lynn.' }),
      doc('/plus/', { title: 'A wrong turn', text: 'Sixteen plus homes.' }),
    ]);
    expect((await askDoor('nowrongdoor')).corrected?.to).toBe('no wrong door');
    expect((await askDoor('sixtenplus')).corrected?.to).toBe('sixteen plus');
    expect((await askDoor('kingslyn homes')).corrected?.to).toBe('King’s Lynn homes');
    expect((await askDoor('westminster')).corrected).toBeUndefined();
  });
  it('knows a project by three capitals inside a sentence, be it in a headline; not where every word of the headline has one', async () => {
    const projects = small([
      doc('/event/', { type: 'event', kind: 'events', title: 'The county is chosen for No Wrong Door' }),
      doc('/campaign/', { title: 'Ten years', text: 'So it was with Mending The Old Lock, a plan. The wrong key opens no door. It was said on a Monday.' }),
      doc('/shouted/', { title: 'Why Every Word Has A Capital Here' }),
      doc('/ring/', { title: 'A ring at the door', text: 'The door has a ring.' }),
    ]);
    expect((JSON.parse(projects.files.get('spell.json') ?? '{}') as SpellFile).mentioned).toEqual(['Mending The Old Lock', 'No Wrong Door']);
    expect((await projects.ask('no rong door')).corrected?.to).toBe('No Wrong Door');
  });
  it('knows a project by two ordinary words with capitals, and no name by a part of it', async () => {
    const projects = small([
      doc('/event/', { type: 'event', kind: 'events', title: 'A service starts', lead: 'It began with one called New Channels. They ring the Lock and Duty Desk.' }),
      doc('/other/', { title: 'Ways', text: 'Many new channels were dug, and a desk was on duty. So Mr Brown said.' }),
      doc('/desk/', { type: 'term', title: 'Lock and Duty Desk' }),
      doc('/visit/', { type: 'inspection', title: 'Visit, June 2017 (Upper Bridge)', text: 'They came to Upper Bridge.' }),
    ]);
    expect((JSON.parse(projects.files.get('spell.json') ?? '{}') as SpellFile).mentioned).toEqual(['New Channels', 'Upper Bridge']);
    expect((await projects.urls('new channels'))[0]).toBe('/event/');
    expect((await projects.ask('new chanels')).corrected?.to).toBe('New Channels');
  });
  it('takes a word for a slip of one that is near before it takes it for a name that sounds like it', async () => {
    const { ask: askNorwich } = small([
      doc('/eye/', { title: 'A paper', text: 'It was told in Norwich Eye. On a Monday Norwich Eye said more.' }),
      doc('/norwich/', { title: 'Norwich', text: 'The city.' }),
      doc('/people/sara-tough/', { type: 'person', kind: 'people', title: 'Sara Tough' }),
    ]);
    expect((await askNorwich('norwhich')).corrected?.to).toBe('Norwich');
    expect((await askNorwich('saratuff')).corrected?.to).toBe('Sara Tough');
  });
  it('joins two words that are one, where one of them stands nowhere', async () => {
    const { ask: askOfsted } = small([
      doc('/glossary/#ofsted', { type: 'term', kind: 'terms', title: 'Ofsted', lead: 'Inspectors of Ofsted step off the train.' }),
      doc('/people/tom-mccabe/', { type: 'person', kind: 'people', title: 'Tom McCabe' }),
      doc('/grade/', { title: 'In adequate hands', text: 'A grade, inadequate or adequate, is a step.' }),
    ]);
    expect((await askOfsted('off sted grade')).corrected?.to).toBe('Ofsted grade');
    expect((await askOfsted('in adequate')).corrected).toBeUndefined();
  });
  it('takes the longer of two names that are near, be a word of it a slip that stands somewhere as another', async () => {
    const { ask: askPost } = small([
      doc('/glossary/#director', { type: 'term', title: 'Director of river locks' }),
      doc('/areas/river-locks/', { type: 'area', title: 'River locks' }),
      doc('/x/', { title: 'The direct way', text: 'They direct the river.' }),
    ]);
    expect((await askPost('directer of river lokcs')).corrected?.to).toBe('Director of river locks');
    expect((await askPost('river lokcs')).corrected?.to).toBe('River locks');
  });
  it('leads to a page by the name of what that page alone tells of', async () => {
    const lines = { aliases: ['Become Tern Line'], names: ['Become Tern Line'], text: 'Become Tern Line. 01632 960 001.' };
    const { ask: askLine } = small([doc('/help/', { type: 'page', title: 'Get help', ...lines }), doc('/x/', { title: 'A line of advice' })]);
    expect((await askLine('becum turn line')).corrected?.to).toBe('Become Tern Line');
  });
  it('takes a month for no part of a place, and another form of a surname beside the right first name', async () => {
    const county = small([
      doc('/people/ann-thomas/', { type: 'person', kind: 'people', title: 'Ann Thomas' }),
      doc('/people/ben-thomson/', { type: 'person', kind: 'people', title: 'Ben Thomson' }),
      doc('/flourish/', { title: 'Flourish', text: 'Children should flourish. The team saw in February Norfolk at its best.' }),
    ]);
    expect((JSON.parse(county.files.get('spell.json') ?? '{}') as SpellFile).mentioned).toEqual([]);
    expect((await county.ask('florish norfolk')).corrected?.to).toBe('flourish norfolk');
    expect((await county.ask('ann thompson')).corrected?.to).toBe('Ann Thomas');
    expect((await county.ask('thompson')).corrected?.to).toBe('thomson');
  });
  it('takes a name for meant sooner than a word that is used more', async () => {
    const { ask: askHulme } = small([
      doc('/people/rebecca-hulme/', { type: 'person', kind: 'people', title: 'Rebecca Hulme', lead: 'Ofsted met Rebecca Hulme of the NHS.' }),
      doc('/home/', { title: 'A home', text: 'A home is a home, the NHS said.' }),
      doc('/homes/', { title: 'At home', text: 'Home again.' }),
    ]);
    expect((await askHulme('becky hume nhs')).corrected?.to).toBe('becky Hulme nhs');
  });
  it('knows bodies by their letters, and takes of two that are near the one that stands with the other words', async () => {
    const { ask: askHelp } = small([
      doc('/help/', { title: 'Who helps', text: 'The helpline of the NSPCC is open. A cartoon in a carton stands with the crayons.' }),
      doc('/partners/', { type: 'term', kind: 'terms', title: 'Safeguarding partnership', aliases: ['NSCP'] }),
      doc('/conference/', { type: 'term', kind: 'terms', title: 'Risk conference', aliases: ['MARAC'], text: 'The MARAC met on a Monday and left its mark.' }),
      doc('/cartoon/', { title: 'Cartons', text: 'Cartons and cartons of milk.' }),
      doc('/carton/', { title: 'A carton' }),
    ]);
    expect((await askHelp('nspc helpline')).corrected?.to).toBe('NSPCC helpline');
    expect((await askHelp('ncps partnership')).corrected?.to).toBe('NSCP partnership');
    expect((await askHelp('merack')).corrected?.to).toBe('MARAC');
    expect((await askHelp('nsq helpline')).corrected).toBeUndefined();
    expect((await askHelp('crayons crtoon')).corrected?.to).toBe('crayons cartoon');
  });
  it('puts a name right of which one half is a reader’s word', async () => {
    const { ask: askRosen } = small([doc('/rosen/', { type: 'person', kind: 'people', title: 'Michael Rosen' }), doc('/grow/', { title: 'A large rise' })], {
      thesaurus: [{ say: ['rose'], means: ['rise'] }],
    });
    expect((await askRosen('micheal rose')).corrected?.to).toBe('Michael Rosen');
    expect((await askRosen('rose')).corrected).toBeUndefined();
  });
  it('leaves words alone that are only unknown', async () => expect((await ask('helicopter')).corrected).toBeUndefined());
  it('is loaded for nothing that is spelt right', async () => {
    const fresh = small([...people, doc('/z/', { title: 'The last on safeguarding' })]);
    await fresh.ask('safeguarding');
    expect(fresh.reads).not.toContain('spell.json');
  });
});

describe('a phrase that stands nowhere', () => {
  const homes = [
    doc('/homes/', { title: 'Homes for children', text: 'Children wait for homes.', facets: { kind: ['news'], year: ['2026'] } }),
    doc('/schools/', { title: 'Schools', text: 'Children wait for schools.' }),
  ];
  const { ask, urls } = small(homes);

  it('is looked for word by word at once, and the answer says so', async () => {
    const { corrected, understood } = await ask('"children for homes"');
    expect(corrected).toMatchObject({ from: '"children for homes"', to: 'children for homes', unquoted: true, original: { q: '"children for homes"', exact: true } });
    expect(understood.map(({ as }) => as)).not.toContain('phrase');
    expect((await urls('"children for homes"'))[0]).toBe('/homes/');
    expect((await ask('', corrected?.original)).total).toBe(0);
  });
  it('is put right as well, and keeps what is excluded', async () => {
    expect((await ask('"chlidren for homes" -"wait for schools"')).corrected?.to).toBe('children for homes -"wait for schools"');
    expect(await urls('"chlidren for homes" -"wait for schools"')).toEqual(['/homes/']);
  });
  it('stays where filters alone leave nothing, while typing, and where its words stand nowhere', async () => {
    expect((await ask('"for homes"', { filters: { ...noFilters, year: ['2013'] } })).corrected).toBeUndefined();
    expect((await small(homes).engine.search({ ...emptyState, q: '"children for homes"' }, { typing: true })).corrected).toBeUndefined();
    expect((await ask('"zebra crossing"')).corrected).toBeUndefined();
  });
});
