// Making the index: of the content, as files in a built site, and in memory while editing.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeRecord } from '../../../src/record/model.ts';
import { printedText } from '../../../src/search/index/printed.ts';
import { readContent, type Content } from '../../../src/loaders/read.ts';
import { MissingFile, type SearchDocument } from '../../../src/search/engine/index.ts';
import type { SpellFile } from '../../../src/search/engine/files.ts';
import { emptyState } from '../../../src/search/query/state.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { indexContent } from '../../../src/search/index/content.ts';
import { searchableOf } from '../../../src/search/index/documents.ts';
import { openIndex, readFrom, writeIndex } from '../../../src/search/index/folder.ts';
import { liveIndex, type Files } from '../../../src/search/index/live.ts';
import { synonymsOf } from '../../../src/search/index/synonyms.ts';
import { anArea, anInspection, aPerson, CAMPAIGN_DIR, NOW, records } from '../../fixtures/build.ts';
import { doc, small } from './help.ts';

const fixture = (withheld: 'drop' | 'show' = 'drop'): Promise<Content> => readContent({ dir: CAMPAIGN_DIR, now: NOW, withheld });
const kib = (json: string | undefined): number => gzipSync(json ?? '').length / 1000;

async function documentsOf(withheld?: 'drop' | 'show'): Promise<SearchDocument[]> {
  return searchableOf(await fixture(withheld))?.documents ?? [];
}

describe('the documents', () => {
  it('are one for each thing that has a place on the site', async () => {
    const documents = await documentsOf();
    const urls = documents.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    for (const part of ['/articles/', '/inspections/', '/recommendations/', '/areas/', '/people/', '/glossary/#', '/timeline/#', '/about/']) {
      expect(
        urls.some((url) => url.startsWith(part)),
        part,
      ).toBe(true);
    }
    expect(documents.every(({ title, kind, facets }) => title !== '' && facets.kind?.[0] === kind)).toBe(true);
  });

  it('of inspections are told by what they are, and of graded ones that they have a grade: “current rating”', async () => {
    const tags = (await documentsOf()).flatMap(({ type, tags: list = [], lead }) => (type === 'inspection' ? { list, graded: lead.startsWith('Overall: ') } : []));
    expect(new Set(tags.map(({ graded }) => graded)).size).toBe(2);
    for (const { list, graded } of tags) expect([list.includes('inspection'), list.includes('grade')]).toEqual([true, graded]);
  });

  it('of an editor’s pages go by what readers type for them', async () => {
    const content = await fixture();
    const help = content.entries.pages.get('help');
    if (!help) throw new Error('the fixture has no such page');
    help.data.keywords = ['report abuse'];
    const found = searchableOf(content)?.documents.find(({ url }) => url === '/help/');
    // The help lines’ names lead there too, without the place of the campaign, which is said of everything here.
    expect(found).toMatchObject({ aliases: ['Bather Line', 'River Pollution Desk', 'report abuse'], keywords: ['report abuse'], names: ['Bather Line', 'River Pollution Desk'] });
    // Their numbers come first, so that they stand in what results show.
    expect(found?.sections[0]?.text.split('\n')[0]).toBe('Nowhereshire Bather Line. 01632 960 001. Anybody who swam and feels ill. 24 hours.');
  });

  it('hold no withheld piece, unless it is shown, and then marked', async () => {
    const shown = (await documentsOf('show')).filter(({ withheld }) => withheld);
    const dropped = JSON.stringify(await documentsOf());
    expect(shown.length).toBeGreaterThan(0);
    for (const { url, title } of shown) {
      expect(dropped).not.toContain(`"${url}"`);
      expect(dropped).not.toContain(title);
    }
  });

  it('of an article have its text under its headings', async () => {
    const long = (await documentsOf()).find(({ type, sections }) => type === 'article' && sections.length > 1);
    expect(long?.sections.slice(1).every(({ id, heading }) => id && heading)).toBe(true);
  });

  it('of an article have the words that its components print', () => {
    const record = makeRecord(
      records({
        inspections: { survey: anInspection({ overall: 'fair', areas: [{ area: 'water', officialName: 'Water', judgement: 'clear' }] }) },
        areas: { water: anArea() },
        people: { ada: aPerson({ name: 'Ada Weir' }) },
      }),
    );
    const span = (component: string, attributes: Record<string, string>, start: number, end = start) => ({ component, attributes, start, end });
    const judgement = (start: number, area?: string) => span('Judgement', { of: 'survey', ...(area && { area }) }, start);
    expect(printedText({ text: 'Water: . Overall: .', spans: [judgement(7, 'water'), judgement(18)] }, record)).toBe('Water: clear. Overall: fair.');
    expect(printedText({ text: 'The of 2013', spans: [judgement(4)] }, record)).toBe('The fair of 2013');
    expect(printedText({ text: 'By and by Ms Weir', spans: [span('Person', { id: 'ada' }, 3), span('Person', { id: 'ada' }, 10, 17)] }, record)).toBe('By Ada Weir and by Ms Weir');
    expect(printedText({ text: 'As before.', spans: [span('Judgement', { of: 'nothing' }, 3), span('Cite', { source: 'x' }, 10)] }, record)).toBe('As before.');
  });

  it('come with the names that mean the same', async () => {
    const content = await fixture();
    const searchable = searchableOf(content);
    const groups = searchable && synonymsOf(searchable.record).map((names) => names.map(({ name }) => name));
    expect(groups?.length).toBeGreaterThan(0);
    expect(groups?.every((names) => names.length > 1)).toBe(true);
  });
});

