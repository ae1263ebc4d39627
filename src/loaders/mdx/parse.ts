// Parsing a body with satteri. What it cannot parse is reported and made blank, so that everything wrong is found at once.
import { mdxToHast, type Features } from 'satteri';
import type { Problem } from '../problem.ts';
import { explainBroken } from './broken.ts';
import { hideCode, showCode } from './esm.ts';
import type { Root } from './nodes.ts';
import { toProblem, type Broken } from './report.ts';
import { blank, type Source } from './source.ts';

/** Astro’s defaults. The frontmatter is gone already: three hyphens at the start are a line across. */
const FEATURES: Features = { gfm: true, smartPunctuation: true, frontmatter: false };

/** After so many errors a text is not worth reading on. */
const MOST_ERRORS = 20;

export interface Parsed {
  tree: Root;
  problems: Problem[];
}

/** Parses a body; never throws. Where there are problems the tree is of what could be read. */
export function parseBody(source: Source): Parsed {
  const hidden = hideCode(source.text);
  const problems: Problem[] = [];
  let text = hidden;
  while (problems.length < MOST_ERRORS) {
    const result = attempt(text, source);
    if ('type' in result) {
      if (hidden !== source.text) showCode(result);
      return { tree: result, problems };
    }
    problems.push(...result.findings.map((finding) => toProblem(source, finding)));
    const rest = result.blank.reduce((left, { start, end }) => blank(left, start, end), text);
    if (rest === text) break;
    text = rest;
  }
  return { tree: { type: 'root', children: [] }, problems };
}

function attempt(text: string, source: Source): Root | Broken {
  try {
    return mdxToHast(text, { features: FEATURES }) as Root;
  } catch (error) {
    return explainBroken(error, text, source);
  }
}
