// Takedowns: what the desk has taken down is gone from everything that is read, whatever else is wrong, and what still names it is told of.
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withheldAt } from '../../../src/loaders/gate.ts';
import { readContent, type Content } from '../../../src/loaders/read.ts';
import { COLUMN } from '../../fixtures/bad-input.ts';
import { NOW, writeContentFolder, type FileChange } from '../../fixtures/build.ts';
import { append, placeOf, readFixture, swap, type Reading } from '../../fixtures/read.ts';

const FILE = 'takedowns.yaml';
const HELD = 'articles/spills-of-2029/index.mdx';
const DRAFT = 'articles/unfinished-story-of-the-pumps/index.mdx';
/** A takedown as the file has it. */
const down = (id: string, rest = ''): string => `- id: ${id}\n  date: "2026-01-14"\n  reason: A secret of the desk.\n${rest}`;
const readWith = (list: string, files: Readonly<Record<string, FileChange>> = {}, withheld: 'drop' | 'show' = 'drop'): Promise<Reading> =>
  readFixture({ [FILE]: list, ...files }, { withheld });
const told = ({ problems }: Content): string[] => problems.map(({ file, field, code, severity }) => `${file} ${field ?? '-'} ${code}${severity === 'warning' ? ' (warning)' : ''}`);

describe('what was taken down', () => {
  it('is down whatever else it is, from the moment that it stands in the file', () => {
    expect(withheldAt({ draft: true, embargo: '2030-06-01T09:00Z' }, NOW, true)).toBe('takedown');
    expect(withheldAt({ draft: true }, NOW, false)).toBe('draft');
  });

  it.each(['drop', 'show'] as const)('is in no reading (%s), and neither is its reason; its file is named', async (withheld) => {
    const content = await readWith(down('why-we-ask-for-a-clean-river'), {}, withheld);
    expect(told(content)).toEqual([]);
    const { entries, quotations } = content;
    const bytes = JSON.stringify([Object.values(entries).map((map) => [...map]), quotations]);
    expect(bytes).toContain('river-fails-first-survey');
    expect(bytes).not.toMatch(/why-we-ask-for-a-clean-river|secret of the desk/);
    expect(content.withheld.map(({ file, reason }) => `${file} ${reason}`)).toContain(`${COLUMN} takedown`);
  });

  it('is listed with the addresses that it had', async () => {
    const list = `# Of the desk\n${down('river-fails-first-survey', '  note: "What readers are told."\n')}${down('events/pumps')}${down('letters/first-letter')}`;
    const { takedowns } = await readWith(list);
    expect(takedowns[0]).toEqual({
      collection: 'articles',
      id: 'river-fails-first-survey',
      formerly: ['river-fails', 'first-survey'],
      date: '2026-01-14',
      reason: 'A secret of the desk.',
      note: 'What readers are told.',
      addresses: ['/articles/river-fails-first-survey/', '/articles/river-fails/', '/articles/first-survey/'],
    });
    expect(takedowns.slice(1).map(({ collection, addresses }) => [collection, addresses])).toEqual([
      ['events', []],
      ['letters', []],
    ]);
  });

  it('gives up no address at which something else is read', async () => {
    const { takedowns } = await readWith(`${down('pages/letters')}${down('pages/method')}`);
    expect(takedowns.map(({ addresses }) => addresses)).toEqual([[], ['/method/']]);
  });

  it.each(['drop', 'show'] as const)('stays down under a new name (%s): all its addresses are gone, and the desk is told', async (withheld) => {
    const content = await readWith(down('an-old-piece'), { [COLUMN]: swap('headline:', 'formerly: [an-old-piece, older]\nheadline:') }, withheld);
    expect(content.entries.articles.has('why-we-ask-for-a-clean-river')).toBe(false);
    expect(content.withheld.find(({ file }) => file === COLUMN)?.reason).toBe('takedown');
    expect(content.takedowns.map(({ addresses }) => addresses)).toEqual([['/articles/an-old-piece/', '/articles/why-we-ask-for-a-clean-river/', '/articles/older/']]);
    expect(told(content)).toEqual([`${FILE} takedowns[0].id takedown-renamed (warning)`]);
    expect(content.problems[0]?.message).toContain('“an-old-piece” is called “why-we-ask-for-a-clean-river” now');
  });

  it('stays down where its file cannot be reached: a link that leads nowhere stops the build', async () => {
    const dir = await writeContentFolder({});
    await symlink(join(dir, 'nowhere.yaml'), join(dir, FILE));
    expect(told(await readContent({ dir, now: NOW, withheld: 'drop' }))).toEqual([`${FILE} - file-unreadable`]);
  });

  it('is asked nothing more: no slip in it stops the build', async () => {
    const broken = (text: string): string => text.replace('kind: leader', 'kind: [7]').replace('It asked', '{1} <Sparkle /> It asked');
    const content = await readWith(down('why-we-ask-for-a-clean-river'), { [COLUMN]: broken });
    expect(told(content)).toEqual([]);
    expect(content.withheld.find(({ file }) => file === COLUMN)?.reason).toBe('takedown');
  });

  it('ends no embargo', async () => {
    const content = await readWith(down('spills-of-2029'));
    expect([content.nextEmbargo, content.embargoes]).toEqual([undefined, []]);
    expect((await readFixture()).embargoes).toEqual([{ at: '2030-06-01T08:00:00.000Z', file: HELD }]);
  });

  it('makes other content of the same files: rules are asked again', async () => {
    const [before, after] = [await readFixture(), await readWith(down('spills-of-2029'))];
    expect(after.digest).not.toBe(before.digest);
  });
});

