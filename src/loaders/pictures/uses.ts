// Where articles show pictures: each use with its words, with what is said of a child in it, and with its place in the file.
import { posix } from 'node:path';
import type { Entry } from '../entry.ts';
import { componentsIn } from '../mdx/components-in.ts';
import type { Problem } from '../problem.ts';
import { toProblem, type Explained } from '../validate.ts';

export type Article = Entry<'articles'>;

/** What was agreed for a picture in which a child can be seen. */
export interface Consent {
  consent: string;
  purpose: string;
  /** Words that look like a name beside it and are none. */
  notNames?: readonly string[] | undefined;
}

/** A picture as an article shows it. */
export interface Use {
  entry: Article;
  file: string;
  /** The picture’s path from the content folder. */
  path: string;
  /** True for the article’s own picture, false for one in its text. */
  lead: boolean;
  words: { alt: string; caption: string; credit: string };
  child?: Consent;
  /** A problem at one of its fields, as the file has them. */
  problem(field: 'file' | 'alt' | 'caption' | 'credit' | 'consent' | 'purpose', explained: Explained): Problem;
}

function leadOf(entry: Article): Use[] {
  const { image } = entry.data;
  if (!image) return [];
  const { file, alt, caption, credit, showsChild } = image;
  const path = posix.join(posix.dirname(entry.file), file);
  const at = (field: string): string[] => (field === 'consent' || field === 'purpose' ? [...(showsChild ? ['image', 'showsChild', field] : ['image', 'file'])] : ['image', field]);
  return [
    {
      ...{ entry, file, path, lead: true, words: { alt, caption, credit } },
      ...(showsChild && { child: showsChild }),
      problem: (field, explained) => toProblem({ path: at(field), ...explained }, entry.context),
    },
  ];
}

function figuresOf(entry: Article): Use[] {
  return [...componentsIn(entry.body?.pieces ?? [])].flatMap(({ component, attributes, line, column }): Use[] => {
    const { file, alt = '', caption = '', credit = '', childConsent, childPurpose, notNames } = attributes;
    if (component !== 'Figure' || !file) return [];
    const path = posix.join(posix.dirname(entry.file), file);
    const name = (field: string): string => ({ consent: 'childConsent', purpose: 'childPurpose' })[field] ?? field;
    return [
      {
        ...{ entry, file, path, lead: false, words: { alt, caption, credit } },
        ...(childConsent && childPurpose && { child: { consent: childConsent, purpose: childPurpose, notNames: notNames?.split(',').map((name) => name.trim()) } }),
        problem: (field, explained) => toProblem({ path: [name(field)], ...explained }, { ...entry.context, locate: () => ({ line, column }) }),
      },
    ];
  });
}

/** Every picture that an entry shows: its own first, then those in its text. */
export function usesOf(entry: Entry): Use[] {
  return entry.collection === 'articles' ? [...leadOf(entry as Article), ...figuresOf(entry as Article)] : [];
}
