// What the list of inspections and the page of frameworks show.
import { formatDate, formatSpan, yearOf } from '../../lib/dates.ts';
import { routes } from '../../lib/urls.ts';
import type { PageFacts } from '../head.ts';
import type { Framework, Record_ } from '../types.ts';
import { inspectionLine, type InspectionLine } from './inspection-line.ts';

export interface InspectionYear {
  year: number;
  inspections: InspectionLine[];
}

/** All inspections and visits, the newest first, by the year of their first day. */
export function inspectionYears(record: Record_): InspectionYear[] {
  const groups = Map.groupBy(record.inspections.toReversed(), ({ start }) => yearOf(start));
  return [...groups].map(([year, inspections]) => ({ year, inspections: inspections.map((inspection) => inspectionLine(inspection, record)) }));
}

export interface FrameworkView {
  id: string;
  name: string;
  plainName: string;
  meaning: string;
  force: string;
  graded: string;
  comparabilityNote?: string;
  notes: string[];
  inspections: InspectionLine[];
}

function force({ from, to }: Framework, lang: string): string {
  if (from && to) return `In force ${formatSpan(from, to, lang)}`;
  if (from) return `In force since ${formatDate(from, lang)}`;
  return to ? `In force until ${formatDate(to, lang)}` : 'When it was in force is not in the record';
}

/** What the page of the frameworks is. */
export const frameworksFacts: PageFacts = {
  path: routes.frameworks,
  title: 'Frameworks of inspection',
  description: 'The rules that each inspection was made under, what grades they give, and which grades may be compared.',
};

/** The frameworks in the order of the first inspection made under each. */
export function frameworkViews(record: Record_): FrameworkView[] {
  const used = record.frameworks.map((framework) => ({ framework, inspections: record.inspections.filter((inspection) => inspection.framework.id === framework.id) }));
  const order = ({ inspections }: (typeof used)[number]): string => inspections[0]?.start.first ?? '9';
  return used
    .toSorted((a, b) => order(a).localeCompare(order(b)) || a.framework.id.localeCompare(b.framework.id))
    .map(({ framework, inspections }) => ({
      id: framework.id,
      name: framework.name,
      plainName: framework.plainName,
      meaning: framework.meaning,
      force: force(framework, record.lang),
      graded: gradesOf(framework, record),
      ...(framework.comparabilityNote && { comparabilityNote: framework.comparabilityNote }),
      notes: framework.notes,
      inspections: inspections.map((inspection) => inspectionLine(inspection, record)),
    }));
}

function gradesOf(framework: Framework, record: Record_): string {
  const steps = framework.scale ? record.scales.get(framework.scale) : undefined;
  if (!framework.graded || !steps) return 'Gives no grade';
  return `Grades, lowest first: ${steps.map(({ label }) => label.toLowerCase()).join(', ')}`;
}
