// What was taken down: its addresses stand in no sitemap, hosts are told that they are gone, and the desk sees what is not shown.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContent } from '../loaders/astro.ts';
import type { Content, Takedown } from '../loaders/read.ts';
import { once } from '../lib/once.ts';
import { takedownId } from '../schemas/takedown.ts';
import { site, siteAddress } from '../site.ts';
import { addTo, hostFiles } from './host-files.ts';

/** Once for a reading: the sitemap asks for each page, and the base is read from campaign.yaml. */
const pathsOf = once(async ({ takedowns }: Content): Promise<ReadonlySet<string>> => {
  const { base } = await siteAddress();
  return new Set(takedowns.flatMap(({ addresses }) => addresses.map((path) => base + path.slice(1))));
});

/** The addresses of what was taken down, from the host’s root. */
const gonePaths = async (): Promise<ReadonlySet<string>> => pathsOf(await siteContent().current());

/** Whether a whole address is that of something that was taken down. */
export async function isGone(url: string): Promise<boolean> {
  return (await gonePaths()).has(new URL(url).pathname);
}

const list = (takedowns: readonly Takedown[]): string => takedowns.map(({ collection, id, date }) => `${takedownId(collection, id)} (${date})`).join(', ');

/** The integration. */
export function gone(): AstroIntegration {
  return {
    name: 'gone',
    hooks: {
      'astro:build:done': async ({ dir }) => addTo(fileURLToPath(dir), hostFiles(site.hosts, [...(await gonePaths())], (await siteAddress()).base)),
      'astro:server:setup': async ({ logger }) => {
        const service = siteContent();
        let said = '';
        const tell = ({ takedowns }: { takedowns: Takedown[] }): void => {
          const now = list(takedowns);
          if (now !== said) logger.info(now ? `Taken down, and not shown here either: ${now}` : 'Nothing is taken down any longer');
          said = now;
        };
        service.onChange(tell);
        tell(await service.current());
      },
    },
  };
}
