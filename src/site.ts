// The one typed view of the environment and, through the reader, of the campaign’s address.
import { readEnvironment, type Environment } from './lib/environment.ts';
import { baseOf } from './lib/urls.ts';
import { readCampaign } from './loaders/campaign.ts';

/** What the environment asks for: folders, clock, whether withheld entries are shown. */
export const site: Environment = readEnvironment(process.env);

/** The site’s own address and the base of its links. While campaign.yaml is broken, those of a local preview. */
export async function siteAddress(): Promise<{ url: string; base: string }> {
  const url = site.siteUrl ?? (await readCampaign(site.contentDir)).campaign?.url ?? 'http://localhost:4321/';
  return { url, base: baseOf(url) };
}
