// Areas of the service: the list and each one.
import { routes } from '../lib/urls.ts';
import { areaChart, areaCharts, type AreaChart } from '../record/charts/area-chart.ts';
import { chartsOfArea, type FigureChart } from '../record/charts/figure-chart.ts';
import { historyOf } from '../record/progress.ts';
import { areaView, type AreaView } from '../record/views/area.ts';
import type { Frame } from '../record/views/frame.ts';
import { areaLine, type AreaLine } from '../record/views/home.ts';
import { frame, theRecord } from './record.ts';
import { entriesOf } from './entries.ts';

export interface AreaItem extends AreaLine {
  explanation: string;
}

/** The list of areas: those that are graded, and those judged in other ways. */
export async function areasPage(): Promise<{ frame: Frame; charts: AreaChart[]; graded: AreaItem[]; other: AreaItem[] }> {
  const record = await theRecord();
  const items = (graded: boolean): AreaItem[] =>
    record.areas.filter((area) => area.graded === graded).map((area) => ({ ...areaLine(area, record), explanation: area.explanation }));
  const histories = record.areas.filter(({ graded }) => graded).map(({ id }) => historyOf(id, record));
  const description = `The parts of ${record.campaign.subject.name}, each followed across all inspections.`;
  return { frame: await frame({ path: routes.areas, title: 'Areas', description }), charts: areaCharts(histories, record), graded: items(true), other: items(false) };
}

/** The address of each area. */
export async function areaPaths(): Promise<{ params: { id: string } }[]> {
  return (await entriesOf('areas')).map(({ id }) => ({ params: { id } }));
}

/** One area. */
export async function areaPage(id: string): Promise<{ frame: Frame; area: AreaView; chart: AreaChart; figures: FigureChart[] }> {
  const record = await theRecord();
  const area = record.areas.find((item) => item.id === id);
  if (!area) throw new Error(`there is no area ${id}`);
  const view = areaView(area, record);
  const description = `${area.name} in every inspection: ${view.now}. ${area.explanation}`;
  return {
    frame: await frame({ path: area.url, title: area.name, description, trail: [{ label: 'Areas', url: routes.areas }] }),
    area: view,
    chart: areaChart(historyOf(id, record), record),
    figures: chartsOfArea(id, record),
  };
}
