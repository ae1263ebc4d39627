// What goes out with a link to an article: its picture in head, structured data and feed, and none of a child.
import { describe, expect, it } from 'vitest';
import { feedOf } from '../../../../src/record/feed.ts';
import { articleData, headOf } from '../../../../src/record/head.ts';
import { makeRecord } from '../../../../src/record/model.ts';
import type { PictureFacts } from '../../../../src/record/pictures/sizes.ts';
import type { Record_ } from '../../../../src/record/types.ts';
import { homeView } from '../../../../src/record/views/home.ts';
import { filesMade, sharedPicture } from '../../../../src/record/views/pictures.ts';
import { anArticle, records, type Fields } from '../../../fixtures/build.ts';

const SITE = 'https://paper.fixture.example/rivers/';
const image = { file: 'a.jpg', alt: 'The bank.', caption: 'The bank in rain.', credit: 'Nobody', focus: '20% 80%' };
const child = { showsChild: { consent: 'CONSENT-1', purpose: 'PURPOSE-1' } };
const facts: PictureFacts = { article: 'piece', file: 'a.jpg', kind: 'photo', width: 2000, height: 1500, digest: 'abcdef0123456789' };

const recordWith = (fields: Fields, pictures: PictureFacts[] = [facts]): Record_ => makeRecord(records({ articles: { piece: anArticle(fields) } }), [], pictures);

function out(record: Record_): { shared: unknown; head: string; data: object; feed: unknown; home: unknown } {
  const [article] = record.articles;
  if (!article) throw new Error('no article');
  const picture = sharedPicture(article, record, SITE);
  const head = headOf({ path: article.url, title: 'T', description: 'D', ...(picture && { picture }) }, record, SITE);
  const [item] = feedOf(record, SITE).items;
  return { shared: picture, head: head.image, data: articleData(article, record, SITE), feed: item?.picture, home: homeView(record).lead?.picture };
}

describe('an article’s picture', () => {
  const url = `${SITE}pictures/piece/abcdef012345-20x80-share.jpg`;

  it('goes out cut around its focus, with its words', () => {
    const { shared, head, data, feed, home } = out(recordWith({ image }));
    expect(shared).toEqual({ url, width: 1200, height: 630, alt: 'The bank.', caption: 'The bank in rain.', credit: 'Nobody' });
    expect(head).toBe(url);
    expect(feed).toEqual(shared);
    expect(data).toMatchObject({ image: { '@type': 'ImageObject', url, width: 1200, height: 630, caption: 'The bank in rain.', creditText: 'Nobody' } });
    expect(home).toMatchObject({ width: 2000, height: 1333, alt: 'The bank.' });
    expect(feedOf(recordWith({ image }), SITE).items[0]?.description).toMatch(/ Picture: Nobody$/);
  });

  it('of a child stays on the page and its teaser, and what was agreed goes nowhere', () => {
    const record = recordWith({ image: { ...image, ...child } });
    const { shared, head, data, feed, home } = out(record);
    expect([shared, feed]).toEqual([undefined, undefined]);
    expect(head).toBe(`${SITE}icon-512.png`);
    expect(data).not.toHaveProperty('image');
    expect(home).toBeDefined();
    expect(JSON.stringify([record.articles, data, home])).not.toMatch(/CONSENT-1|PURPOSE-1/);
  });

  it('is missed nowhere where there is none, or none that can be used', () => {
    for (const record of [recordWith({}), recordWith({ image }, [])]) {
      const { shared, head, data, feed, home } = out(record);
      expect([shared, feed, home]).toEqual([undefined, undefined, undefined]);
      expect(head).toBe(`${SITE}icon-512.png`);
      expect(data).not.toHaveProperty('image');
    }
  });
});

describe('the files made', () => {
  const names = (record: Record_, teased = record.articles): string[] => filesMade(record, teased).map(({ made }) => made.name);

  it('are those that pages name, each once', () => {
    expect(names(recordWith({ image }))).toEqual([
      ...['abcdef012345-480.webp', 'abcdef012345-960.webp', 'abcdef012345-1600.webp'],
      ...['abcdef012345-20x80-400.webp', 'abcdef012345-20x80-800.webp', 'abcdef012345-20x80-1400.webp', 'abcdef012345-20x80-share.jpg'],
    ]);
    expect(names(recordWith({ image }), [])).toHaveLength(4);
    expect(names(recordWith({ image: { ...image, ...child } }), [])).toHaveLength(3);
    expect(names(recordWith({}))).toHaveLength(3);
  });
});