describe('who names what was taken down', () => {
  it('loses optional references, in previews as well', async () => {
    for (const withheld of ['drop', 'show'] as const) {
      const content = await readWith(down('areas/access'), {}, withheld);
      expect(told(content)).toEqual([]);
      expect(content.entries.articles.get('river-fails-first-survey')?.data.areas).toEqual(['water-quality', 'warnings']);
    }
  });

  it('is told of a reference that it cannot do without', async () => {
    const content = await readWith(down('river-fails-first-survey'));
    expect(told(content)).toEqual(expect.arrayContaining(['letters/first-letter.mdx article reference-withheld']));
    const message = content.problems.find(({ file }) => file.startsWith('letters/'))?.message;
    expect(message).toContain('was taken down: name another, or take this down too (npm run takedown -- letters/first-letter)');
  });

  const link = swap('It asked', '[This](/articles/spills-of-2029/). It asked');
  it.each(['drop', 'show'] as const)('by a link is told where it stands and what to do (%s)', async (withheld) => {
    const content = await readWith(down('spills-of-2029'), { [COLUMN]: link }, withheld);
    expect(told(content)).toEqual([`${COLUMN} link reference-withheld`]);
    expect(content.problems[0]).toMatchObject(await placeOf(content.dir, COLUMN, '[This]'));
    expect(content.problems[0]?.message).toContain('take the link out and keep its words if they may stand (npm run takedown -- spills-of-2029 --unlink does it)');
  });

  it('is told so under an embargo, since that day nobody may be at the desk; in a draft it is a warning', async () => {
    const addition = append('\nSee [that](/articles/why-we-ask-for-a-clean-river/).\n');
    const content = await readWith(down('why-we-ask-for-a-clean-river'), { [HELD]: addition, [DRAFT]: addition });
    expect(told(content)).toEqual([`${HELD} link reference-withheld`, `${DRAFT} link reference-withheld (warning)`]);
  });

  it('may be a component or the campaign itself', async () => {
    const cite = swap('It asked', 'So it was. <Cite source="walk-letter-2024" /> It asked');
    expect(told(await readWith(down('sources/walk-letter-2024'), { [COLUMN]: cite, [DRAFT]: null }))).toEqual([`${COLUMN} Cite source reference-withheld`]);
    expect(told(await readWith(down('sources/bather-line')))).toEqual(['campaign.yaml help.lines[0].sources[0] reference-withheld']);
  });

  it('may be taken down too', async () => {
    const files = { [COLUMN]: swap('It asked', '[This](/articles/spills-of-2029/). It asked') };
    expect(told(await readWith(down('spills-of-2029') + down('why-we-ask-for-a-clean-river'), files))).toEqual([]);
  });
});

