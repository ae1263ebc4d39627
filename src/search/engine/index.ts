// The search engine: a question in, an answer out. The same in the browser, in the commands and in the tests.
import { answerOf } from './answer.ts';
import { breathe } from './breathe.ts';
import { Store } from './store.ts';
import { suggest } from './suggest.ts';
import type { LoadSpelling, ReadFile, SearchEngine } from './types.ts';

export { MissingFile } from './store.ts';
export * from './types.ts';

/** The engine over an index that `read` reads; `spelling` loads `spell.ts`, each place in its own way. Its promises reject with a MissingFile where a part of the index does not come. */
export function createEngine(read: ReadFile, spelling: LoadSpelling): SearchEngine {
  const store = new Store(read, spelling);
  return {
    warm: async () => void (await Promise.all([store.head(), store.beside('docs.json'), store.named()])),
    suggest: async (typed, most = 8) => {
      const file = await store.named();
      await breathe();
      return suggest(typed, file, most);
    },
    search: (state, { typing = false } = {}) => answerOf(state, store, typing),
  };
}
