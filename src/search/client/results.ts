// Prints results by copying the page’s templates and filling in text: no markup is ever made from what was found.
import type { DocumentType, Hit } from '../engine/types.ts';
import { copyOf, fill, fillOrHide, find, nodeOf, stamp } from './dom.ts';
import { leading } from './groups.ts';
import { elsewhere, isHere, linkTo } from './links.ts';

export interface ShowOptions {
  /** What was looked for, for the pages that the results lead to. */
  words: string;
  /** The best results first: what comes as itself stands apart. */
  grouped: boolean;
}

export interface ResultList {
  /** Shows these results in the place of others. */
  show(hits: readonly Hit[], options: ShowOptions): void;
  /** Shows these after those that stand there. Gives the link of the first. */
  add(hits: readonly Hit[], options: ShowOptions): HTMLAnchorElement | undefined;
  /** Shows under the results what is about the same without having the words. */
  relate(hits: readonly Hit[], options: ShowOptions): void;
  clear(): void;
}

/** The lists in `root`, for a site under `base`. */
export function resultList(root: ParentNode, base: string): ResultList {
  const [things, rest] = [find<HTMLOListElement>(root, '[data-things]'), find<HTMLOListElement>(root, '[data-results]')];
  const [related, near] = [find(root, '[data-related]'), find<HTMLOListElement>(root, '[data-related-results]')];
  const labels = [...root.querySelectorAll<HTMLElement>('[data-group-label]')];
  const print = (hits: readonly Hit[], words: string): HTMLElement[] => hits.map((hit) => resultOf(root, hit, { base, words }));
  return {
    show(hits, { words, grouped }) {
      const first = grouped ? leading(hits) : 0;
      things.replaceChildren(...print(hits.slice(0, first), words));
      rest.replaceChildren(...print(hits.slice(first), words));
      rest.start = first + 1;
      for (const element of [things, ...labels]) element.hidden = first === 0;
      related.hidden = true;
    },
    add(hits, { words }) {
      const items = print(hits, words);
      rest.append(...items);
      return items[0]?.querySelector<HTMLAnchorElement>('a') ?? undefined;
    },
    relate(hits, { words }) {
      near.replaceChildren(...print(hits, words));
      related.hidden = hits.length === 0;
    },
    clear: () => [things, rest, near].forEach((list) => list.replaceChildren()),
  };
}

interface Context {
  base: string;
  words: string;
}

function resultOf(root: ParentNode, hit: Hit, context: Context): HTMLElement {
  const item = stamp(root, '[data-result]');
  const link = find<HTMLAnchorElement>(item, '[data-title]');
  link.href = linkTo(hit.url, context.base, context.words);
  link.textContent = hit.title;
  find(item, '[data-excerpt]').replaceChildren(...hit.excerpt.map(nodeOf));
  fill(item, '[data-date]', hit.date ?? '');
  fillOrHide(find(item, '[data-since]'), hit.since);
  find(item, '[data-corrected]').hidden = !hit.corrected;
  for (const mark of item.querySelectorAll<HTMLElement>('[data-withheld]')) mark.hidden = mark.dataset['withheld'] !== hit.withheld;
  const kind = root.querySelector<HTMLTemplateElement>(`template[data-kind="${CSS.escape(hit.kind)}"]`);
  if (kind) find(item, '[data-kind]').replaceChildren(copyOf(kind));
  fillOrHide(find(item, '[data-elsewhere]'), isHere(hit.url) ? undefined : `Opens the report itself: ${elsewhere(hit.url)}`);
  showParts(item, hit, context);
  showInspection(root, item, hit);
  return item;
}

/** How a result stands to its inspection. */
const RELATION: Partial<Record<DocumentType, string>> = { article: 'Covers', recommendation: 'Asked for by', report: 'Report of' };

/** The inspection that a result is about; on an inspection’s own result its grade alone. */
function showInspection(root: ParentNode, item: Element, { inspection, type }: Hit): void {
  const template = inspection && root.querySelector<HTMLTemplateElement>(`template[data-inspection="${CSS.escape(inspection)}"]`);
  if (!template) return;
  const copy = copyOf(template);
  fill(copy, '[data-relation]', RELATION[type] ?? 'See');
  find(item, '[data-strip]').replaceChildren(find(copy, type === 'inspection' ? '[data-own]' : '[data-covers]'));
}

function showParts(item: Element, { parts, url }: Hit, { base, words }: Context): void {
  const list = find(item, '[data-parts]');
  list.hidden = parts.length === 0;
  for (const { title, id } of parts) {
    const link = document.createElement('a');
    link.href = linkTo(`${url.replace(/#.*/, '')}#${encodeURIComponent(id)}`, base, words);
    link.textContent = title;
    const entry = document.createElement('li');
    entry.append(link);
    list.append(entry);
  }
}
