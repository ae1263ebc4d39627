// Reading campaign.yaml, which everything else leans on.
import { join } from 'node:path';
import { campaign as schema, type Campaign } from '../schemas/campaign.ts';
import { explainLink } from './links.ts';
import type { Problem } from './problem.ts';
import { explainMissing, referencesIn } from './references.ts';
import { readText } from './text-file.ts';
import { toProblem, validate, type Context } from './validate.ts';
import type { World } from './world.ts';
import { parseYaml } from './yaml.ts';

export interface ReadCampaign {
  campaign?: Campaign;
  context?: Context;
  problems: Problem[];
}

/** Reads and checks `campaign.yaml` in the content folder. */
export async function readCampaign(dir: string): Promise<ReadCampaign> {
  const file = 'campaign.yaml';
  const text = await readText(join(dir, file), file);
  if ('code' in text && text.code === 'file-unreadable') {
    const message = `is missing from the content folder (${dir}): it holds the campaign’s name, words and colours`;
    return { problems: [{ file, line: 1, column: 1, code: 'campaign-missing', severity: 'error', message }] };
  }
  if ('code' in text) return { problems: [text] };
  const parsed = parseYaml(text.text, file);
  if (parsed.problems.length > 0) return { problems: parsed.problems };
  const context: Context = { file, lines: text.text.split('\n'), locate: parsed.locate };
  const checked = validate(schema, parsed.data ?? {}, context);
  return checked.data ? { campaign: checked.data, context, problems: [] } : { problems: checked.problems };
}

/** Checks that what the campaign names and links to is there, and public. */
export function checkCampaignLinks({ campaign, context }: ReadCampaign, world: World): Problem[] {
  if (!campaign || !context) return [];
  const references = referencesIn(schema, campaign).flatMap((reference): Problem[] => {
    const { to, id, path } = reference;
    if (!world.exists(to, id)) return [toProblem({ path, code: 'reference-missing', ...explainMissing(reference, world.ids(to)) }, context)];
    if (!world.isWithheld(to, id)) return [];
    const advice = world.isTakenDown(to, id) ? 'was taken down: take this out' : 'is withheld: publish that first, or take this out';
    const message = `names “${id}” among the ${to}, which ${advice}`;
    return [toProblem({ path, code: 'reference-withheld', message }, context)];
  });
  const links = (['main', 'footer'] as const).flatMap((list) =>
    campaign.navigation[list].flatMap(({ to }, index): Problem[] => {
      const explained = explainLink(to, { page: '/', isWithheld: false }, world);
      return explained ? [toProblem({ path: ['navigation', list, index, 'to'], ...explained }, context)] : [];
    }),
  );
  return [...references, ...links];
}
