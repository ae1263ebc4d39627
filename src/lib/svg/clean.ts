// Cleans a drawing (SVG): what is drawn stays; what runs, loads, links or tells of its maker goes.
import sanitizeHtml from 'sanitize-html';
import { cleanDeclarations, cleanSheet, isPlainValue } from './css.ts';
import { ATTRIBUTES, ELEMENTS, AS_GROUPS } from './names.ts';
import { sizeOf, type Size } from './size.ts';

/** A cleaned drawing. */
export interface Drawing extends Size {
  /** The file to serve. */
  svg: string;
  /** What was taken out that could have done harm or told something, in words, each once. What draws nothing goes without a word. */
  removed: string[];
}

/** What is said of elements that are taken out. Those not listed are named. */
const SAID: readonly [RegExp, string][] = [
  [/^(?:script|handler|listener)$/i, 'a script'],
  [/^foreignObject$/i, 'HTML (foreignObject)'],
  [/^(?:image|feImage)$/i, 'a picture within the drawing'],
  [/^(?:animate\w*|set|discard)$/i, 'a movement'],
  [/^(?:metadata|title|desc|rdf:.*|cc:.*|dc:.*)$/i, 'words about the drawing and its maker'],
  [/^(?:iframe|object|embed|audio|video|link|meta|base|form|input|html|body)$/i, 'HTML'],
  [/^(?:filter|fe[A-Z]\w*)$/, 'a filter'],
];
/** What drawing programs keep for themselves. */
const EDITORS = /^(?:sodipodi|inkscape|i|x|graph|sketch|serif|figma|bx|krita):|^xmlns/;

function sayElement(name: string): string | undefined {
  if (name === 'style' || AS_GROUPS.has(name) || EDITORS.test(name)) return undefined;
  return SAID.find(([pattern]) => pattern.test(name))?.[1] ?? `<${name}>`;
}

function sayAttribute(name: string, value: string): string | undefined {
  if (/^on/i.test(name)) return `${name}, which could run code`;
  if (/href$/i.test(name)) return value.trim() === '' ? undefined : 'an address outside the drawing';
  return /url\s*\(|javascript:|:\/\//i.test(value) && !EDITORS.test(name) ? 'an address outside the drawing' : undefined;
}

type Attributes = Record<string, string>;

/** The attributes of an element that are kept. An address is kept only where it points within the drawing. */
function keptOf(tag: string, attributes: Attributes, removed: (what: string) => void): Attributes {
  const kept: Attributes = tag === 'svg' ? { xmlns: 'http://www.w3.org/2000/svg' } : {};
  for (const [name, value] of Object.entries(attributes)) {
    if (/^(?:xlink:)?href$/.test(name) && /^#[\w.:-]+$/.test(value) && tag !== 'a') kept['href'] = value;
    else if (name === 'style') Object.assign(kept, styleOf(value, removed));
    else if (ATTRIBUTES.has(name) && isPlainAttribute(name, value)) kept[name] = value;
    else {
      const said = sayAttribute(name, value);
      if (said) removed(said);
    }
  }
  return kept;
}

function styleOf(value: string, removed: (what: string) => void): Attributes {
  const style = cleanDeclarations(value, removed);
  return style ? { style } : {};
}

const GEOMETRY = /^[\w\s.,%#+\-()*]*$/;
const isPlainAttribute = (name: string, value: string): boolean =>
  name === 'id' || name === 'class' ? /^[\w\s.:-]*$/.test(value) : (GEOMETRY.test(value) && !/url/i.test(value)) || isPlainValue(value);

/** Entities and document types declare text in one place for another; nothing that draws needs them. */
function withoutDeclarations(text: string, removed: (what: string) => void): string {
  if (/<!ENTITY/i.test(text)) removed('an entity');
  return text
    .replace(/^\uFEFF/, '')
    .replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/gi, '')
    .replace(/<\?[\s\S]*?\?>/g, (instruction) => {
      if (/xml-stylesheet/i.test(instruction)) removed('a style sheet from elsewhere');
      return '';
    });
}

const STYLE = /<(?:svg:)?style\b[^>]*>([\s\S]*?)<\/(?:svg:)?style\s*>/gi;

/** Cleans a drawing. Undefined where the text holds no drawing, or one without a size. */
export function cleanSvg(text: string): Drawing | undefined {
  const said = new Set<string>();
  const removed = (what: string): unknown => said.add(what);
  const source = withoutDeclarations(text, removed);
  const words = source.replace(/<!--[\s\S]*?-->/g, '').trim();
  // Half a drawing would be closed and drawn as if it were whole.
  if (!/<\/svg\s*>$/.test(words)) return undefined;
  const sheet = [...words.matchAll(STYLE)].map(([, css = '']) => cleanSheet(css, removed)).join('');
  const drawn = sanitizeHtml(source, {
    allowedTags: [...ELEMENTS],
    allowedAttributes: { '*': [...ATTRIBUTES, 'href', 'style', 'xmlns'] },
    disallowedTagsMode: 'completelyDiscard',
    parseStyleAttributes: false,
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'metadata', 'title', 'desc', 'foreignObject', 'handler', 'listener', 'iframe', 'filter'],
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    onOpenTag: (name) => {
      const words = ELEMENTS.includes(name) ? undefined : sayElement(name);
      if (words) removed(words);
    },
    transformTags: { '*': (tag, attributes) => ({ tagName: AS_GROUPS.has(tag) ? 'g' : tag, attribs: keptOf(tag, attributes, removed) }) },
  }).trim();
  const opening = /^<svg\b[^>]*>/.exec(drawn)?.[0];
  const size = opening && sizeOf(opening);
  if (!opening || !size || !drawn.endsWith('</svg>')) return undefined;
  const root = `${opening.replace(/ (?:width|height|viewBox)="[^"]*"/g, '').slice(0, -1)} width="${size.width}" height="${size.height}" viewBox="${size.viewBox}">`;
  const style = sheet ? `<style>${sheet}</style>` : '';
  return { svg: `${root}${style}${drawn.slice(opening.length)}\n`, ...size, removed: [...said].sort() };
}
