// Turns the components in a text into what is printed: judgements, dates, citations and people from the record.
import { formatDate, parseDate } from '../../lib/dates.ts';
import { withBase } from '../../lib/urls.ts';
import type { ProseName } from '../../schemas/prose.ts';
import { areaChart, type AreaChart } from '../charts/area-chart.ts';
import { figureChartOf, type FigureChart } from '../charts/figure-chart.ts';
import { recordFigure, type RecordFigure } from '../charts/figure.ts';
import type { Citation, Citations } from '../citations.ts';
import { historyOf } from '../progress.ts';
import { currentGrade } from '../standing.ts';
import type { Inspection, Record_ } from '../types.ts';
import { dateView, gradeView, overallView, type DateView, type GradeView } from './common.ts';
import { helpView, type HelpView } from './frame.ts';
import { pictureView, type PictureView } from './pictures.ts';
import { pictureAt } from '../pictures/sizes.ts';

/** A run of HTML, or a component as an editor wrote it. */
export type ProsePiece = { html: string } | { component: ProseName; attributes: Record<string, string>; children: ProsePiece[] };

/** A link from the text to a numbered source. */
export interface CiteView {
  number: number;
  anchor: string;
  label: string;
  /** The first mention carries the fragment that the source’s note leads back to. */
  id?: string;
}

export interface ProseProps {
  Judgement: { grade?: GradeView; url: string };
  When: { date: DateView };
  Quote: { cite?: CiteView };
  Cite: { cite?: CiteView };
  Term: { url: string; term: string };
  Person: { url: string; name: string };
  PullQuote: { who: string; cite?: CiteView };
  FactBox: { title: string };
  Figure: { picture?: PictureView };
  Chart: { record?: RecordFigure; area?: AreaChart; figures?: FigureChart; id: string };
  HelpLines: { help: HelpView };
  Document: { title: string; url?: string; detail: string };
}

export type ProseNode = { html: string } | { [N in ProseName]: { component: N; props: ProseProps[N]; children: ProseNode[] } }[ProseName];

export interface ProseContext {
  record: Record_;
  citations: Citations;
  /** The article beside which the text’s pictures stand; none for a text that has no pictures. */
  article?: string;
}

function citeView(citation: Citation | undefined): CiteView | undefined {
  if (!citation) return undefined;
  const { number, anchor, source, page, uses } = citation;
  const label = `Source ${number}: ${source.publisher}${page ? `, page ${page}` : ''}`;
  return { number, anchor, label, ...(uses === 1 && { id: `cite-${number}` }) };
}

type Make = { [N in ProseName]: (attributes: Record<string, string>, context: ProseContext) => ProseProps[N] };

const cited = ({ source = '', page }: Record<string, string>, { citations }: ProseContext): { cite?: CiteView } => {
  const cite = citeView(citations.cite(source, page ? Number(page) : undefined));
  return cite ? { cite } : {};
};

/** The judgement that a `Judgement` in a text names, as it is printed; without a grade where there is none. */
export function judgementProps({ of: id, area }: Readonly<Record<string, string>>, record: Record_): ProseProps['Judgement'] {
  const of = record.inspections.find((inspection) => inspection.id === id);
  if (!of) return { url: '' };
  const grade = area ? areaGrade(of, area, record) : overallView(of, record);
  return { url: of.url, ...(grade && { grade }) };
}

function areaGrade(of: Inspection, area: string, record: Record_): GradeView | undefined {
  const step = of.areas.find(({ areas }) => areas.includes(area))?.step;
  return step && gradeView(step, currentGrade(record)?.id === of.id);
}

function documentOf(of: Inspection | undefined, record: Record_): ProseProps['Document'] {
  if (!of) return { title: '', detail: '' };
  const { report } = of;
  const parts = [`published ${formatDate(of.published, record.lang)}`, report?.pages && `${report.pages} pages`, report?.licence];
  return { title: `The report: ${of.title}`, ...(report?.url && { url: report.url }), detail: parts.filter(Boolean).join(' · ') };
}

function chartOf(of: string | undefined, area: string | undefined, record: Record_): ProseProps['Chart'] {
  if (area) return { id: `chart-${area}`, area: areaChart(historyOf(area, record), record) };
  if (of === 'record') return { id: 'chart-record', record: recordFigure(record) };
  const figures = figureChartOf(of ?? '', record);
  return { id: `chart-${of}`, ...(figures && { figures }) };
}

const make: Make = {
  Judgement: (attributes, { record }) => judgementProps(attributes, record),
  When: ({ date = '' }, { record }) => ({ date: dateView(parseDate(date, record.campaign.timeZone), record.lang) }),
  Quote: cited,
  Cite: cited,
  Term: ({ id }, { record }) => {
    const term = record.terms.find((item) => item.id === id);
    return { url: term?.url ?? '', term: term?.term ?? '' };
  },
  Person: ({ id }, { record }) => {
    const person = record.people.find((item) => item.id === id);
    return { url: person?.url ?? '', name: person?.name ?? '' };
  },
  PullQuote: (attributes, context) => ({ who: attributes['who'] ?? '', ...cited(attributes, context) }),
  FactBox: ({ title = '' }) => ({ title }),
  Figure: ({ file = '', alt = '', caption = '', credit = '' }, { record, article = '' }) => {
    const facts = pictureAt(record.pictures, article, file);
    return facts ? { picture: pictureView(facts, { alt, caption, credit }) } : {};
  },
  Chart: ({ of, area }, { record }) => chartOf(of, area, record),
  HelpLines: ({ all }, { record }) => ({ help: helpView(record, all === 'true') }),
  Document: ({ inspection }, { record }) =>
    documentOf(
      record.inspections.find(({ id }) => id === inspection),
      record,
    ),
};

/** What a component prints, from the attributes that an editor wrote. */
export function proseProps<N extends ProseName>(name: N, attributes: Record<string, string>, context: ProseContext): ProseProps[N] {
  return make[name](attributes, context);
}

/** A number follows its word without a space, so that it never starts a line. */
const isCite = (piece: ProsePiece | undefined): boolean => piece !== undefined && 'component' in piece && piece.component === 'Cite';

/** The text ready to print. Citations are numbered in the order of the text. */
export function proseNodes(pieces: readonly ProsePiece[], context: ProseContext): ProseNode[] {
  return pieces.map((piece, index): ProseNode => {
    if ('html' in piece) return { html: withBase(isCite(pieces[index + 1]) ? piece.html.trimEnd() : piece.html) };
    // A quotation’s number follows its words: what it encloses is numbered first.
    const children = proseNodes(piece.children, context);
    return { component: piece.component, props: proseProps(piece.component, piece.attributes, context), children } as ProseNode;
  });
}
