// The asking part of the dialog, and what it says: suggestions first, no stale answer, failures in words.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFinder, type Found } from '../../../../src/search/client/dialog-find.ts';
import { noteOf, statusOf } from '../../../../src/search/client/dialog-words.ts';
import { MissingFile, type Answer, type Hit, type SearchEngine, type Suggestion } from '../../../../src/search/engine/index.ts';

const suggestion = (title: string): Suggestion => ({ url: `/${title}/`, title, type: 'term', kind: 'terms', segments: [] });
const hit = (title: string): Hit => ({ url: `/${title}/`, title, type: 'article', kind: 'news', excerpt: [], parts: [], score: 1, together: 1, document: 0 });

/** An engine whose answers come when the test says so. */
function slowEngine(hits: (text: string) => Hit[] = (text) => [hit(text)]) {
  const waiting = new Map<string, { done: (answer: Answer) => void; fail: (error: Error) => void }>();
  const engine: SearchEngine = {
    warm: async () => undefined,
    suggest: async (typed) => [suggestion(`${typed}-name`)],
    search: ({ q }) => new Promise((done, fail) => waiting.set(q, { done, fail })),
  };
  const answer = (text: string): void => waiting.get(text)?.done({ total: hits(text).length, hits: async () => hits(text) } as unknown as Answer);
  return { engine, answer, fail: (text: string) => waiting.get(text)?.fail(new MissingFile('t/0.json')), waiting };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function follow(engine: SearchEngine) {
  const shown: Found[] = [];
  const finder = createFinder({ engine, show: (found) => void shown.push(found) });
  return { finder, shown, last: () => shown.at(-1) as Found };
}

describe('asking', () => {
  it('shows suggestions at once and results when they come', async () => {
    const { engine, answer } = slowEngine();
    const { finder, last } = follow(engine);
    finder.ask('mash');
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toMatchObject({ phase: 'working', suggestions: [{ title: 'mash-name' }], hits: [] });
    await vi.advanceTimersByTimeAsync(100);
    answer('mash');
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toMatchObject({ phase: 'done', hits: [{ title: 'mash' }], total: 1 });
  });

  it('searches only what typing rests on, and drops answers to anything before', async () => {
    const { engine, answer, waiting } = slowEngine();
    const { finder, shown, last } = follow(engine);
    for (const text of ['m', 'ma', 'mas']) finder.ask(text);
    await vi.advanceTimersByTimeAsync(100);
    finder.ask('mash');
    await vi.advanceTimersByTimeAsync(100);
    expect([...waiting.keys()]).toEqual(['mas', 'mash']);
    answer('mash');
    await vi.advanceTimersByTimeAsync(0);
    answer('mas');
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toMatchObject({ text: 'mash', hits: [{ title: 'mash' }] });
    expect(shown.some(({ hits }) => hits.some(({ title }) => title === 'mas'))).toBe(false);
  });

  it('puts earlier results away where the next take long', async () => {
    const { engine, answer } = slowEngine();
    const { finder, last } = follow(engine);
    finder.ask('one');
    await vi.advanceTimersByTimeAsync(100);
    answer('one');
    await vi.advanceTimersByTimeAsync(0);
    finder.ask('two');
    await vi.advanceTimersByTimeAsync(100);
    expect(last().hits.map(({ title }) => title)).toEqual(['one']);
    await vi.advanceTimersByTimeAsync(400);
    expect(last().hits).toEqual([]);
  });

  it('does not show a result twice, and never more than five', async () => {
    const { engine, answer } = slowEngine(() => [hit('mash-name'), ...Array.from({ length: 8 }, (_, index) => hit(`r${index}`))]);
    const { finder, last } = follow(engine);
    finder.ask('mash');
    await vi.advanceTimersByTimeAsync(100);
    answer('mash');
    await vi.advanceTimersByTimeAsync(0);
    expect(last().hits.map(({ title }) => title)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
  });

  it('says that a part did not come, and asks again', async () => {
    const { engine, answer, fail } = slowEngine();
    const { finder, last } = follow(engine);
    vi.stubGlobal('navigator', { onLine: true });
    finder.ask('mash');
    await vi.advanceTimersByTimeAsync(100);
    fail('mash');
    await vi.advanceTimersByTimeAsync(0);
    expect(last().phase).toBe('missing');
    finder.retry();
    await vi.advanceTimersByTimeAsync(100);
    answer('mash');
    await vi.advanceTimersByTimeAsync(0);
    expect(last().phase).toBe('done');
    vi.unstubAllGlobals();
  });

  it('rests where nothing is asked', async () => {
    const { finder, last } = follow(slowEngine().engine);
    finder.ask('mash');
    finder.ask('   ');
    await vi.advanceTimersByTimeAsync(500);
    expect(last()).toMatchObject({ phase: 'idle', suggestions: [], hits: [] });
  });
});

describe('words', () => {
  const found: Found = { text: 'x', suggestions: [], hits: [], total: 0, phase: 'done' };
  it.each<[Partial<Found>, RegExp, RegExp]>([
    [{ phase: 'idle' }, /exact phrase/, /^$/],
    [{ phase: 'working' }, /Searching/, /Searching/],
    [{ phase: 'offline' }, /no connection/, /no connection/],
    [{ phase: 'missing' }, /did not come/, /did not come/],
    [{}, /Nothing was found for “x”/, /Nothing was found/],
    [{ suggestions: [suggestion('a')] }, /No page has “x” in its text/, /No page has/],
    [{ total: 1 }, /^$/, /^1 result\./],
    [{ total: 12, suggestions: [suggestion('a')], corrected: 'y' }, /^$/, /^1 name or headline, 12 results for “y”\./],
  ])('for %j', (part, note, status) => {
    expect(noteOf({ ...found, ...part }).words).toMatch(note);
    expect(statusOf({ ...found, ...part })).toMatch(status);
  });
});
