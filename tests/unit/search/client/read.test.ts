// Fetching the files of the index.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFrom } from '../../../../src/search/client/read.ts';
import { MissingFile } from '../../../../src/search/engine/index.ts';

const answering = (answer: () => Promise<Response>) => {
  const fetched = vi.fn<typeof fetch>(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

afterEach(() => vi.unstubAllGlobals());

describe('a file of the index', () => {
  it('is fetched from the site’s folder, as the browser has kept it', async () => {
    const fetched = answering(() => Promise.resolve(Response.json({ version: '1' })));
    expect(await fetchFrom('/some/path/')('head.json')).toEqual({ version: '1' });
    expect(fetched.mock.calls[0]?.[0]).toBe('/some/path/search-index/head.json');
    expect(fetched.mock.calls[0]?.[1]?.cache).toBeUndefined();
  });

  it('is fetched anew where it is to be fresh', async () => {
    const fetched = answering(() => Promise.resolve(Response.json({})));
    await fetchFrom('/')('head.json', { fresh: true });
    expect(fetched.mock.calls[0]?.[1]?.cache).toBe('reload');
  });

  it.each([
    ['is not there', () => Promise.resolve(new Response('Not found', { status: 404 }))],
    ['is another page', () => Promise.resolve(new Response('<!doctype html>'))],
    ['breaks off', () => Promise.resolve(new Response('{"version":'))],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('that %s is a missing file, by its name', async (_name, respond) => {
    answering(respond);
    const error: unknown = await fetchFrom('/')('docs.json').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MissingFile);
    expect((error as MissingFile).message).toContain('docs.json');
  });
});
