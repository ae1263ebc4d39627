// Our own reader and writer of entries, in the place of the CMS's: it holds data in the shape of the form.
import CMS from '@sveltia/cms';
import { collectionNames } from '../../../schemas/index.ts';
import { formatOf } from '../config.ts';
import { formOf, hasBody, textOf, type Kind } from '../entry-text.ts';

/** Makes every format known to the CMS. */
export function registerFormats(): void {
  for (const kind of [...collectionNames, 'campaign'] as Kind[]) {
    CMS.registerCustomFormat(formatOf(kind), hasBody(kind) ? 'mdx' : 'yaml', {
      fromFile: (text) => formOf(kind, text),
      toFile: (form: Record<string, unknown>) => textOf(kind, form),
    });
  }
}
