// The people in the record, and each one’s page.
import { tenureBand } from '../record/charts/tenure-band.ts';
import type { Person } from '../record/types.ts';
import { personView } from '../record/views/people-person.ts';
import { peopleView } from '../record/views/people.ts';
import { frame, theRecord } from './record.ts';

/** Everybody in the record. */
export async function allPeople() {
  const record = await theRecord();
  const view = peopleView(record);
  return { ...view, band: tenureBand(record), frame: await frame(view.facts) };
}

/** One person’s page. */
export async function onePerson(id: string) {
  const record = await theRecord();
  const entry = record.people.find((person) => person.id === id) as Person;
  const view = personView(entry, record);
  return { ...view, frame: await frame(view.facts) };
}

/** Everybody’s page, as routes. */
export async function personRoutes() {
  return (await theRecord()).people.map(({ id }) => ({ params: { person: id }, props: { id } }));
}
