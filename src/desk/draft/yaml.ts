// An entry’s fields as YAML, written as the rest of the content is: text and dates in quotation marks, ids plain, short lists of ids on one line.
import type { CollectionName } from '../../schemas/common.ts';
import { SLUG } from '../../schemas/common.ts';
import { collections } from '../../schemas/index.ts';

const WIDTH = 100;

/** Ids, and words of the engine, stand without quotation marks; what YAML would read as something else does not. */
const isPlain = (text: string): boolean => SLUG.test(text) && !/^[\d-]+$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(text);

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const scalar = (value: unknown, ids: boolean): string => (typeof value === 'string' ? (ids && isPlain(value) ? value : quoted(value)) : String(value));

/** Fields whose values are words for readers, even where they look like an id. */
const WORDS = new Set(['headline', 'standfirst', 'title', 'name', 'publisher', 'scope', 'place', 'text', 'term', 'meaning', 'label']);

function lines(key: string, value: unknown, indent: string): string[] {
  const ids = !WORDS.has(key);
  if (Array.isArray(value)) return listLines(key, value, indent);
  if (typeof value === 'object' && value !== null) {
    return [`${indent}${key}:`, ...Object.entries(value).flatMap(([inner, one]) => (one === undefined ? [] : lines(inner, one, `${indent}  `)))];
  }
  return [`${indent}${key}: ${scalar(value, ids)}`];
}

function listLines(key: string, items: readonly unknown[], indent: string): string[] {
  if (items.every((item) => typeof item === 'string' && isPlain(item))) {
    const short = `${indent}${key}: [${items.join(', ')}]`;
    if (short.length <= WIDTH) return [short];
  }
  const made = items.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [`${indent}  - ${scalar(item, true)}`];
    const inner = Object.entries(item).flatMap(([name, one]) => (one === undefined ? [] : lines(name, one, `${indent}    `)));
    return inner.map((line, index) => (index === 0 ? `${indent}  - ${line.trimStart()}` : line));
  });
  return [`${indent}${key}:`, ...made];
}

/** The order of an article’s fields in the files: what readers see first, the desk’s own marks last. */
const LAST = ['notes', 'confidence', 'keywords', 'draft', 'embargo'];

/** The fields of an entry as YAML, in the schema’s order with the desk’s marks at the end. Ends with a line break. */
export function yamlOf(collection: CollectionName, data: Readonly<Record<string, unknown>>): string {
  const schema = Object.keys(collections[collection].schema.shape);
  const early = ['formerly', 'sources'];
  const order = [...schema.filter((key) => !LAST.includes(key) && !early.includes(key)), ...LAST];
  const sourcesAt = collection === 'articles' ? order.indexOf('people') + 1 : order.indexOf('notes');
  order.splice(sourcesAt, 0, ...early.toReversed());
  const written = order.flatMap((key) => (data[key] === undefined ? [] : lines(key, data[key], '')));
  return `${written.join('\n')}\n`;
}
