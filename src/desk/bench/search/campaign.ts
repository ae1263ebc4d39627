// The campaign’s own corpus: the documents that the built site’s index was made of, and the site that they stand on.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../../lib/environment.ts';
import { baseOf } from '../../../lib/urls.ts';
import { readContent } from '../../../loaders/read.ts';
import { searchableOf } from '../../../search/index/documents.ts';
import { INDEX_FOLDER } from '../../../search/index/folder.ts';
import type { Campaign } from '../../../schemas/campaign.ts';
import { Failure } from '../../run/failure.ts';
import { shownPath, warn } from '../../run/say.ts';
import { whyRebuild } from '../../site/ensure.ts';
import { realPath } from '../../site/out-dir.ts';
import { ROOT } from '../../site/root.ts';
import { folderIdentity, readState, type BuildState } from '../../site/state.ts';
import type { Corpus } from './corpus.ts';

/** The built site and what its index was made of. */
export interface CampaignSite extends Corpus {
  outDir: string;
  /** The path that the site’s links start with. */
  base: string;
}

/** Reads the corpus of the built site. Throws where there is none; says so where it is out of date. */
export async function readCampaignSite(given: Environment): Promise<CampaignSite> {
  const environment = { ...given, outDir: realPath(given.outDir) };
  const { outDir, contentDir, reportsDir } = environment;
  if (!existsSync(join(outDir, INDEX_FOLDER, 'head.json'))) throw new Failure(`There is no site with a search index in ${shownPath(ROOT, outDir)}. Build it first: npm run build`);
  const state = stateOf(outDir);
  const reason = whyRebuild(ROOT, environment, state);
  if (reason) warn(`The site in ${shownPath(ROOT, outDir)} is out of date: ${reason}. Its figures are those of another site; npm run build makes it anew.`);
  const content = await readContent({ dir: contentDir, now: state ? new Date(state.builtAt) : environment.now, withheld: 'drop', reportsDir });
  const searchable = searchableOf(content);
  if (!searchable || !content.campaign) throw new Failure('The content cannot be read. npm run check says what is wrong with it.');
  const { documents, options } = searchable;
  return { documents, options, outDir, base: state?.base ?? baseFrom(environment, content.campaign) };
}

/** What is remembered of the build, where the folder is still the one that was built. */
function stateOf(outDir: string): BuildState | undefined {
  const state = readState(ROOT, outDir);
  return state?.folder === folderIdentity(outDir) ? state : undefined;
}

const baseFrom = ({ siteUrl }: Environment, { url }: Campaign): string => baseOf(siteUrl ?? url);
