// Documents as the smallest pages that hold their words: what Pagefind is given of a made corpus.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SearchDocument } from '../../../search/engine/types.ts';
import { pageOf } from './metrics.ts';

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => `<p>${escape(line)}</p>`)
    .join('');

/** What stands under a document’s title. */
function printBody({ aliases, tags = [], lead, sections }: SearchDocument): string {
  const parts = sections.map(({ id, heading, text }) => (heading ? `<h2${id ? ` id="${escape(id)}"` : ''}>${escape(heading)}</h2>` : '') + paragraphs(text));
  const names = [...aliases, ...tags].join(', ');
  return [names === '' ? '' : `<p>${escape(names)}</p>`, paragraphs(lead), ...parts].join('');
}

/** A page of one or several documents. A document that is a part of a page stands under a heading with its fragment. */
function printPage(lang: string, documents: readonly SearchDocument[]): string {
  const title = documents[0]?.title ?? '';
  const whole = documents.map((document) => {
    const [, fragment] = document.url.split('#');
    const heading = fragment ? `<h2 id="${escape(fragment)}">${escape(document.title)}</h2>` : `<h1>${escape(document.title)}</h1>`;
    return heading + printBody(document);
  });
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body><main>${whole.join('')}</main></body></html>`;
}

/** The pages of documents by their addresses; a page that is found in parts is one page. Documents elsewhere have none. */
export function pagesOf(documents: readonly SearchDocument[], lang: string): Map<string, string> {
  const here = documents.filter(({ url }) => url.startsWith('/'));
  const groups = Map.groupBy(here, ({ url }) => pageOf(url));
  return new Map(
    [...groups].map(([page, parts]) => [
      page,
      printPage(
        lang,
        parts.toSorted((a, b) => Number(a.url.includes('#')) - Number(b.url.includes('#'))),
      ),
    ]),
  );
}

/** Writes pages into a folder. */
export async function writePages(folder: string, pages: ReadonlyMap<string, string>): Promise<void> {
  for (const [address, html] of pages) {
    const file = join(folder, address, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
}
