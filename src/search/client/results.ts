// Prints results by copying the page’s templates and filling in text: no markup is ever made from what was found.
import { copyOf, fill, find } from './dom.ts';
import type { Hit } from './engine.ts';
import type { Segment } from './excerpt.ts';

export interface ResultList {
  /** Shows these results, after those that stand there or in their place. Gives the link of the first. */
  show(hits: readonly Hit[], how: { after: boolean }): HTMLAnchorElement | undefined;
  clear(): void;
}

/** The list in `root`. */
export function resultList(root: ParentNode): ResultList {
  const list = find<HTMLOListElement>(root, '[data-results]');
  return {
    show(hits, { after }) {
      const items = hits.map((hit) => resultOf(root, hit));
      if (after) list.append(...items);
      else list.replaceChildren(...items);
      return items[0]?.querySelector<HTMLAnchorElement>('a') ?? undefined;
    },
    clear: () => list.replaceChildren(),
  };
}

function resultOf(root: ParentNode, hit: Hit): HTMLElement {
  const item = find(copyOf(find<HTMLTemplateElement>(root, 'template[data-result]')), 'li');
  const link = find<HTMLAnchorElement>(item, '[data-title]');
  link.href = hit.url;
  link.textContent = hit.title;
  find(item, '[data-excerpt]').replaceChildren(...hit.excerpt.map(nodeOf));
  fill(item, '[data-date]', hit.date ?? '');
  find(item, '[data-corrected]').hidden = !hit.corrected;
  for (const mark of item.querySelectorAll<HTMLElement>('[data-withheld]')) mark.hidden = mark.dataset['withheld'] !== hit.withheld;
  const kind = root.querySelector<HTMLTemplateElement>(`template[data-kind="${CSS.escape(hit.kind)}"]`);
  if (kind) find(item, '[data-kind]').replaceChildren(copyOf(kind));
  if (kind?.hasAttribute('data-parts')) showParts(item, hit);
  showInspection(root, item, hit);
  return item;
}

function nodeOf({ text, match }: Segment): Node {
  const node = document.createTextNode(text);
  if (!match) return node;
  const mark = document.createElement('mark');
  mark.append(node);
  return mark;
}

/** The inspection that the piece covers; on an inspection’s own result its grade alone. */
function showInspection(root: ParentNode, item: Element, { inspection, url }: Hit): void {
  const template = inspection && root.querySelector<HTMLTemplateElement>(`template[data-inspection="${CSS.escape(inspection)}"]`);
  if (!template) return;
  const copy = copyOf(template);
  const isOwn = find<HTMLAnchorElement>(copy, '[data-covers] a').getAttribute('href') === url;
  find(item, '[data-strip]').replaceChildren(find(copy, isOwn ? '[data-own]' : '[data-covers]'));
}

function showParts(item: Element, { parts, url }: Hit): void {
  const list = find(item, '[data-parts]');
  list.hidden = parts.length === 0;
  for (const { title, id } of parts) {
    const link = document.createElement('a');
    link.href = `${url}#${encodeURIComponent(id)}`;
    link.textContent = title;
    const entry = document.createElement('li');
    entry.append(link);
    list.append(entry);
  }
}
