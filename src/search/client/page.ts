// The search at work: from what is asked, through the engine, to what the page shows. Answers that come too late are dropped.
import { breathe } from '../engine/breathe.ts';
import type { Answer, SearchEngine } from '../engine/types.ts';
import { asksTheSame, emptyState, isEmpty, LAST_PAGE, noFilters, tidyQuery, withKnown, type SearchState, type Sort } from '../query/state.ts';
import type { Address } from './address.ts';
import { ask, type Found } from './ask.ts';
import { printNumber } from './dom.ts';
import type { FilterPanel } from './filters.ts';
import type { MoreButton } from './more.ts';
import type { Notes } from './notes.ts';
import type { Offer } from './offers.ts';
import { report } from './report.ts';
import type { ResultList, ShowOptions } from './results.ts';
import type { StatePanel } from './states.ts';
import { countWords, reasonOf, wantedWords } from './words.ts';

export interface Parts {
  input: HTMLInputElement;
  sort: HTMLSelectElement;
  address: Address;
  /** Makes an engine. After a failure a new one starts afresh. */
  engine: () => SearchEngine;
  filters: FilterPanel;
  notes: Notes;
  offer: (offers: readonly Offer[]) => void;
  results: ResultList;
  states: StatePanel;
  more: MoreButton;
}

/** How long typing must rest before it is searched, and how long an answer may take before the page says so. */
const REST = 150;
const SLOW = 300;

export class SearchPage {
  private readonly parts: Parts;
  private engine: SearchEngine;
  private state: SearchState = emptyState;
  private answer: Answer | undefined;
  /** Counts the searches: only the newest may show its answer. */
  private turn = 0;
  private timer: number | undefined;
  /** True from the first letter until the question is settled: the letters between make one step in the history. */
  private typing = false;

  constructor(parts: Parts) {
    this.parts = parts;
    this.engine = parts.engine();
  }

  /** Loads what every search needs, before it is asked for. */
  async warm(): Promise<void> {
    // What fails here is said when a search is made.
    await this.engine.warm().catch(() => undefined);
  }

  /** Shows a state, such as the one that the address holds. */
  async open(state = this.state): Promise<void> {
    const { input, sort, filters, address, states } = this.parts;
    this.typing = false;
    this.state = withKnown(state, filters.isKnown);
    // A question that was cut stays in the box as it was typed.
    if (tidyQuery(input.value) !== this.state.q) input.value = this.state.q;
    sort.value = this.state.sort;
    filters.set(this.state.filters);
    address.write(this.state, { step: false });
    if (!isEmpty(this.state) && states.phase() === undefined) states.show('waiting');
    await this.run();
  }

  /** Goes on to a state, as a link does, and leads to its results. */
  async go(state: SearchState): Promise<void> {
    window.clearTimeout(this.timer);
    this.parts.address.write(state, { step: true });
    await this.open(state);
    this.parts.states.focus();
  }

  /** Follows typing. */
  type(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const step = !this.typing;
      if (!this.take({ step })) return;
      this.typing = true;
      void this.run();
    }, REST);
  }

  /** The question is settled: leads to its results. */
  async submit(): Promise<void> {
    window.clearTimeout(this.timer);
    this.take({ step: !this.typing });
    this.typing = false;
    await this.run();
    this.parts.states.focus();
  }

  /** Another filter or order was chosen. */
  change(): void {
    this.typing = false;
    if (this.take({ step: true })) void this.run();
  }

  clearFilters(): Promise<void> {
    return this.go({ ...this.state, filters: noFilters, page: 1 });
  }

  async retry(): Promise<void> {
    await this.run();
    this.parts.states.focus();
  }

  /** Adds the next results and leads to the first of them. */
  async more(): Promise<void> {
    const { answer, turn } = this;
    if (!answer || this.state.page >= LAST_PAGE) return;
    const page = this.state.page + 1;
    try {
      const hits = await answer.hits(page);
      if (turn !== this.turn) return;
      this.state = { ...this.state, page };
      this.parts.address.write(this.state, { step: false });
      this.parts.results.add(hits, this.showing(answer))?.focus();
      this.parts.more.offer(answer.total, page);
    } catch (error) {
      if (turn === this.turn) this.parts.more.fail();
      report(error);
    }
  }

  /** Takes the state from the page into the address. False where it asks the same as before. */
  private take({ step }: { step: boolean }): boolean {
    const { input, sort, filters, address } = this.parts;
    const q = tidyQuery(input.value);
    const next: SearchState = { q, filters: filters.chosen(), sort: sort.value as Sort, exact: this.state.exact && q === this.state.q, page: 1 };
    if (asksTheSame(next, this.state)) return false;
    this.state = next;
    address.write(next, { step });
    return true;
  }

  private async run(): Promise<void> {
    const turn = (this.turn += 1);
    if (isEmpty(this.state)) return this.rest();
    const slow = window.setTimeout(() => turn === this.turn && this.parts.states.wait(), SLOW);
    try {
      const found = await ask(this.engine, this.state, { typing: this.typing, isCurrent: () => turn === this.turn });
      // The first long number takes the browser some time: a piece of work of its own.
      printNumber(found.answer.total);
      await breathe();
      if (turn === this.turn) this.show(found);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    } finally {
      window.clearTimeout(slow);
    }
  }

  private rest(): void {
    this.answer = undefined;
    this.parts.results.clear();
    this.parts.states.show('idle');
  }

  private showing({ corrected }: Answer): ShowOptions {
    const { q, sort } = this.state;
    return { words: wantedWords(corrected?.to ?? q), grouped: sort === 'best' && q !== '' && reasonOf(q) === undefined };
  }

  private show({ answer, hits, counts, offers, page }: Found): void {
    const { address, filters, results, states, notes, more, offer, input } = this.parts;
    const choices = filters.choices();
    this.answer = answer;
    this.state = { ...this.state, page };
    address.write(this.state, { step: false });
    if (counts) filters.count(counts);
    results.show(hits, this.showing(answer));
    void this.relate(answer);
    more.offer(answer.total, page);
    notes.show(this.state, answer, { choices, typed: input.value });
    offer(offers);
    const query = answer.corrected?.to ?? this.state.q;
    states.show(answer.total > 0 ? 'found' : 'none', { heading: countWords(answer.total, printNumber), query, aloud: choices.map(({ label }) => label).join(', ') });
  }

  /** What is about the same comes after the results, and may be missing. */
  private async relate(answer: Answer): Promise<void> {
    const hits = await answer.related().catch(() => []);
    if (answer === this.answer) this.parts.results.relate(hits, this.showing(answer));
  }

  private fail(error: unknown): void {
    this.answer = undefined;
    this.engine = this.parts.engine();
    this.parts.results.clear();
    this.parts.states.show(navigator.onLine ? 'missing' : 'offline');
    report(error);
  }
}
