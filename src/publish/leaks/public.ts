// What the public may read anyway: words that stand there are no sign of a leak.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatter } from '../../lib/date-words.ts';
import { entryPath } from '../../lib/urls.ts';
import { componentsIn } from '../../loaders/mdx/components-in.ts';
import type { Content, Entry } from '../../loaders/read.ts';
import { readReports } from '../../loaders/reports.ts';
import { collectionNames } from '../../schemas/index.ts';
import { partEntry } from './desk-only.ts';

const SOURCE = join(import.meta.dirname, '../..');

function entryTexts(entry: Entry): string {
  const { collection, id, data, body } = entry;
  const former = (data.formerly ?? []).map((old) => entryPath(collection, old));
  return [entryPath(collection, id), ...former, JSON.stringify([id, partEntry(entry).open]), body?.text ?? ''].join('\n');
}

/** Months and weekdays, which are printed wherever there is a date. */
function dateWords(lang: string): string {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, month + 1)));
  const forms = [{ month: 'long' }, { month: 'short' }, { weekday: 'long' }, { weekday: 'short' }] as const;
  return forms.flatMap((form) => months.map((day) => formatter(lang, { ...form, timeZone: 'UTC' }).format(day))).join(' ');
}

/** The engine’s own words: labels, headings, messages. */
function* codeTexts(): Generator<string> {
  for (const file of globSync('**/*.{ts,mjs,astro,css}', { cwd: SOURCE }).sort()) yield readFileSync(join(SOURCE, file), 'utf8');
}

/** Every text that the public may read, one after the other, as often as it is gone through. */
export async function publicTexts(content: Content, reportsDir: string | undefined): Promise<Iterable<string>> {
  const { pages } = await readReports(reportsDir, [...content.entries.sources.keys()]);
  return {
    *[Symbol.iterator]() {
      for (const name of collectionNames) for (const entry of content.entries[name].values()) yield entryTexts(entry);
      yield JSON.stringify(content.campaign ?? {});
      yield content.thesaurus.flatMap(({ say, means }) => [...say, ...means]).join('\n');
      yield dateWords(content.campaign?.lang ?? 'en');
      for (const { note } of content.takedowns) if (note) yield note;
      yield* codeTexts();
      for (const texts of pages.values()) yield texts.join('\n');
    },
  };
}

/** The files of the pictures that public articles show. */
export function shownPictures({ entries }: Content): string[] {
  return [...entries.articles.values()].flatMap(({ path, data, body }) => {
    const figures = [...componentsIn(body?.pieces ?? [])].flatMap(({ component, attributes }) => (component === 'Figure' ? (attributes['file'] ?? []) : []));
    return [...(data.image ? [data.image.file] : []), ...figures].map((file) => join(dirname(path), file));
  });
}
