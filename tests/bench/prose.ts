// Seeded prose: the same seed gives the same sentences, paragraphs and Markdown blocks.
import { Dice } from './dice.ts';
import { words, type WordKind } from './words.ts';

/** Gives a sentence that has a component in it. */
export type Ornament = () => string;

const PATTERNS = [
  'The {adjective} {noun} {state} {place}, and the {people} {verb} the {noun} again.',
  '{time} the {people} {verb} {number} {unit} {place}, {link} the {noun} {state} as it had before.',
  'Nobody {verb} the {adjective} {noun} for {number} {unit}.',
  'The {people} called it "the {noun}", and "the {noun}" {state}, said {name}.',
  "It was the {people}' own {noun} -- {adjective}, {adjective} and *never* quite still.",
  '{time} a {noun} {state} {place}; the {adjective} one had **{number} {unit}** left.',
  'What the {people} {verb} {place} was, in the end, a {adjective} {noun}.',
  "{name}'s {noun} {state} {place}, {link} the {people} {verb} every {noun} they had.",
  'Of {number} {unit} the {people} {verb} {number}, and the {adjective} {noun} {state}.',
];

/** Sentences and blocks out of the word list. */
export class Prose {
  readonly dice: Dice;

  constructor(seed: number) {
    this.dice = new Dice(seed);
  }

  /** A pattern with a word of the kind named in each pair of braces. */
  fill(pattern: string): string {
    const filled = pattern.replace(/\{(\w+)\}/g, (_, kind: string) => this.dice.pick(words[kind as WordKind]));
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  }

  sentence(): string {
    return this.fill(this.dice.pick(PATTERNS));
  }

  /** A few sentences on one line, with an ornament among them where there is one. */
  paragraph(ornament?: Ornament): string {
    const sentences = Array.from({ length: this.dice.between(3, 5) }, () => this.sentence());
    if (ornament) sentences.splice(this.dice.between(1, sentences.length), 0, ornament());
    return sentences.join(' ');
  }

  heading(depth: number): string {
    return `${'#'.repeat(depth)} ${this.fill('{adjective} {noun}s {place}')}`;
  }

  list(ordered: boolean): string {
    const items = Array.from({ length: this.dice.between(3, 5) }, () => this.fill('{number} {unit} of the {adjective} {noun}'));
    return items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${item}`).join('\n');
  }

  table(): string {
    const rows = Array.from({ length: this.dice.between(3, 6) }, () => `| ${this.fill('{adjective} {noun}')} | ${this.fill('{number}')} | ${this.fill('{people}')} |`);
    return ['| Thing | Count | Kept by |', '| :--- | ---: | --- |', ...rows].join('\n');
  }

  /** A quotation with its source. */
  quote(cite: string): string {
    return `> ${this.sentence()}\n>\n> ${this.sentence()} ${cite}`;
  }
}
