// The words that a reader reads, gathered block by block.

/** Gathers text; blocks end up on lines of their own. */
export class Words {
  private readonly blocks: string[] = [];
  private current = '';

  add(text: string): void {
    this.current += text;
  }

  /** Ends the block, so that what follows stands on a new line. */
  break(): void {
    const { current } = this;
    // Most blocks stand on one line.
    const block = (/[\t\r\n]| {2}/.test(current) ? current.replace(/[ \t\r\n]+/g, ' ') : current).trim();
    if (block !== '') this.blocks.push(block);
    this.current = '';
  }

  toString(): string {
    this.break();
    return this.blocks.join('\n');
  }
}