describe('the index', () => {
  it('is the same for the same content, whatever the order', async () => {
    const documents = await documentsOf();
    const options = { lang: 'en-GB', synonyms: [] };
    expect([...buildIndex(documents, options)]).toEqual([...buildIndex(documents.toReversed(), options)]);
  });

  /** A word of letters that no other number makes. */
  const word = (n: number): string => [...n.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
  /** Articles with more words than there is room for spellings. */
  const manyWords = Array.from({ length: 1000 }, (_, n) =>
    doc(`/articles/${n}/`, { day: `20${10 + (n % 16)}-01-01`, text: Array.from({ length: 600 }, (__, at) => word(((n * 600 + at) * 7919) % 40_009)).join(' ') }),
  );

  it('is small where it must be: suggestions of 200 things, spellings of 1,000 articles', () => {
    const things = Array.from({ length: 200 }, (_, n) =>
      doc(`/glossary/#${word(n * 7919)}`, { type: 'term', title: `The ${word(n * 104_729)} ${word(n * 7919)} of it`, aliases: [word(n * 31_337), `${word(n * 17)} ${word(n)}`] }),
    );
    expect(kib(buildIndex(things, { lang: 'en-GB', synonyms: [] }).get('suggest.json'))).toBeLessThan(20);
    expect(kib(buildIndex(manyWords, { lang: 'en-GB', synonyms: [] }).get('spell.json'))).toBeLessThan(25);
  });

  it('puts right the words of names, however many others there are', async () => {
    const named = [
      doc('/people/ada-weir-quillfeather/', { type: 'person', title: 'Ada Quillfeather', text: 'Asked Ada Quillfeather.' }),
      doc('/glossary/#sluicekeeper', { type: 'term', title: 'Sluicekeeper', text: 'Asked the Sluicekeeper.' }),
    ];
    const { files, ask } = small([...named, ...manyWords]);
    expect(kib(files.get('spell.json'))).toBeLessThan(25);
    expect((await ask('quilfeather')).corrected?.to).toBe('Quillfeather');
    expect((await ask('slucekeeper')).corrected?.to).toBe('Sluicekeeper');
  });

  it('leads to a page by any of its keywords, however many it has', async () => {
    const asked = Array.from({ length: 40 }, (_, n) => `${word(n + 700)} tonight`);
    const { urls } = small([
      doc('/help/', { type: 'page', title: 'Get help', aliases: asked }),
      ...asked.map((q, n) => doc(`/articles/${n}/`, { title: `A headline with ${word(n + 700)}`, lead: q })),
    ]);
    for (const q of asked) expect((await urls(q))[0], q).toBe('/help/');
  });

  it('keeps of the names that are only mentioned those that are mentioned most', () => {
    const place = (n: number): string => `${word(n).charAt(0).toUpperCase()}${word(n).slice(1)} Lock`;
    const mentions = Array.from({ length: 300 }, (_, n) => doc(`/${n}/`, { text: `It went to ${place(n + 700)}.` }));
    const often = ['/x/', '/y/'].map((url) => doc(url, { text: 'It went to Zzyzx Lock.' }));
    const { files } = small([...mentions, ...often]);
    const { mentioned } = JSON.parse(files.get('spell.json') ?? '') as SpellFile;
    expect(mentioned).toHaveLength(200);
    expect(mentioned).toContain('Zzyzx Lock');
    expect(mentioned).toEqual(mentioned.toSorted());
  });

  it('cannot be made of nothing', async () => {
    const content = await fixture();
    await expect(indexContent({ ...content, campaign: undefined }, undefined)).rejects.toThrow('nothing that can be found');
  });
});

describe('the index of a site', () => {
  async function site(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'search-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  it('is written whole, and nothing of an earlier one stays', async () => {
    const folder = await site();
    await mkdir(join(folder, 'search-index/old'), { recursive: true });
    await writeFile(join(folder, 'search-index/old/d.json'), 'secret');
    await writeIndex(folder, (await indexContent(await fixture(), undefined)).files);
    expect(await readdir(join(folder, 'search-index'))).not.toContain('old');
    const answer = await openIndex(folder).search({ ...emptyState, q: 'survey' });
    expect((await answer.hits(1)).length).toBeGreaterThan(0);
  });

  it('says which file is missing', async () => await expect(readFrom(await site())('head.json')).rejects.toBeInstanceOf(MissingFile));
});

describe('the index while editing', () => {
  const files = (version: string): Files =>
    new Map([
      ['head.json', version],
      [`${version}/d/0.json`, version],
    ]);

  it('follows the content, and keeps the files of the index before for pages that are open', async () => {
    let version = 'one';
    const index = liveIndex({ make: () => Promise.resolve(files(version)), onError: ({ message }) => expect.unreachable(message), rest: 1 });
    expect(await index.file('head.json')).toBe('one');
    version = 'two';
    index.refresh();
    await vi.waitFor(async () => expect(await index.file('head.json')).toBe('two'));
    expect(await index.file('one/d/0.json')).toBe('one');
    expect(await index.file('none')).toBeUndefined();
  });

  it('stays as it was where the content cannot be read', async () => {
    const errors: string[] = [];
    let fails = false;
    const make = (): Promise<Files> => (fails ? Promise.reject(new Error('broken')) : Promise.resolve(files('one')));
    const index = liveIndex({ make, onError: ({ message }) => errors.push(message), rest: 1 });
    await index.file('head.json');
    fails = true;
    index.refresh();
    await vi.waitFor(() => expect(errors).toEqual(['broken']));
    expect(await index.file('head.json')).toBe('one');
  });
});
