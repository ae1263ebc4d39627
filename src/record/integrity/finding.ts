// What a rule across the record finds: the entry, the field, what is wrong and how to mend it.
import type { CollectionName } from '../../schemas/common.ts';

export interface Finding {
  collection: CollectionName | 'campaign';
  id: string;
  /** The field, or where the finding is in the body, `['body']` with the text it was found in. */
  path: (string | number)[];
  code: string;
  severity: 'error' | 'warning';
  message: string;
  allowed?: string[];
  /** What stands there, and what should: for the corrected line. */
  found?: string;
  better?: string;
}
