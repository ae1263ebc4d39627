// While editing: problems with the content appear over the page in the browser, and go when they are mended.
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { join } from 'node:path';
import { siteContent } from '../loaders/astro.ts';
import type { Problem } from '../loaders/problem.ts';
import { site } from '../site.ts';

/** What the overlay shows: every error, the first one’s place as a link to the file. */
function overlay(errors: Problem[]): object {
  const lines = errors.map(({ file, line, column, code, message, allowed, fix }) => {
    const hints = [allowed && allowed.length > 0 && `allowed: ${allowed.join(', ')}`, fix && `write:   ${fix.trim()}`].filter(Boolean);
    return [`${file}:${line}:${column}  ${code}`, `  ${message}`, ...hints.map((hint) => `  ${hint}`)].join('\n');
  });
  const [first] = errors;
  const place = first && { file: join(site.contentDir, first.file), line: first.line, column: first.column };
  return {
    message: `The content has ${errors.length === 1 ? 'a problem' : `${errors.length} problems`}\n\n${lines.join('\n\n')}`,
    stack: '',
    plugin: 'content',
    ...(place && { id: place.file, loc: place }),
  };
}

function attach(server: ViteDevServer): void {
  const service = siteContent();
  const errors = (): Problem[] => service.problems().filter(({ severity }) => severity === 'error');
  const socket = server.environments.client.hot;
  const show = (): void => {
    const found = errors();
    if (found.length > 0) socket.send({ type: 'error', err: overlay(found) as never });
  };
  let wasBroken = errors().length > 0;
  service.onChange(() => {
    const isBroken = errors().length > 0;
    if (isBroken) show();
    else if (wasBroken) socket.send({ type: 'full-reload' });
    wasBroken = isBroken;
  });
  // A page that connects while there are problems is told at once, when its own overlay is ready.
  socket.on('vite:client:connect', () => setTimeout(show, 200));
}

/** The integration. Does nothing in a build: there, problems stop it. */
export function contentProblems(): AstroIntegration {
  return {
    name: 'content-problems',
    hooks: {
      'astro:server:setup': ({ server }) => attach(server),
    },
  };
}
