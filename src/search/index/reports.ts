// The pages of inspection reports as documents of the search: only of reports at hand whose licence allows it.
import { formatDateCapital, formatMonth, yearOf } from '../../lib/dates.ts';
import { joinWords } from '../../lib/text.ts';
import { atPage } from '../../lib/urls.ts';
import { readReports, type Pages } from '../../loaders/reports.ts';
import { mayBeSearched, reportsOf, type Report } from '../../record/reports.ts';
import type { Record_ } from '../../record/types.ts';
import { KINDS, sinceWords } from '../../record/views/search-facts.ts';
import type { SearchDocument } from '../engine/types.ts';
import { tidyPages } from './report-text.ts';

const unique = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))];

/** What all pages of a report share. Its day is that of the first inspection’s publication. */
function common({ source, inspections }: Report, record: Record_): Omit<SearchDocument, 'url' | 'title' | 'sections'> {
  const [inspection, ...also] = inspections;
  const { published } = inspection;
  const since = sinceWords({ day: published, inspection, also }, record);
  const withheld = source.withheld ?? inspections.find((item) => item.withheld)?.withheld;
  return {
    type: 'report',
    kind: KINDS.report.id,
    aliases: [],
    lead: '',
    day: published.first,
    date: formatDateCapital(published, record.lang),
    facets: {
      kind: [KINDS.report.id],
      year: [String(yearOf(published))],
      inspection: inspections.map(({ id }) => id),
      grade: unique(inspections.map(({ overall }) => overall?.id)),
    },
    ...(withheld && { withheld }),
    ...(since && { since }),
  };
}

/** “Watchdog report, January 2018”. */
function titleOf({ inspections }: Report, lang: string): string {
  const regulators = unique(inspections.flatMap((inspection) => inspection.regulators));
  return `${joinWords(regulators)} report, ${formatMonth(inspections[0].published, lang)}`;
}

function documentsOf(report: Report, pages: Pages, record: Record_): SearchDocument[] {
  const [title, shared] = [titleOf(report, record.lang), common(report, record)];
  // A text in one piece has lost its pages, unless the report has but one.
  const counted = pages.length > 1 || report.pages === 1;
  return tidyPages(pages).flatMap((text, index) => {
    if (!text) return [];
    const page = index + 1;
    return { ...shared, url: atPage(report.address, counted ? page : undefined), title: counted ? `${title}, page ${page}` : title, sections: [{ text }] };
  });
}

/** A document for each page with words on it, of the reports whose licence allows it. `pagesBySource`: the texts at hand, by the id of their source. */
export function reportDocuments(record: Record_, pagesBySource: ReadonlyMap<string, Pages>): SearchDocument[] {
  return reportsOf(record)
    .filter(mayBeSearched)
    .flatMap((report) => documentsOf(report, pagesBySource.get(report.source.id) ?? [], record));
}

/** The same, with the texts read from the reports folder. Where there is no folder, or no report in it, there are none, and nothing is loaded. */
export async function readReportDocuments(record: Record_, dir: string | undefined): Promise<SearchDocument[]> {
  const allowed = reportsOf(record).filter(mayBeSearched);
  const { pages } = await readReports(
    dir,
    allowed.map(({ source }) => source.id),
  );
  return pages.size > 0 ? reportDocuments(record, pages) : [];
}
