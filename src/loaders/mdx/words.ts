// The words that a reader reads, gathered block by block, with the components in them and the way back to the file.
import type { Block, BlockKind, Span } from '../../record/integrity/block.ts';

/** What the elements around a block make of it. */
interface Room {
  kind: BlockKind;
  group: number | undefined;
  quoted: boolean;
}

/** What elements make of the blocks in them; all others leave them what they are. */
const KINDS = new Map<string, BlockKind>([
  ['li', 'item'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['pre', 'code'],
  ...[1, 2, 3, 4, 5, 6].map((rank): [string, BlockKind] => [`h${rank}`, 'heading']),
]);
const GROUPS = new Set(['ul', 'ol', 'table']);

/** The start of a component that a block before has noted. */
const NOTED = -1;

const squeeze = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ');

/** Gathers text; blocks end up on lines of their own. */
export class Words {
  private readonly blocks: Block[] = [];
  private current = '';
  private marks: number[] = [];
  private spans: Span[] = [];
  private readonly open: Span[] = [];
  private readonly rooms: Room[] = [];
  private room: Room = { kind: 'paragraph', group: undefined, quoted: false };
  private groups = 0;
  private readonly lineOffset: number;

  constructor(lineOffset = 0) {
    this.lineOffset = lineOffset;
  }

  /** Adds text that starts at a place of the body, where it has one. */
  add(text: string, at?: { line: number; column: number }): void {
    if (at) this.marks.push(this.current.length, at.line + this.lineOffset, at.column);
    this.current += text;
  }

  /** Enters an element that stands on lines of its own. */
  enter(tag: string): void {
    this.break();
    const { room } = this;
    this.rooms.push(room);
    const kind = KINDS.get(tag) ?? room.kind;
    const opensGroup = room.group === undefined && GROUPS.has(tag);
    const quoted = room.quoted || tag === 'blockquote';
    if (kind === room.kind && !opensGroup && quoted === room.quoted) return;
    this.room = { kind, group: opensGroup ? (this.groups += 1) : room.group, quoted };
  }

  leave(): void {
    this.break();
    this.room = this.rooms.pop() ?? this.room;
  }

  /** Starts the stretch of a component. */
  start(component: string, attributes: Readonly<Record<string, string>>): void {
    this.open.push({ component, attributes, start: this.current.length, end: 0 });
  }

  /** Ends the stretch of the component that started last. */
  end(): void {
    const span = this.open.pop();
    // A component whose last block is complete has been noted with it.
    if (!span || (span.start < 0 && this.current === '')) return;
    span.start = Math.max(span.start, 0);
    span.end = this.current.length;
    this.spans.push(span);
  }

  /** Ends the block, so that what follows stands on a new line. */
  break(): void {
    const { current } = this;
    // Most blocks stand on one line.
    const joined = /[\t\r\n]| {2}/.test(current) ? squeeze(current) : current;
    const text = joined.trim();
    const isKept = text !== '' || this.spans.length > 0;
    if (isKept) this.keep(text, joined);
    this.current = '';
    // What a block keeps is its own.
    if (isKept || this.marks.length > 0) this.marks = [];
    if (isKept) this.spans = [];
    for (const span of this.open) span.start = isKept || span.start < 0 ? NOTED : 0;
  }

  private keep(text: string, joined: string): void {
    for (const span of this.open) this.spans.push({ ...span, start: Math.max(span.start, 0), end: this.current.length });
    if (text.length < this.current.length) this.move(text, joined);
    const { kind, group, quoted } = this.room;
    this.blocks.push({ kind, text, group, quoted, spans: this.spans, marks: this.marks });
  }

  /** Moves what was noted of the text as it was written to the text as it is kept. */
  private move(text: string, joined: string): void {
    const { current } = this;
    const lead = text === '' ? 0 : joined.indexOf(text);
    const at = (raw: number): number => {
      const offset = joined.length === current.length ? raw : squeeze(current.slice(0, raw)).length;
      return Math.min(offset - lead, text.length);
    };
    this.spans = this.spans.map((span) => ({ ...span, start: Math.max(at(span.start), 0), end: Math.max(at(span.end), 0) }));
    for (let index = 0; index < this.marks.length; index += 3) this.marks[index] = at(this.marks[index] as number);
  }

  /** All blocks, and their words together, each block on a line of its own. */
  finish(): { text: string; blocks: Block[] } {
    this.break();
    const { blocks } = this;
    let text = '';
    for (const block of blocks) if (block.text !== '') text += text === '' ? block.text : `\n${block.text}`;
    return { text, blocks };
  }
}
