// What an editor left open in a draft: the newsroom’s own mark for what is still to come.
import { expect, it } from 'vitest';
import { blockersOf } from '../../../src/loaders/blockers.ts';
import { NOW } from '../../fixtures/build.ts';
import { readFixture, swap } from '../../fixtures/read.ts';

const DRAFT = 'articles/unfinished-story-of-the-pumps/index.mdx';

async function openPlaces(words: string): Promise<string[]> {
  const content = await readFixture({ [DRAFT]: swap('This text is', `${words} This text is`) }, { withheld: 'show' });
  const entry = content.entries.articles.get('unfinished-story-of-the-pumps');
  if (!entry) throw new Error('The draft is not shown');
  return blockersOf(entry, content, content.problems, NOW).flatMap(({ text }) => (text.includes('placeholder') ? [text] : []));
}

it.each(['TK', 'TKTK', 'It cost £TK.', 'Said (TK name).'])('“%s” in a draft is a placeholder', async (words) => {
  expect(await openPlaces(words)).toEqual([expect.stringContaining(`placeholder in the text: “CANARY-DRAFT ${words}`)]);
});

it.each(['', 'tk', 'A. WATKINS', 'TK4'])('“%s” is none', async (words) => {
  expect(await openPlaces(words)).toEqual([]);
});
