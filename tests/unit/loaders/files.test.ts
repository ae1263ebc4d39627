// Which file belongs to which collection, and what is passed over.
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/loaders/files.ts';
import { contentFolder } from '../../fixtures/build.ts';

describe('the files of a content folder', () => {
  it('are entries with their ids, pictures, and campaign.yaml', async () => {
    const dir = await contentFolder();
    const { entries, pictures, campaign, problems } = await listFiles(dir);
    expect(problems).toEqual([]);
    expect(campaign).toBe(`${dir}/campaign.yaml`);
    expect([...pictures]).toEqual([
      'articles/river-fails-first-survey/river.jpg',
      'articles/river-fails-first-survey/weir.png',
      'articles/unfinished-story-of-the-pumps/canary-draft.png',
    ]);
    expect(entries).toContainEqual({ collection: 'articles', id: 'spills-of-2029', file: 'articles/spills-of-2029/index.mdx', path: `${dir}/articles/spills-of-2029/index.mdx` });
    expect(entries).toContainEqual({ collection: 'people', id: 'ada-sluice', file: 'people/ada-sluice.yaml', path: `${dir}/people/ada-sluice.yaml` });
  });

  it('are passed over where they are hidden, wherever they stand', async () => {
    const hidden = { '.DS_Store': 'x', 'people/.DS_Store': 'x', '.obsidian/workspace.json': '{}', 'articles/spills-of-2029/.note.md': 'x', 'articles/.drafts/one/index.mdx': 'x' };
    const [with_, without] = [await listFiles(await contentFolder(hidden)), await listFiles(await contentFolder())];
    expect(with_.problems).toEqual([]);
    expect(with_.entries.map(({ file }) => file)).toEqual(without.entries.map(({ file }) => file));
  });

  it('come in an order that does not hang on the disk', async () => {
    const { entries } = await listFiles(await contentFolder({ 'areas/zebra.yaml': 'x', 'areas/abacus.yaml': 'x' }));
    const files = entries.map(({ file }) => file);
    expect(files).toEqual(files.toSorted());
    expect(files[0]).toBe('areas/abacus.yaml');
  });

  it('may be none', async () => {
    const everything = {
      articles: null,
      inspections: null,
      frameworks: null,
      areas: null,
      people: null,
      events: null,
      sources: null,
      glossary: null,
      authors: null,
      pages: null,
      letters: null,
      recommendations: null,
      'campaign.yaml': null,
    };
    const listing = await listFiles(await contentFolder(everything));
    expect(listing).toMatchObject({ entries: [], campaign: undefined, problems: [] });
  });
});
