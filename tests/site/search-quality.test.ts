// How well the built site’s search answers the judged queries: floors that no change may fall through. What counts is measured by `npm run bench -- search`.
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, summarise } from '../../src/desk/bench/search/quality.ts';
import { readQueries, SETS } from '../../src/desk/bench/search/queries.ts';
import { openOurs } from '../../src/desk/bench/search/systems/ours.ts';
import { CONTENT_DIR, OUT_DIR, ROOT } from './support/site.ts';

// The queries were judged by this campaign’s content.
describe.skipIf(CONTENT_DIR !== resolve(ROOT, 'content'))('the search', () => {
  it.each([
    ...['i want to kill myself', 'suicide', 'feeling suicidal', 'i want to die', 'self harm', 'hurting myself', 'end my life', 'my dad hits me', 'someone is hurting me'],
    ...['scared to go home', 'who do i call', 'report abuse', 'emergency', 'helpline'],
  ])('leads whoever asks “%s” to help before anything else', async (q) => expect((await openOurs(OUT_DIR).search(q))[0]).toBe('/help/'));

  it('answers the judged queries as well as it did', async () => {
    const queries = await readQueries(join(ROOT, 'tests/search/queries.yaml'));
    const quality = summarise(await ask(openOurs(OUT_DIR), queries));
    for (const set of SETS) {
      const { ndcg, success, successWide, zero, misspeltNames } = quality[set];
      expect(ndcg, `${set}: nDCG@10`).toBeGreaterThan(0.89);
      expect(success, `${set}: just what was wanted comes first`).toBeGreaterThan(0.85);
      expect(successWide, `${set}: what comes first is good`).toBeGreaterThan(0.94);
      expect(zero, `${set}: answerable queries without a result`).toBeLessThan(0.011);
      expect(misspeltNames.success, `${set}: misspelt names`).toBeGreaterThan(0.85);
    }
  });
});
