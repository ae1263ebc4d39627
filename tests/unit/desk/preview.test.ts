// What the site will hold at another time, in words; and what still blocks a piece.
import { describe, expect, it } from 'vitest';
import { readAsOf } from '../../../src/desk/preview/as-of.ts';
import { differences } from '../../../src/desk/preview/differs.ts';
import { blockersOf, notShown } from '../../../src/loaders/blockers.ts';
import { contentFolder, NOW } from '../../fixtures/build.ts';
import { readFixture, swap } from '../../fixtures/read.ts';

const DRAFT = 'articles/unfinished-story-of-the-pumps/index.mdx';
const EMBARGOED = 'articles/spills-of-2029/index.mdx';
const after = new Date('2030-06-01T08:00:00Z');

describe('what differs', () => {
  it('is named by headline, drafts apart', async () => {
    const [now, then] = await Promise.all([readFixture(), readFixture({}, { now: after })]);
    expect(differences(now, then)).toEqual([
      '1 piece appears that is withheld now: “CANARY-EMBARGO The river five years on, told before its time”.',
      '1 draft stays out, whatever the day.',
    ]);
    expect(differences(then, now)[0]).toContain('1 piece is not there yet that is public now');
    expect(differences(now, now)[0]).toContain('No piece appears or goes');
  });

  it('changes at the very instant that an embargo ends', async () => {
    const { at, zone } = await readAsOf('2030-06-01T09:00', await contentFolder());
    expect([at, zone]).toEqual([after, 'Europe/London']);
    const before = await readFixture({}, { now: new Date(after.getTime() - 1) });
    expect(differences(before, await readFixture({}, { now: at }))[0]).toContain('1 piece appears');
  });

  it('of a time that cannot be is refused as wrong use', async () => {
    await expect(readAsOf('2030-06-31', await contentFolder())).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('--as-of 2030-06-31') });
  });
});

describe('what blocks a piece', () => {
  const shown = { withheld: 'show' } as const;

  it('is listed with its place and the fix: its own slips, what it needs, what it lacks', async () => {
    const content = await readFixture(
      {
        'inspections/2025-10-bank-walk.yaml': (text) => `${text}draft: true\n`,
        [DRAFT]: (text) =>
          text
            .replace('inspection: 2024-11-bank-walk', 'inspection: 2025-10-bank-walk')
            .replace('[walk-letter-2024]', '[walk-letter-2042]')
            .replace('This text is', 'TK This text is'),
      },
      shown,
    );
    const entry = content.entries.articles.get('unfinished-story-of-the-pumps');
    const blockers = entry ? blockersOf(entry, content, content.problems, NOW) : [];
    expect(blockers).toContainEqual({ place: `content/${DRAFT}:9`, text: expect.stringContaining('walk-letter-2042'), fix: 'sources: [walk-letter-2024]' });
    expect(blockers).toContainEqual({ place: `content/${DRAFT}:8`, text: 'needs “2025-10-bank-walk” among the inspections, which is withheld: publish that first' });
    expect(blockers).toContainEqual({ place: `content/${DRAFT}:17`, text: expect.stringContaining('placeholder in the text: “CANARY-DRAFT TK This') });
    for (const text of ['no areas', '`published` says 2025-11-20']) expect(blockers).toContainEqual(expect.objectContaining({ text: expect.stringContaining(text) }));
    expect(entry?.data.inspection).toBe('2025-10-bank-walk');
  });

  it('is little for an embargoed piece that is whole', async () => {
    const content = await readFixture({ [EMBARGOED]: swap('sources:', 'areas: [access]\nsources:') }, shown);
    const entry = content.entries.articles.get('spills-of-2029');
    expect((entry ? blockersOf(entry, content, content.problems, NOW) : []).map(({ text }) => text)).toEqual([expect.stringContaining('no picture')]);
  });

  it('of a draft too broken to be shown is listed too', async () => {
    const content = await readFixture({ [DRAFT]: swap('kind: report', 'knd: report') }, shown);
    const [draft, ...more] = notShown(content, content.problems);
    expect([draft?.file, more]).toEqual([`content/${DRAFT}`, []]);
    expect(draft?.blockers.map(({ text }) => text).join()).toContain('“knd” is not a field here');
    expect(notShown(await readFixture({}, shown), [])).toEqual([]);
  });
});
