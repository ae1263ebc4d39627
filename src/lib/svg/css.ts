// Styles in a drawing: of each rule only what paints, and no address but one within the drawing.
import { PAINT } from './names.ts';

/** A colour, a number, a name, a list of them; `url(#…)` points within the drawing. Without backslashes, nothing can be spelt in disguise. */
const VALUE = /^(?:url\((["']?)#[\w.:-]+\1\)|[\w\s.,%#+\-*/'"!]|(?:rgba?|hsla?|matrix|translate|scale|rotate|skewX|skewY)\([\w\s.,%+-]*\))*$/i;
const SELECTOR = /^[\w\s.,#*>:+~-]+$/;

/** True where a value loads nothing and runs nothing. */
export function isPlainValue(value: string): boolean {
  return VALUE.test(value) && !/(?:https?|data|javascript|file)\s*:|\/\//i.test(value);
}

/** A style with the properties that paint. `removed` is told of each that is not kept. */
export function cleanDeclarations(style: string, removed: (what: string) => void): string {
  const kept = style.split(';').flatMap((declaration) => {
    const [name = '', ...rest] = declaration.split(':');
    const [property, value] = [name.trim().toLowerCase(), rest.join(':').trim()];
    if (property === '') return [];
    if (PAINT.has(property) && isPlainValue(value)) return [`${property}:${value}`];
    if (/url|@|expression|binding|behaviou?r|\\|javascript/i.test(declaration)) removed('a style that loads or runs something');
    return [];
  });
  return kept.join(';');
}

/** A sheet of styles with its plain rules alone. `removed` is told of the rest. */
export function cleanSheet(css: string, removed: (what: string) => void): string {
  const plain = css.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  if (/@/.test(plain)) removed('a style that loads or runs something');
  const rules = plain.replace(/@[^;{}]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return [...rules]
    .flatMap(([, selector = '', body = '']) => {
      const declarations = cleanDeclarations(body, removed);
      return SELECTOR.test(selector) && declarations ? [`${selector.trim()}{${declarations}}`] : [];
    })
    .join('');
}
