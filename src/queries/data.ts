// The page of open data, and its files.
import { DATA_FILES, printRows } from '../record/data-files.ts';
import { dataView } from '../record/views/data.ts';
import { frame, theRecord } from './record.ts';

/** The page of open data. */
export async function theData() {
  const view = dataView(await theRecord());
  return { ...view, frame: await frame(view.facts) };
}

/** A data file, ready to be served. */
export async function dataFile(name: (typeof DATA_FILES)[number]['name']): Promise<Response> {
  const file = DATA_FILES.find((other) => other.name === name);
  if (!file) throw new Error(`there is no data file ${name}`);
  return new Response(printRows(file.rows(await theRecord())), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
