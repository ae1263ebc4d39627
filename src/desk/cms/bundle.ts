// The desk's program: the CMS from its package and our own modules, bundled into one folder that asks nothing of anybody else.
import { hash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { cacheFolder } from '../site/state.ts';
import { ROOT } from '../site/root.ts';

const ENTRY = 'src/desk/cms/client/main.ts';
/** What it is made from. */
const SOURCES = ['src/desk/cms/**/*.{ts,css}', 'src/desk/save/**/*.ts', 'src/schemas/*.ts', 'src/loaders/validate.ts', 'src/lib/*.ts', 'package-lock.json'];
/** Parts of the CMS for fields that the desk does not have: maps, coloured code, drawings, and pictures in forms that it does not take. */
const LEFT_OUT = /^(?:@shikijs\/|leaflet|terra-draw|svgo)|\/chunks\/(?:heic|webp_enc)/;
/** The CMS names fonts on another host besides its own copies of them. */
const FONTS_ELSEWHERE = /@font-face\s*\{[^}]*\bhttps:[^}]*\}/g;

/** What the CMS says of a save that was refused for a reason, which stands below it. */
const SAY_INSTEAD = [['There was an error while saving the entry. Please try again later.', 'The entry was not saved:']] as const;
const itsWords = (code: string): string => SAY_INSTEAD.reduce((text, [from, to]) => text.replaceAll(from, to), code);

const slim: Plugin = {
  name: 'desk-slim',
  enforce: 'pre',
  resolveId: (id) => (LEFT_OUT.test(id) ? '\0left-out' : undefined),
  load: (id) => (id === '\0left-out' ? 'export default {}' : undefined),
  transform: (code, id) => (id.includes('@sveltia/cms') ? { code: itsWords(code.replace(FONTS_ELSEWHERE, '')), map: null } : undefined),
};

async function bundleInto(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    base: './',
    plugins: [slim],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5000,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(ROOT, ENTRY),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: (asset) => (asset.names.some((name) => name.endsWith('.css')) ? 'main.css' : '[name]-[hash][extname]'),
        },
      },
    },
  });
}

function digest(): string {
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort();
  return hash('sha256', files.map((file) => `${file} ${hash('sha1', readFileSync(join(ROOT, file)))}`).join('\n')).slice(0, 16);
}

let making: Promise<string> | undefined;

async function make(): Promise<string> {
  const folder = join(cacheFolder(ROOT), `cms-${digest()}`);
  if (existsSync(join(folder, 'main.js'))) return folder;
  const part = `${folder}.${process.pid}`;
  await mkdir(cacheFolder(ROOT), { recursive: true });
  try {
    await bundleInto(part);
    // Another process may have been as quick.
    await rename(part, folder).catch((error: unknown) => {
      if (!existsSync(join(folder, 'main.js'))) throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return folder;
}

/** The folder with the desk's program, made when it is first asked for and kept until its sources change. */
export function deskProgram(): Promise<string> {
  making ??= make().catch((error: unknown) => {
    making = undefined;
    throw error;
  });
  return making;
}
