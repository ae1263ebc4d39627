// The fixture campaign passes the reader whole, and so does the campaign that this repository publishes.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent, recordsOf } from '../../../src/loaders/read.ts';
import type { Campaign } from '../../../src/schemas/campaign.ts';
import { collectionNames } from '../../../src/schemas/index.ts';
import { proseComponents } from '../../../src/schemas/prose.ts';
import { componentsIn } from '../../../src/loaders/mdx/components-in.ts';
import { CAMPAIGN_DIR, NOW } from '../../fixtures/build.ts';

describe('the fixture campaign', () => {
  it.each(['drop', 'show'] as const)('has no problem (%s)', async (withheld) => {
    const { problems, campaign, entries } = await readContent({ dir: CAMPAIGN_DIR, now: NOW, withheld });
    expect(problems).toEqual([]);
    expect(campaign?.name).toBe('Clean Rivers for Nowhereshire');
    for (const name of collectionNames) expect(entries[name].size, name).toBeGreaterThan(0);
  });

  it('has an article of each kind, with every component between them', async () => {
    const { entries, campaign } = await readContent({ dir: CAMPAIGN_DIR, now: NOW, withheld: 'drop' });
    const articles = [...entries.articles.values()];
    expect(new Set(articles.map(({ data }) => data.kind))).toEqual(new Set((campaign as Campaign).kinds.map(({ id }) => id)));
    const used = new Set(articles.flatMap(({ body }) => [...componentsIn(body?.pieces ?? [])].map(({ component }) => component)));
    expect([...used].sort()).toEqual(Object.keys(proseComponents).sort());
  });

  it('becomes records, as plain data by id', async () => {
    const { entries, campaign } = await readContent({ dir: CAMPAIGN_DIR, now: NOW, withheld: 'drop' });
    const records = recordsOf(entries, campaign as Campaign);
    expect(records.campaign).toBe(campaign);
    for (const name of collectionNames) expect([...records[name].keys()]).toEqual([...entries[name].keys()]);
    expect(records.people.get('ada-sluice')).toEqual(entries.people.get('ada-sluice')?.data);
  });

  it('is read from another folder, as a path with or without a slash at its end', async () => {
    const { problems } = await readContent({ dir: `${CAMPAIGN_DIR}/`, now: NOW, withheld: 'drop' });
    expect(problems).toEqual([]);
  });
});

describe('the campaign that this repository publishes', () => {
  it('has no error', async () => {
    const dir = join(import.meta.dirname, '../../../content');
    const { problems, entries } = await readContent({ dir, now: new Date(), withheld: 'drop' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(entries.inspections.size).toBeGreaterThan(0);
  });
});

describe('a content folder that is not there', () => {
  it('is the caller’s mistake, and throws', async () => {
    await expect(readContent({ dir: join(CAMPAIGN_DIR, 'nowhere'), now: NOW, withheld: 'drop' })).rejects.toThrow(/ENOENT/);
  });
});
