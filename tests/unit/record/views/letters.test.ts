// Letters as pages show them; mails to write and to report one, parsed back; what the desk and the readers chose.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailLink } from '../../../../src/lib/mail.ts';
import { makeRecord } from '../../../../src/record/model.ts';
import { dontMiss, mostReadView } from '../../../../src/record/views/choice.ts';
import { homeView } from '../../../../src/record/views/home.ts';
import { letterViews, reportLink, writeLink } from '../../../../src/record/views/letters.ts';
import { searchableOf } from '../../../../src/search/index/documents.ts';
import { anArticle, records } from '../../../fixtures/build.ts';
import { readFixture } from '../../../fixtures/read.ts';

/** A mail link as a mail program reads it. */
function parsed(link: string): { to: string; subject: string; body: string } {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/.exec(link) ?? [];
  // By hand, as mail programs do: a plus is a plus here.
  const fields = Object.fromEntries(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent)));
  return { to: decodeURIComponent(to), subject: fields['subject'] ?? '', body: fields['body'] ?? '' };
}

const SITE = 'https://fixture.example/rivers/';
const { campaign } = makeRecord(records({}));
const mail = { ...campaign, letters: { email: 'letters@fixture.example' } };

describe('a mail link', () => {
  it('comes back as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (subject, body) => {
        const link = mailLink('a+b@fixture.example', { subject, body });
        expect(link).toMatch(/^mailto:a%2Bb@fixture\.example\?subject=[^\s+"<>]*&body=[^\s+"<>]*$/);
        expect(parsed(link)).toEqual({ to: 'a+b@fixture.example', subject, body: body.replace(/\r?\n/g, '\r\n') });
      }),
    );
  });

  it('has spaces as %20 and lines that end as in mail', () => {
    expect(mailLink('a@b.example', { subject: 'a b & c?', body: '1\n2' })).toBe('mailto:a@b.example?subject=a%20b%20%26%20c%3F&body=1%0D%0A2');
  });

  it('to write names the piece by headline and whole address', () => {
    const { to, subject, body } = parsed(writeLink(mail, SITE, { headline: 'Fish & “chips” 100%', url: '/articles/fish/' }) ?? '');
    expect([to, subject]).toEqual(['letters@fixture.example', 'Letter: Fish & “chips” 100%']);
    expect(body).toContain('\r\nOn “Fish & “chips” 100%”\r\nhttps://fixture.example/rivers/articles/fish/\r\n');
    expect(body).toContain('https://fixture.example/rivers/letters/');
  });

  it('is not there where no letters are taken; reports then go to who runs the site', () => {
    const without = { ...mail, letters: undefined };
    expect(writeLink(without, SITE)).toBeUndefined();
    const letter = { id: 'one', headline: 'A letter' };
    expect(parsed(reportLink(mail, SITE, letter) ?? '')).toMatchObject({
      to: 'letters@fixture.example',
      body: expect.stringContaining('https://fixture.example/rivers/letters/#one'),
    });
    expect(parsed(reportLink({ ...without, runBy: { ...campaign.runBy, email: 'desk@fixture.example' } }, SITE, letter) ?? '').to).toBe('desk@fixture.example');
    expect(reportLink({ ...without, runBy: { ...campaign.runBy, email: undefined } }, SITE, letter)).toBeUndefined();
  });
});

describe('letters', () => {
  it('stand with the newest first, signed as they were', () => {
    const letter = (id: string, date: string, place?: string) => ({ id, article: 'article', headline: `Letter ${id}`, name: 'A. Nobody', date, ...(place && { place }) });
    const views = letterViews([letter('b', '2025-01'), letter('a', '2025-06-01', 'Wherewater')], makeRecord(records({ articles: { article: anArticle() } })), SITE, () => []);
    expect(views.map(({ id, signed, article }) => [id, signed, article?.url])).toEqual([
      ['a', 'A. Nobody, Wherewater', '/articles/article/'],
      ['b', 'A. Nobody', '/articles/article/'],
    ]);
  });

  it('are found as parts of their page, and withheld ones are not', async () => {
    const draft = { 'letters/held.mdx': '---\narticle: river-fails-first-survey\nheadline: Heldback words\nname: B. Nobody\ndate: "2024-09-12"\ndraft: true\n---\n\nHeldback.\n' };
    const found = (searchableOf(await readFixture(draft))?.documents ?? []).find(({ url }) => url === '/letters/');
    expect(found?.sections).toContainEqual(
      expect.objectContaining({ id: 'first-letter', heading: 'I swam there as a child', text: expect.stringContaining('A. Nobody, Wherewater') }),
    );
    expect(JSON.stringify(found)).not.toContain('Heldback');
  });
});

describe('what was chosen', () => {
  const articles = {
    first: anArticle({ featured: 1 }),
    second: anArticle({ featured: 2, published: '2025-07-03' }),
    third: anArticle({ featured: 3, published: '2025-07-01' }),
    plain: anArticle({ published: '2025-08-01' }),
  };
  const record = makeRecord(records({ articles }));
  const ids = (items: readonly { url: string }[]): string[] => items.map(({ url }) => url.split('/')[2] ?? '');

  it('“Don’t miss” has the editors’ choice in its order, never the piece itself', () => {
    expect(ids(dontMiss(record, { without: ['first'], most: 5 }))).toEqual(['second', 'third']);
    expect(ids(dontMiss(record, { without: [], most: 2 }))).toEqual(['first', 'second']);
    expect(dontMiss(makeRecord(records({ articles: { plain: articles.plain } })), { without: [], most: 3 })).toEqual([]);
  });

  it('the front page shows each piece once', () => {
    const { lead, dontMiss: chosen, seconds, briefs } = homeView(record);
    expect([lead?.url, ids(chosen)]).toEqual(['/articles/first/', ['second', 'third']]);
    const all = ids([...(lead ? [lead] : []), ...chosen, ...seconds, ...briefs]);
    expect(all.toSorted()).toEqual(['first', 'plain', 'second', 'third']);
  });

  it('“Most read” is in the order of the figures, with the days; absent is absent', () => {
    const counted = { from: '2025-11-15', to: '2025-11-21', articles: ['plain', 'gone', 'first'] };
    const view = mostReadView(record, counted);
    expect([view?.period, ids(view?.cards ?? [])]).toEqual(['15 to 21 November 2025', ['plain', 'first']]);
    expect(mostReadView(record, undefined)).toBeUndefined();
    expect(mostReadView(record, { ...counted, articles: ['gone'] })).toBeUndefined();
  });
});
