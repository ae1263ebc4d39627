// What readers say for the record’s words: what the index keeps of it, and how a question finds by it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDeltas, type TermFile } from '../../../src/search/engine/files.ts';
import { emptyState } from '../../../src/search/query/state.ts';
import { doc, small, type Small } from './help.ts';

const WORK = [
  doc('/work/', { title: 'High caseloads', text: 'Each worker had 92 cases. The workload was large.' }),
  doc('/more/', { title: 'A report', text: 'It speaks of caseloads, once.' }),
  doc('/court/', { title: 'The court', text: 'A family court sat. The overworked clerk went home.' }),
  doc('/apart/', { title: 'A family', text: 'No judge is there.' }),
  doc('/none/', { title: 'Bridges', text: 'Nothing of it.' }),
  ...Array.from({ length: 12 }, (_, index) => doc(`/plain/${index}/`, { title: `Plain ${index}`, text: 'A council is everywhere, and so is its staff.' })),
];
const THESAURUS = [
  { say: ['swamped', 'snowed under', 'overworked'], means: ['caseload', 'workload'] },
  { say: ['judges'], means: ['family court'] },
  { say: ['staff'], means: ['workload'] },
  { say: ['townhall'], means: ['council'] },
  { say: ['ghost'], means: ['phantom'] },
];

/** What the index keeps under readers’ words: by term the addresses. */
function kept({ files }: Small): Map<string, number> {
  const terms = [...files].filter(([path]) => /\/t\/\d+\.json$/.test(path)).flatMap(([, json]) => Object.entries(JSON.parse(json) as TermFile));
  return new Map(terms.filter(([term]) => term.endsWith('~')).map(([term, [documents]]) => [term, fromDeltas(documents).length]));
}

describe('the thesaurus', () => {
  const search = small(WORK, { thesaurus: THESAURUS });
  const { ask, urls } = search;

  it('leads from a reader’s word to the record’s, those first that say most of it', async () => {
    expect((await urls('swamped')).slice(0, 2)).toEqual(['/work/', '/more/']);
    expect((await urls('snowed under')).slice(0, 2)).toEqual(['/work/', '/more/']);
  });
  it('never buries the page that has the word itself', async () => expect(await urls('overworked')).toEqual(expect.arrayContaining(['/court/', '/work/', '/more/'])));
  it('wants all words of a name', async () => {
    const answer = await ask('judges');
    expect(answer.total).toBe(2); // /apart/ has the word, and only /court/ the name
    expect((await answer.hits(1)).map(({ url }) => url)).toContain('/court/');
  });
  it('keeps nothing for a word that the record has, that leads nowhere, or that leads everywhere', () => {
    // Not: staff, which stands everywhere; townhall, which means what stands everywhere; ghost, which means nothing here.
    expect([...kept(search)].sort()).toEqual([
      ['judg ~', 1],
      ['overwork ~', 2],
      ['snow under ~', 2],
      ['swamp ~', 2],
    ]);
  });
  it('is told and can be undone', async () => {
    const { understood } = await ask('swamped');
    expect(understood).toEqual([expect.objectContaining({ as: 'synonym', text: 'caseload, workload', for: 'swamped' })]);
    expect((await ask('', understood[0]?.without)).total).toBe(0);
  });
  it('marks the record’s words in what it shows', async () => {
    const [first] = await (await ask('swamped')).hits(1);
    expect(first?.excerpt.filter(({ match }) => match).map(({ text }) => text.toLowerCase())).toContain('workload');
  });
  it('takes a reader’s word for no slip', async () => expect((await ask('swamped')).corrected).toBeUndefined());
  it('reads no file of words for it that the words themselves do not need', async () => {
    const filesOfWords = async ({ ask: askOne, reads }: Small): Promise<string[]> => {
      await askOne('overworked clerk');
      return reads.filter((path) => path.includes('/t/')).map((path) => path.replace(/^\w+/, ''));
    };
    expect(await filesOfWords(small(WORK, { thesaurus: THESAURUS }))).toEqual(await filesOfWords(small(WORK)));
  });
  it('never stands among the words that a typed word may become', async () => {
    const answer = await small(WORK, { thesaurus: THESAURUS }).engine.search({ ...emptyState, q: 'swam' }, { typing: true });
    expect(answer.total).toBe(0);
  });

  it('of any words makes an index that answers', async () => {
    const word = fc.constantFrom('caseload', 'court', 'council', 'the', 'of and', '£5m', '"', 'C.Q.C.', '~', '@2015', '__proto__', 'constructor', '🦊');
    const line = fc.record({ say: fc.array(word, { minLength: 1, maxLength: 3 }), means: fc.array(word, { minLength: 1, maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), word, async (thesaurus, q) => {
        const answer = await small(WORK, { thesaurus }).ask(q);
        expect((await answer.hits(1)).length).toBe(Math.min(10, answer.total));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same index where there is none', () => expect([...small(WORK).files]).toEqual([...small(WORK, { thesaurus: [] }).files]));
});
