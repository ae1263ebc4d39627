// The feed: newest text first, whatever day it tells of; whole addresses; no day that is not known; corrections travel.
import { describe, expect, it } from 'vitest';
import { feedOf } from '../../../src/record/feed.ts';
import { makeRecord } from '../../../src/record/model.ts';
import { anArticle, records } from '../../fixtures/build.ts';

const SITE = 'https://fixture.example/rivers/';
const corrections = [{ date: '2025-07-01', wrong: 'Six.', right: 'Seven pumps.', severity: 'minor', stoodFrom: '2025-06-20', where: 'text' }];
const record = makeRecord(
  records({
    articles: {
      instant: anArticle({ published: '2025-06-20T08:30:00+01:00', corrections }),
      retold: anArticle({ published: '2026-01-02', asOf: { date: '2024-03', approximate: 'early' }, kind: 'comment' }),
      month: anArticle({ published: '2024-05' }),
    },
  }),
);
const feed = feedOf(record, SITE);

describe('the feed', () => {
  it('stands at the site’s own address, base and all', () => {
    expect(feed).toMatchObject({ title: record.campaign.name, description: record.campaign.strapline, site: SITE, self: `${SITE}feed.xml`, language: 'en-GB' });
    expect(feed.items.map(({ link }) => link)).toEqual(['retold', 'instant', 'month'].map((id) => `${SITE}articles/${id}/`));
  });

  it('is dated by when the text appeared here, and not at all where the day is not known', () => {
    expect(feed.items.map(({ pubDate }) => pubDate?.toISOString())).toEqual(['2026-01-02T12:00:00.000Z', '2025-06-20T07:30:00.000Z', undefined]);
  });

  it('has the kind’s label, says what a piece tells of and what was put right', () => {
    expect(feed.items.map(({ categories }) => categories)).toEqual([['The Fixture thinks'], ['Report'], ['Report']]);
    expect(feed.items[0]?.description).toMatch(/ Written from the record; tells of early March 2024\.$/);
    expect(feed.items[1]?.description).toMatch(/ Corrected: Seven pumps\.$/);
  });

  it('has the newest thirty', () => {
    const articles = Object.fromEntries(
      Array.from({ length: 31 }, (_, index) => [`piece-${index}`, anArticle({ published: `2025-${index < 28 ? '01' : '02'}-${String((index % 28) + 1).padStart(2, '0')}` })]),
    );
    const { items } = feedOf(makeRecord(records({ articles })), SITE);
    expect(items).toHaveLength(30);
    expect(items.at(-1)?.link).toBe(`${SITE}articles/piece-1/`);
  });

  it('may be empty', () => {
    expect(feedOf(makeRecord(records()), SITE).items).toEqual([]);
  });
});
