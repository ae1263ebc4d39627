// The home page.
import { recordFigure, type RecordFigure } from '../record/charts/figure.ts';
import type { Frame } from '../record/views/frame.ts';
import { homeView, type HomeView } from '../record/views/home.ts';
import { frame, theRecord } from './record.ts';

export async function homePage(): Promise<HomeView & { frame: Frame; chart: RecordFigure }> {
  const record = await theRecord();
  const view = homeView(record);
  const title = view.answer?.headline ?? record.campaign.strapline;
  const description = [record.campaign.strapline, view.answer?.summary].filter(Boolean).join(' ');
  return { ...view, chart: recordFigure(record), frame: await frame({ path: '/', title, description }) };
}
