// The dialog’s list: what was found as options in groups, each a link, and the one that the arrow keys have reached.
import type { DocumentType, Hit, Suggestion } from '../engine/types.ts';
import { emptyState, printState } from '../query/state.ts';
import type { Found } from './dialog-find.ts';
import { printNumber } from './dom.ts';
import { elsewhere, linkTo } from './links.ts';
import { make, marked } from './make.ts';
import { wantedWords } from './words.ts';

/** What a thing is, where its kind has no label of its own. */
const TYPES: Record<DocumentType, string> = {
  article: 'Article',
  inspection: 'Inspection',
  recommendation: 'Recommendation',
  area: 'Area',
  person: 'Person',
  term: 'Word',
  event: 'Event',
  page: 'Page',
  report: 'Report page',
};

export interface ListOptions {
  input: HTMLInputElement;
  list: HTMLElement;
  /** The path of the site’s root. */
  base: string;
  /** The label of a kind of article, where it is known. */
  labelOf: (kind: string) => string | undefined;
}

export interface OptionList {
  show(found: Found): void;
  /** Goes so many options on; past the end is the box again. */
  move(by: number): void;
  /** The link that has been reached. */
  active(): HTMLAnchorElement | undefined;
}

const beside = (parts: readonly (string | false | undefined)[]): HTMLElement => make('span', { class: 'find-beside' }, parts.filter(Boolean).join(' · '));
const WITHHELD = { draft: 'Draft', embargo: 'Under embargo' };

function suggestionOption({ url, segments, title, type, kind, note }: Suggestion, { base, labelOf }: ListOptions): HTMLElement {
  const what = (type === 'article' && labelOf(kind)) || TYPES[type];
  const name = make('span', { class: 'find-title' }, ...(segments.length > 0 ? marked(segments) : [title]));
  return make('a', { href: linkTo(url, base, '') }, name, ' ', beside([what, note]));
}

function hitOption({ url, title, type, kind, date, corrected, withheld, since, excerpt }: Hit, words: string, { base, labelOf }: ListOptions): HTMLElement {
  const what = (type === 'article' && labelOf(kind)) || TYPES[type];
  const facts = beside([what, date, corrected && 'Corrected', withheld && WITHHELD[withheld], since, elsewhere(url)]);
  return make('a', { href: linkTo(url, base, words) }, make('span', { class: 'find-title' }, title), ' ', facts, ' ', make('span', { class: 'find-excerpt' }, ...marked(excerpt)));
}

function group(id: string, heading: string, options: readonly HTMLElement[]): HTMLElement[] {
  if (options.length === 0) return [];
  return [make('div', { role: 'group', 'aria-labelledby': id }, make('p', { id, class: 'find-heading', role: 'presentation' }, heading), ...options)];
}

/** The way to all results. */
function allOption({ text, total }: Found, { base }: ListOptions): HTMLElement {
  const words = total === 1 ? 'The one result, with filters' : `All ${printNumber(total)} results`;
  return make('a', { href: `${base}search/?${printState({ ...emptyState, q: text })}`, class: 'find-all' }, words);
}

/** The groups of a list. */
function groupsOf(found: Found, options: ListOptions): HTMLElement[] {
  const { text, suggestions, hits, total, corrected } = found;
  const words = wantedWords(corrected ?? text);
  const heading = corrected ? `Best results for “${corrected}”` : 'Best results';
  return [
    ...group(
      'find-names',
      'Names and headlines',
      suggestions.map((suggestion) => suggestionOption(suggestion, options)),
    ),
    ...group(
      'find-texts',
      heading,
      hits.map((hit) => hitOption(hit, words, options)),
    ),
    ...(total > 0 ? [make('div', { role: 'group', 'aria-label': 'Everything' }, allOption(found, options))] : []),
  ];
}

/** The list under the box. */
export function optionList(options: ListOptions): OptionList {
  const { input, list } = options;
  let links: HTMLAnchorElement[] = [];
  let text = '';
  let at = -1;
  const reach = (index: number): void => {
    links[at]?.removeAttribute('aria-selected');
    at = index;
    const link = links[at];
    link?.setAttribute('aria-selected', 'true');
    link?.scrollIntoView({ block: 'nearest' });
    if (link) input.setAttribute('aria-activedescendant', link.id);
    else input.removeAttribute('aria-activedescendant');
  };
  return {
    show(found) {
      // Whoever has reached an option stays on it when more options come.
      const kept = found.text === text ? links[at]?.href : undefined;
      text = found.text;
      at = -1;
      list.replaceChildren(...groupsOf(found, options));
      links = [...list.querySelectorAll('a')];
      links.forEach((link, index) => Object.assign(link, { id: `find-${index}`, role: 'option', tabIndex: -1 }));
      list.hidden = links.length === 0;
      input.setAttribute('aria-expanded', String(links.length > 0));
      reach(kept === undefined ? -1 : links.findIndex(({ href }) => href === kept));
    },
    move: (by) => reach(((at + 1 + by + links.length + 1) % (links.length + 1)) - 1),
    active: () => links[at],
  };
}