describe('takedowns.yaml', () => {
  it.each([
    ['is not there', null],
    ['is empty', ''],
    ['holds a comment alone', '# Nothing yet\n'],
    ['holds an empty list', '[]\n'],
  ])('says nothing where it %s', async (_name, text) => {
    const content = text === null ? await readFixture() : await readWith(text);
    expect([told(content), content.takedowns]).toEqual([[], []]);
  });

  it.each([
    ['a key that is not known', down('spills-of-2029', '  why: "x"\n'), 'takedowns[0].why key-unknown', 'why:'],
    ['a missing reason', '- id: spills-of-2029\n  date: "2026-01-14"\n', 'takedowns[0].reason field-missing', 'id:'],
    ['a day that does not exist', down('spills-of-2029').replace('01-14', '02-30'), 'takedowns[0].date date-impossible', '"2026-02-30"'],
    ['a month for a day', down('spills-of-2029').replace('01-14', '01'), 'takedowns[0].date date-form', '"2026-01"'],
    ['a date in another form', down('spills-of-2029').replace('2026-01-14', '14.1.26'), 'takedowns[0].date date-form', '"14.1.26"'],
  ])('is refused with %s, and the piece is down all the same', async (_name, text, problem, at) => {
    const content = await readWith(text);
    expect(told(content)).toEqual([`${FILE} ${problem}`]);
    expect(content.problems[0]).toMatchObject(await placeOf(content.dir, FILE, at));
    expect(content.withheld.find(({ file }) => file === HELD)?.reason).toBe('takedown');
  });

  it.each([
    ['a collection that is none', down('letter/first-letter'), 'takedowns[0].id field-value'],
    ['an id that can be none', down('"Spills of 2029"'), 'takedowns[0].id field-value'],
    ['an address', down('/articles/spills-of-2029/'), 'takedowns[0].id field-value'],
    ['fields where a list should be', 'id: spills-of-2029\n', 'takedowns field-type'],
    ['text where a list should be', 'spills-of-2029\n', 'takedowns field-type'],
    ['an id alone', '- spills-of-2029\n', 'takedowns[0] field-type'],
    ['an item that is empty', '-\n', 'takedowns[0] field-type'],
    ['no YAML', '- id: "spills\n', '- yaml-broken'],
    ['a field twice', down('spills-of-2029', '  id: other\n'), '- yaml-duplicate-key'],
  ])('is refused with %s', async (_name, text, problem) => {
    const content = await readWith(text);
    expect(told(content)).toContain(`${FILE} ${problem}`);
    expect(content.problems.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('offers the collection that was meant', async () => {
    expect((await readWith(down('letter/first-letter'))).problems[0]).toMatchObject({ fix: '- id: letters/first-letter' });
  });

  it.each([
    ['an entry without a file', down('a-piece-that-was-deleted'), 'id takedown-unknown'],
    ['the same entry twice', down('spills-of-2029') + down('articles/spills-of-2029'), 'id takedown-twice'],
    ['a day to come', down('spills-of-2029').replace('01-14', '01-16'), 'date takedown-future'],
  ])('warns of %s', async (_name, text, problem) => {
    const content = await readWith(text);
    expect(told(content).map((line) => line.replace(/\[\d\]/, ''))).toEqual([`${FILE} takedowns.${problem} (warning)`]);
    expect(content.takedowns).toHaveLength(1);
  });
});
