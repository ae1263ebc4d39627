// The host of the bench, and the systems that need no browser, over a small index on the disk.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFolder, startHost, type Host } from '../../../../src/desk/bench/search/speed/host.ts';
import { openMiniSearch } from '../../../../src/desk/bench/search/systems/minisearch.ts';
import { openOurs } from '../../../../src/desk/bench/search/systems/ours.ts';
import { buildIndex } from '../../../../src/search/index/build.ts';
import { writeIndex } from '../../../../src/search/index/folder.ts';
import type { SearchDocument } from '../../../../src/search/engine/types.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-host-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the host', () => {
  const text = JSON.stringify(Array.from({ length: 500 }, (_, index) => `word ${index % 7}`));
  let host: Host;
  beforeAll(async () => {
    const site = join(folder, 'site');
    await mkdir(site);
    await writeFile(join(site, 'data.json'), text);
    await writeFile(join(site, 'small.json'), '[]');
    await compressFolder(site);
    host = await startHost(site, '/base/');
  });
  afterAll(() => host.close());

  test('sends text compressed, lets it be kept, and counts what went over the wire', async () => {
    const response = await fetch(`${host.url}data.json`, { headers: { 'accept-encoding': 'br' } });
    expect(await response.text()).toBe(text);
    expect([response.headers.get('content-encoding'), response.headers.get('cache-control')]).toEqual(['br', 'public,max-age=600']);
    const length = Number(response.headers.get('content-length'));
    const [sent] = host.sent.slice(-1);
    expect(sent?.path).toBe('/base/data.json');
    expect(length).toBeLessThan(text.length / 10);
    await expect.poll(() => sent?.bytes).toBeGreaterThan(length);
    expect(sent?.bytes).toBeLessThan(length + 600);
  });

  test('sends what is tiny as it is', async () => {
    const response = await fetch(`${host.url}small.json`, { headers: { 'accept-encoding': 'br' } });
    expect([await response.text(), response.headers.get('content-encoding')]).toEqual(['[]', null]);
  });

  test('has nothing outside its base', async () => expect((await fetch(new URL('/data.json', host.url))).status).toBe(404));
});

describe('over the same documents', () => {
  const document = (id: string, title: string, lead: string): SearchDocument => ({
    url: `/articles/${id}/`,
    type: 'article',
    kind: 'news',
    title,
    aliases: [],
    lead,
    sections: [],
    facets: {},
  });
  const documents = [document('weir', 'The weir was mended', 'Carpenters came.'), document('mill', 'A mill by the water', 'The weir is near.')];

  test('ours and MiniSearch give addresses, best first', async () => {
    await writeIndex(join(folder, 'ours'), buildIndex(documents, { lang: 'en-GB', synonyms: [] }));
    for (const system of [openOurs(join(folder, 'ours')), openMiniSearch(documents)]) {
      expect(await system.search('weir')).toEqual(['/articles/weir/', '/articles/mill/']);
      expect(await system.search('xylophone')).toEqual([]);
    }
  });
});
