// The walk through the tree: every node is checked and made ready for printing; links, headings and words are noted on the way.
import Slugger from 'github-slugger';
import type { Problem } from '../problem.ts';
import { visitComponent } from './component.ts';
import { visitElement } from './element.ts';
import { refuseExpression } from './expressions.ts';
import { isComment, isJsx, rangeOf, type Child, type Parent } from './nodes.ts';
import { toProblem, type Finding } from './report.ts';
import { gatherSentences } from './sentences.ts';
import { placeOf, type Source } from './source.ts';
import type { BodyLink, ComponentPiece, Heading } from './types.ts';
import { Words } from './words.ts';

/** Deeper nesting is nobody’s article, and would exhaust the stack. */
const DEEPEST = 100;

/** What the walk carries and collects. */
export class Walk {
  readonly source: Source;
  readonly problems: Problem[] = [];
  readonly headings: Heading[] = [];
  readonly links: BodyLink[] = [];
  readonly components: ComponentPiece[] = [];
  readonly words: Words;
  readonly slugger = new Slugger();
  private depth = 0;

  constructor(source: Source) {
    this.source = source;
    this.words = new Words(source.lineOffset);
  }

  report(finding: Finding): void {
    this.problems.push(toProblem(this.source, finding));
  }

  /** Reports that a tag crosses emphasis or the like; once a line, since both sides of the crossing show it. */
  crossing(at: number): void {
    const message = 'a tag crosses emphasis, a link or a cell of a table here: one must start and end inside the other';
    const { line } = placeOf(this.source, at);
    if (!this.problems.some((problem) => problem.line === line && problem.message === message)) this.report({ at, code: 'mdx-broken', message });
  }

  /** What is printed for a node’s children. */
  children(parent: Parent): Child[] {
    if (this.depth >= DEEPEST) {
      this.report({ at: rangeOf(parent).start, code: 'mdx-broken', message: `nested more than ${DEEPEST} deep: write it flatter` });
      return [];
    }
    this.depth += 1;
    const printed = gatherSentences(parent, this).flatMap((child) => this.visit(child, parent));
    this.depth -= 1;
    return printed;
  }

  private visit(node: Child, parent: Parent): Child[] {
    if (node.type === 'text') {
      this.words.add(node.value, node.position?.start);
      return [node];
    }
    if (node.type === 'element') return visitElement(node, this);
    if (isJsx(node)) return visitComponent(node, parent, this);
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node)) {
      const { start, end } = rangeOf(node);
      this.report(refuseExpression(start, this.source.text.slice(start, end)));
    }
    return [];
  }
}
