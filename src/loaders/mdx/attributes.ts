// The attributes of a component: literal text only, checked by the component’s schema.
import { nearest } from '../../lib/text.ts';
import { proseComponents, type ProseComponent, type ProseName } from '../../schemas/prose.ts';
import type { Problem } from '../problem.ts';
import { explainRefusal } from './attribute-values.ts';
import { rangeOf, type Jsx } from './nodes.ts';
import { toProblem, type Finding } from './report.ts';
import { excerpt, type Source } from './source.ts';
import { readTag, type Tag, type TagAttribute } from './tag.ts';

export interface Attributes {
  /** What was written, by name: those on the list only. */
  values: Record<string, string>;
  problems: Problem[];
}

type Refusal = Omit<Finding, 'at'>;

/** An attribute as satteri gives it, with the component and, for its place, the tag as written. */
interface Written {
  component: ProseName;
  attribute: Jsx['attributes'][number];
  part: TagAttribute | undefined;
}

const shapeOf = (name: ProseName): ProseComponent['attributes']['shape'] => proseComponents[name].attributes.shape;

/** Reads and checks the attributes of a component. Every problem is listed. */
export function readAttributes(node: Jsx, name: ProseName, source: Source): Attributes {
  const values = plainValues(node);
  if (values && proseComponents[name].attributes.safeParse(values).success) return { values, problems: [] };
  const { start } = rangeOf(node);
  const tag = readTag(source.text, start);
  const { given, findings } = sort(node, name, tag, source);
  const refused = new Set(findings.map((finding) => finding.field));
  const explained = explainRefusal({ name, source, start, tag, given }).filter(({ field }) => !refused.has(field));
  const known = [...given].filter(([key]) => Object.hasOwn(shapeOf(name), key));
  return { values: Object.fromEntries(known), problems: [...findings.map((finding) => toProblem(source, finding)), ...explained] };
}

/** The attributes by name where each is plain text and given once, as nearly always. */
function plainValues(node: Jsx): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return undefined;
    if (attribute.name in values) return undefined;
    values[attribute.name] = attribute.value;
  }
  return values;
}

/** Parts attributes into those whose values can be looked at and those refused for how they are written. */
function sort(node: Jsx, component: ProseName, tag: Tag | undefined, source: Source): { given: Map<string, string>; findings: Finding[] } {
  const given = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [index, attribute] of node.attributes.entries()) {
    const part = tag?.attributes[index];
    const refusal = refuse({ component, attribute, part }, given, source);
    if (refusal) findings.push({ at: part?.start ?? rangeOf(node).start, ...refusal });
    else if (attribute.type === 'mdxJsxAttribute') given.set(attribute.name, String(attribute.value));
  }
  return { given, findings };
}

/** Why an attribute is refused before its value is looked at, if it is. */
function refuse(written: Written, given: Map<string, string>, source: Source): Refusal | undefined {
  const { component, attribute } = written;
  if (attribute.type === 'mdxJsxExpressionAttribute') return spread(component, attribute.value);
  const { name, value } = attribute;
  if (given.has(name)) {
    return { code: 'mdx-attribute-twice', field: name, message: `<${component}> has \`${name}\` twice: keep one of them` };
  }
  if (!Object.hasOwn(shapeOf(component), name)) return unknown(written, name);
  if (value === null || value === undefined) return bare(written, name);
  return typeof value === 'string' ? undefined : expression(written, name, value.value, source);
}

function spread(component: ProseName, code: string): Refusal {
  const message = `${excerpt(`{${code}}`)} would be run as code, and content runs no code: write each attribute of <${component}> out, as in name="value"`;
  return { code: 'mdx-spread', message, allowed: Object.keys(shapeOf(component)) };
}

function unknown({ component, part }: Written, name: string): Refusal {
  const allowed = Object.keys(shapeOf(component));
  const better = nearest(name, allowed);
  return {
    code: 'mdx-attribute-unknown',
    field: name,
    message: `<${component}> has no attribute \`${name}\`${better ? `; did you mean \`${better}\`?` : ': take it out'}`,
    allowed,
    edits: better && part ? [{ start: part.start, end: part.start + name.length, text: better }] : undefined,
  };
}

function bare({ component, part }: Written, name: string): Refusal {
  const schema = shapeOf(component)[name] as { safeParse(value: string): { success: boolean } };
  const takesTrue = schema.safeParse('true').success && !schema.safeParse('other').success;
  return {
    code: 'mdx-attribute-value',
    field: name,
    message: `\`${name}\` of <${component}> has no value: write ${name}="${takesTrue ? 'true' : '…'}"`,
    edits: takesTrue && part ? [{ start: part.start, end: part.end, text: `${name}="true"` }] : undefined,
  };
}

const LITERAL = /^\s*(?:"([^"\\]*)"|'([^'"\\]*)'|`([^`"\\$]*)`|(\d+))\s*$/;

function expression({ component, part }: Written, name: string, code: string, { text }: Source): Refusal {
  const literal = LITERAL.exec(code)
    ?.slice(1)
    .find((value) => value !== undefined);
  const found = part?.value ? text.slice(part.value.start, part.value.end) : `{${code}}`;
  const message = `${name}=${excerpt(found)} in <${component}> would be run as code, and content runs no code: write the value in quotation marks, ${name}="${literal ?? '…'}"`;
  const edits = literal !== undefined && part?.value ? [{ ...part.value, text: `"${literal}"` }] : undefined;
  return { code: 'mdx-attribute-expression', field: name, message, edits };
}
