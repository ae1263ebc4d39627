// What commands that make drafts start from: the content as it stands, the terminal if there is one, and Ctrl-C.
import { dayIn } from '../../lib/dates.ts';
import { readEnvironment, type Environment } from '../../lib/environment.ts';
import { readContent, recordsOf, type Content } from '../../loaders/read.ts';
import type { Records } from '../../record/records.ts';
import type { Campaign } from '../../schemas/campaign.ts';
import type { CollectionName } from '../../schemas/common.ts';
import { Failure } from '../run/failure.ts';
import { shownPath } from '../run/say.ts';
import { ROOT } from '../site/root.ts';
import { wrongIn } from './answers.ts';
import type { Asker } from './asker.ts';
import { freeId, wrongId } from './ids.ts';
import { collections } from '../../schemas/index.ts';
import { takenIn } from './write.ts';

export interface Session {
  environment: Environment;
  content: Content;
  campaign: Campaign;
  records: Records;
  /** Today where the campaign is, `YYYY-MM-DD`. */
  today: string;
  /** The content folder as a person would name it. */
  shown: string;
}

/** Reads the content, drafts and all. Throws a Failure where there is no campaign to write for. */
export async function openSession(variables: Readonly<Record<string, string | undefined>>): Promise<Session> {
  const environment = readEnvironment(variables);
  const { contentDir, now } = environment;
  const content = await readContent({ dir: contentDir, now, withheld: 'show' });
  const { campaign } = content;
  const shown = shownPath(ROOT, contentDir);
  if (!campaign) throw new Failure(`${shown}/campaign.yaml cannot be read, and without it there is nothing to choose from. “npm run check” says what is wrong with it.`);
  return { environment, content, campaign, records: recordsOf(content.entries, campaign), today: dayIn(now, campaign.timeZone), shown };
}

/** The id of a new entry: as the flag gives it, as the editor edits it, or as it is made. Throws a Failure (2) for one that cannot be. */
export async function chooseId(
  { environment, content }: Session,
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
  { slug, asker }: { slug: string | undefined; asker: Asker | undefined },
): Promise<string> {
  const isTaken = takenIn(environment.contentDir, collection, content.entries);
  if (slug !== undefined) {
    const wrong = wrongId(slug, isTaken);
    if (wrong !== undefined) throw new Failure(`--slug: ${wrong}.`, 2);
    return slug;
  }
  const made = freeId(collection, data, isTaken);
  const where = collections[collection].layout === 'folder' ? 'Its folder, and its address on the site' : 'The name of its file, by which other entries refer to it';
  return asker ? asker.line({ message: where, initial: made, wrong: (id) => wrongId(id.trim(), isTaken) }) : made;
}

/** Throws where what was collected is no valid entry all the same: nothing may be written then. */
export function assertValid(collection: CollectionName, data: Readonly<Record<string, unknown>>): void {
  const result = collections[collection].schema.safeParse(data);
  if (result.success) return;
  const fields = [...new Set(result.error.issues.map(({ path }) => String(path[0])))];
  const told = fields.map((name) => `  ${name}: ${wrongIn({ path: [name], flag: name, kind: 'text', required: true, about: '' }, data[name], collection) ?? 'is needed'}`);
  throw new Failure(['Nothing was written: the entry would not be valid.', ...told].join('\n'));
}
