// The home page.
import { recordFigure, type RecordFigure } from '../record/charts/figure.ts';
import type { Frame } from '../record/views/frame.ts';
import { mostReadView, type MostReadView } from '../record/views/choice.ts';
import { homeView, type HomeView } from '../record/views/home.ts';
import { theMostRead } from './entries.ts';
import { frame, theRecord } from './record.ts';

export async function homePage(): Promise<HomeView & { frame: Frame; chart: RecordFigure; mostRead: MostReadView | undefined }> {
  const record = await theRecord();
  const view = homeView(record);
  const title = view.answer?.headline ?? record.campaign.strapline;
  const description = [record.campaign.strapline, view.answer?.summary].filter(Boolean).join(' ');
  const mostRead = mostReadView(record, await theMostRead());
  return { ...view, mostRead, chart: recordFigure(record), frame: await frame({ path: '/', title, description }) };
}
