// After a build: pictures kept from earlier builds that this one did not ask for are forgotten, those of withheld pieces with them.
import type { AstroIntegration } from 'astro';
import { forgetUnasked } from '../loaders/pictures/kept.ts';
import { site } from '../site.ts';

/** The integration. Does nothing while editing. */
export function picturesKept(): AstroIntegration {
  return {
    name: 'pictures-kept',
    hooks: {
      'astro:build:done': async () => {
        await forgetUnasked(site.cacheDir);
      },
    },
  };
}
