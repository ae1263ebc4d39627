// The search at work: from what is asked, through the engine, to what the page shows. Answers that come too late are dropped.
import { asksTheSame, countFilters, isEmpty, noFilters, tidyQuery, withKnown, LAST_PAGE, type SearchState } from '../query/state.ts';
import type { Address } from './address.ts';
import { PER_PAGE, type Answer, type Engine, type Hit } from './engine.ts';
import { SearchFailure } from './failure.ts';
import type { FilterPanel } from './filters.ts';
import type { ResultList } from './results.ts';
import type { StatePanel } from './states.ts';

export interface Parts {
  input: HTMLInputElement;
  address: Address;
  engine: Engine;
  filters: FilterPanel;
  results: ResultList;
  states: StatePanel;
  more: HTMLButtonElement;
}

/** How long typing must rest before it is searched, and how long an answer may take before the page says so. */
const REST = 200;
const SLOW = 300;

export class SearchPage {
  private readonly parts: Parts;
  private state: SearchState;
  private answer: Answer | undefined;
  /** Counts the searches: only the newest may show its answer. */
  private turn = 0;
  private timer: number | undefined;
  /** True from the first letter until the question is settled: the letters between make one step in the history. */
  private typing = false;

  constructor(parts: Parts) {
    this.parts = parts;
    this.state = this.known(parts.address.read());
  }

  /** Shows a state, such as the one that the address holds. */
  open(state = this.state): Promise<void> {
    this.state = this.known(state);
    this.typing = false;
    this.parts.input.value = this.state.q;
    this.parts.filters.set(this.state.filters);
    return this.run();
  }

  /** Follows typing. */
  type(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const step = !this.typing;
      if (this.change({ step })) this.typing = true;
    }, REST);
  }

  /** The question is settled: leads to its results. */
  async submit(): Promise<void> {
    window.clearTimeout(this.timer);
    this.ask({ step: !this.typing });
    this.typing = false;
    await this.run();
    this.parts.states.focus();
  }

  filter(): void {
    this.typing = false;
    this.change({ step: true });
  }

  async clearFilters(): Promise<void> {
    this.parts.filters.set(noFilters);
    this.filter();
    this.parts.states.focus();
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
      this.parts.results.show(hits, { after: true })?.focus();
      this.offerMore(answer);
    } catch (error) {
      this.fail(error);
    }
  }

  private known(state: SearchState): SearchState {
    return withKnown(state, (facet, id) => this.parts.filters.isKnown(facet, id));
  }

  /** Takes the state from the page into the address. False where it asks the same as before. */
  private ask({ step }: { step: boolean }): boolean {
    const { input, filters, address } = this.parts;
    const next: SearchState = { q: tidyQuery(input.value), filters: filters.chosen(), page: 1 };
    if (asksTheSame(next, this.state)) return false;
    this.state = next;
    address.write(next, { step });
    return true;
  }

  private change(how: { step: boolean }): boolean {
    const isNew = this.ask(how);
    if (isNew) void this.run();
    return isNew;
  }

  private async run(): Promise<void> {
    const turn = (this.turn += 1);
    if (isEmpty(this.state)) return this.rest();
    const slow = window.setTimeout(() => turn === this.turn && this.parts.states.show('loading'), SLOW);
    try {
      const answer = await this.parts.engine.ask(this.state);
      const hits = await this.firstHits(answer, turn);
      if (turn === this.turn) this.show(answer, hits);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    } finally {
      window.clearTimeout(slow);
    }
  }

  /** The results of all open pages, one page after the other. */
  private async firstHits(answer: Answer, turn: number): Promise<Hit[]> {
    const pages = Math.max(1, Math.min(this.state.page, Math.ceil(answer.total / PER_PAGE)));
    this.state = { ...this.state, page: pages };
    const hits: Hit[] = [];
    for (let page = 1; page <= pages && turn === this.turn; page += 1) hits.push(...(await answer.hits(page)));
    return hits;
  }

  private rest(): void {
    this.answer = undefined;
    this.parts.results.clear();
    this.parts.states.show('idle');
  }

  private show(answer: Answer, hits: readonly Hit[]): void {
    const { filters, results, states } = this.parts;
    const names = filters.labels().join(', ');
    this.answer = answer;
    filters.count(answer.counts);
    results.show(hits, { after: false });
    this.offerMore(answer);
    states.show(answer.total > 0 ? 'found' : 'none', { heading: this.heading(answer.total, names), query: this.state.q, filters: names });
  }

  /** “12 results for “care leavers” in News, 2017”. */
  private heading(total: number, names: string): string {
    const { q, filters } = this.state;
    const number = total === 0 ? 'No results' : `${total.toLocaleString(document.documentElement.lang)} ${total === 1 ? 'result' : 'results'}`;
    return [number, q && `for “${q}”`, countFilters(filters) > 0 && `in ${names}`].filter(Boolean).join(' ');
  }

  private offerMore(answer: Answer): void {
    const { more } = this.parts;
    const left = answer.total - this.state.page * PER_PAGE;
    more.hidden = left <= 0 || this.state.page >= LAST_PAGE;
    more.textContent = `Show ${Math.min(left, PER_PAGE)} more`;
  }

  private fail(error: unknown): void {
    if (!(error instanceof SearchFailure)) throw error;
    this.answer = undefined;
    this.parts.results.clear();
    this.parts.states.show(error.reason);
  }
}
