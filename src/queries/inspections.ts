// Inspections: the list, each one, and the frameworks they were made under.
import { formatDate } from '../lib/dates.ts';
import { routes } from '../lib/urls.ts';
import { extentOf } from '../record/answer.ts';
import { recordFigure, type RecordFigure } from '../record/charts/figure.ts';
import type { Frame } from '../record/views/frame.ts';
import { inspectionView, type InspectionView } from '../record/views/inspection.ts';
import { frameworksFacts, frameworkViews, inspectionYears, type FrameworkView, type InspectionYear } from '../record/views/inspections.ts';
import { methodOfStatuses } from './recommendations.ts';
import { frame, theRecord } from './record.ts';
import { entriesOf } from './entries.ts';

const trail = [{ label: 'Inspections', url: routes.inspections }];

/** The list of inspections. */
export async function inspectionsPage(): Promise<{ frame: Frame; extent: string; years: InspectionYear[]; chart: RecordFigure }> {
  const record = await theRecord();
  const extent = extentOf(record);
  const description = `Every inspection and visit in the record, with its grade or what was said instead: ${extent}.`;
  return { frame: await frame({ path: routes.inspections, title: 'Inspections', description }), extent, years: inspectionYears(record), chart: recordFigure(record) };
}

/** The address of each inspection. */
export async function inspectionPaths(): Promise<{ params: { id: string } }[]> {
  return (await entriesOf('inspections')).map(({ id }) => ({ params: { id } }));
}

/** One inspection. */
export async function inspectionPage(id: string): Promise<{ frame: Frame; inspection: InspectionView; method: string | undefined }> {
  const record = await theRecord();
  const inspection = record.inspections.find((item) => item.id === id);
  if (!inspection) throw new Error(`there is no inspection ${id}`);
  const result = inspection.overall ? `rated ${inspection.overall.label.toLowerCase()}` : (inspection.outcome ?? 'no grade given');
  const description = `${inspection.title}: ${result}, published ${formatDate(inspection.published, record.lang)}. What was found, good and bad, who was in charge, and our coverage.`;
  return {
    frame: await frame({ path: inspection.url, title: inspection.title, description, trail }),
    inspection: inspectionView(inspection, record),
    method: await methodOfStatuses(),
  };
}

/** The frameworks. */
export async function frameworksPage(): Promise<{ frame: Frame; frameworks: FrameworkView[] }> {
  return { frame: await frame({ ...frameworksFacts, trail }), frameworks: frameworkViews(await theRecord()) };
}
