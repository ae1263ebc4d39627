// quotations.json: a row for each quotation in an article.
import type { Quotation } from '../quotations.ts';
import type { Record_ } from '../types.ts';
import type { Field } from './field.ts';

export const QUOTATION_FIELDS: (Field & { name: keyof Quotation })[] = [
  { name: 'article', type: 'id', meaning: 'The article that quotes: an id of articles.json.' },
  { name: 'source', type: 'id', meaning: 'The source that it quotes: its id on the page of sources.' },
  { name: 'page', type: 'number or null', meaning: 'The page of the source that it names, counted from 1.' },
  { name: 'words', type: 'text', meaning: 'The words quoted.' },
  {
    name: 'verified',
    type: 'true or false',
    meaning: 'True where these words were found in the text of the source, on that page, when this site was built. False where that text was not at hand.',
  },
];

/** The rows of quotations.json. */
export function quotationRows({ quotations }: Record_): readonly Quotation[] {
  return quotations;
}
