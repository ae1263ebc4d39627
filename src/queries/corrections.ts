// Every correction to every article, the newest first.
import { compareDates, formatDate } from '../lib/dates.ts';
import type { Frame } from '../record/views/frame.ts';
import { textPage, type TextPage } from './pages.ts';
import { theRecord } from './record.ts';

export interface CorrectionItem {
  headline: string;
  url: string;
  date: string;
  wrong: string;
  right: string;
  stoodFrom: string;
}

export async function correctionsPage(): Promise<{ frame: Frame; title: string; text?: TextPage; corrections: CorrectionItem[] }> {
  const { articles, lang } = await theRecord();
  const corrections = articles
    .flatMap(({ headline, url, corrections: all }) => all.map((correction) => ({ headline, url, correction })))
    .toSorted((a, b) => compareDates(b.correction.date, a.correction.date) || a.url.localeCompare(b.url))
    .map(({ headline, url, correction: { date, wrong, right, stoodFrom } }) => ({
      headline,
      url,
      date: formatDate(date, lang),
      wrong,
      right,
      stoodFrom: formatDate(stoodFrom, lang),
    }));
  const page = await textPage('corrections', { title: 'Corrections', description: 'What this site got wrong, what is right, and when it was put right.' });
  return { ...page, corrections };
}
