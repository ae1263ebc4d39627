// What was taken down: its addresses stand in no sitemap, hosts are told that they are gone, and the desk sees what is not shown.
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { baseOf } from '../lib/urls.ts';
import { siteContent } from '../loaders/astro.ts';
import type { Takedown } from '../loaders/read.ts';
import { takedownId } from '../schemas/takedown.ts';
import { site, siteAddress } from '../site.ts';
import { hostFiles } from './host-files.ts';

/** The addresses of what was taken down, from the host’s root. */
async function gonePaths(): Promise<string[]> {
  const [{ takedowns }, { base }] = await Promise.all([siteContent().current(), siteAddress()]);
  return takedowns.flatMap(({ addresses }) => addresses.map((path) => base + path.slice(1)));
}

/** Whether a whole address is that of something that was taken down. */
export async function isGone(url: string): Promise<boolean> {
  return (await gonePaths()).includes(new URL(url).pathname);
}

/** Adds to what the project itself gives to a host in public/. */
async function write(dir: string): Promise<void> {
  const { url } = await siteAddress();
  for (const { name, text } of hostFiles(site.hosts, await gonePaths(), baseOf(url))) {
    const own = await readFile(join(dir, name), 'utf8').catch(() => '');
    await appendFile(join(dir, name), own === '' || own.endsWith('\n') ? text : `\n${text}`);
  }
}

const list = (takedowns: readonly Takedown[]): string => takedowns.map(({ collection, id, date }) => `${takedownId(collection, id)} (${date})`).join(', ');

/** The integration. */
export function gone(): AstroIntegration {
  return {
    name: 'gone',
    hooks: {
      'astro:build:done': ({ dir }) => write(fileURLToPath(dir)),
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
