// Asking the engine: open pages, words that go on, and searches near one that found nothing.
import { describe, expect, it, vi } from 'vitest';
import { ask } from '../../../../src/search/client/ask.ts';
import { emptyState, noFilters, type SearchState } from '../../../../src/search/query/state.ts';
import { answer, fakeEngine, type Asked } from './fake.ts';

const state = (q: string, rest: Partial<SearchState> = {}): SearchState => ({ ...emptyState, q, ...rest });
const now = { typing: false, isCurrent: () => true };
const corrected = { from: 'tuff', to: 'tough', original: state('tuff', { exact: true }) };

describe('an answer', () => {
  it('comes with the results of every open page', async () => {
    const { engine } = fakeEngine(() => answer(27));
    const { hits, page } = await ask(engine, state('care', { page: 2 }), now);
    expect([hits.length, page, hits[10]?.title]).toEqual([20, 2, 'Page 10']);
  });

  it('opens the last page that there is, where a later one was asked for', async () => {
    const { engine } = fakeEngine(() => answer(27));
    expect(await ask(engine, state('care', { page: 20 }), now)).toMatchObject({ page: 3, hits: { length: 27 } });
    const { engine: empty } = fakeEngine(() => answer(0));
    expect(await ask(empty, state('care', { page: 20 }), now)).toMatchObject({ page: 1, hits: [] });
  });

  it('fetches and counts nothing more once another question was asked', async () => {
    const counts = vi.fn(answer(27).counts);
    const { engine } = fakeEngine(() => answer(27, { counts }));
    expect(await ask(engine, state('care', { page: 3 }), { typing: false, isCurrent: () => false })).toMatchObject({ hits: [], counts: undefined });
    expect(counts).not.toHaveBeenCalled();
    expect((await ask(engine, state('care'), now)).counts).toBeDefined();
  });
});

describe('while a word is typed', () => {
  it('it may go on', async () => {
    const { engine, asked } = fakeEngine(() => answer(3));
    await ask(engine, state('lea'), { ...now, typing: true });
    expect(asked.map(({ typing }) => typing)).toEqual([true]);
  });

  it('it is taken as it stands where nothing goes on so, and may be corrected then', async () => {
    const { engine, asked } = fakeEngine(({ typing }) => (typing ? answer(0) : answer(4, { corrected })));
    const found = await ask(engine, state('tuff'), { ...now, typing: true });
    expect(asked.map(({ typing }) => typing)).toEqual([true, false]);
    expect(found.answer.corrected?.to).toBe('tough');
  });
});

describe('where nothing was found', () => {
  const filters = { ...noFilters, kind: ['news'] };
  const find = ({ state: { q, filters: chosen } }: Asked) => (q === 'care homes' ? answer(7) : q === 'care moon homes' && chosen.kind.length === 0 ? answer(2) : answer(0));

  it('searches that find something are offered, with how much', async () => {
    const { engine } = fakeEngine(find);
    const { offers } = await ask(engine, state('care moon homes', { filters, page: 3 }), now);
    expect(offers.map(({ text, total }) => [text, total])).toEqual([
      ['care moon homes (without the filters)', 2],
      ['care homes', 7],
    ]);
    expect(offers.map(({ state: { page } }) => page)).toEqual([1, 1]);
  });

  it('one that is found only by another spelling is not', async () => {
    const { engine } = fakeEngine(({ state: { q } }) => (q === 'tuff' ? answer(4, { corrected }) : answer(0)));
    expect((await ask(engine, state('tuff moon'), now)).offers).toEqual([]);
  });

  it('a search near it that fails is left out', async () => {
    const { engine } = fakeEngine(({ state: { q } }) => {
      if (q === 'moon') throw new Error('a file did not come');
      return answer(q === 'care' ? 5 : 0);
    });
    expect((await ask(engine, state('care moon'), now)).offers.map(({ text }) => text)).toEqual(['care']);
  });
});
