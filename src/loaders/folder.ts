// The content folder as it stands: every file read and compiled, and each entry marked by the gate.
import { hash } from 'node:crypto';
import { readCampaign, type ReadCampaign } from './campaign.ts';
import { readEntry, type Entry, type ReadEntry } from './entry.ts';
import { keyOf, listFiles, type Listing } from './files.ts';
import { withheldAt } from './gate.ts';
import { readTakedowns, takenDownKeys, type ReadTakedowns } from './takedowns.ts';

/** Everything in the content folder as it stands, each entry marked by the gate. */
export interface Folder {
  listing: Listing;
  campaign: ReadCampaign;
  listed: ReadTakedowns;
  /** The keys of what was taken down. */
  takenDown: ReadonlySet<string>;
  /** What was read of each file, in their order. */
  read: ReadEntry[];
  all: Entry[];
  /** Without what was taken down, of which nothing more is asked: a slip in it must not stop the build that takes it away. */
  live: Entry[];
}

/** Reads the folder; `now` is the clock of embargoes. Only a missing folder throws. */
export async function readFolder(dir: string, now: Date): Promise<Folder> {
  const [listing, campaign, listed] = await Promise.all([listFiles(dir), readCampaign(dir), readTakedowns(dir)]);
  const read = await Promise.all(listing.entries.map(readEntry));
  const all = read.flatMap(({ entry }) => entry ?? []);
  const takenDown = takenDownKeys(listed, all);
  for (const entry of all) mark(entry, now, takenDown);
  return { listing, campaign, listed, takenDown, read, all, live: all.filter((entry) => entry.withheld !== 'takedown') };
}

function mark(entry: Entry, now: Date, takenDown: ReadonlySet<string>): void {
  const reason = withheldAt(entry.data, now, takenDown.has(keyOf(entry)));
  if (reason) entry.withheld = reason;
}

/** Of every entry’s text, of campaign.yaml and of takedowns.yaml. */
export function digestOf({ all, campaign, listed }: Folder): string {
  const files = all.map(({ file, digest }) => `${file} ${digest}`).sort();
  return hash('sha1', [...files, ...(campaign.context?.lines ?? []), ...(listed.context?.lines ?? [])].join('\n'));
}
