// What the dialog asks and gets: suggestions at once, the best results when typing rests. Answers to earlier letters are dropped.
import type { Hit, SearchEngine, Suggestion } from '../engine/types.ts';
import { emptyState, tidyQuery } from '../query/state.ts';
import { report } from './report.ts';

export interface Found {
  /** What was asked, tidied. */
  text: string;
  suggestions: readonly Suggestion[];
  hits: readonly Hit[];
  total: number;
  /** What was searched in its place. */
  corrected?: string;
  /** `idle`: nothing is asked; `working`; `done`; why it could not be done. */
  phase: 'idle' | 'working' | 'done' | 'offline' | 'missing';
}

export interface Finder {
  ask(typed: string): void;
  /** Asks again what failed. */
  retry(): void;
}

export interface FinderOptions {
  engine: SearchEngine;
  show: (found: Found) => void;
  /** Milliseconds that typing must rest before the text is searched, and after which earlier results are put away. */
  rest?: number;
  slow?: number;
}

const MOST_SUGGESTIONS = 7;
const MOST_HITS = 5;
const nothing: Found = { text: '', suggestions: [], hits: [], total: 0, phase: 'idle' };

type Answered = Pick<Found, 'hits' | 'total' | 'corrected'>;

/** The full-text part of an answer. */
async function searched(engine: SearchEngine, text: string): Promise<Answered> {
  const answer = await engine.search({ ...emptyState, q: text }, { typing: true });
  return { hits: await answer.hits(1, MOST_HITS), total: answer.total, ...(answer.corrected && { corrected: answer.corrected.to }) };
}

/** The results that are not suggested already. */
function beside(suggestions: readonly Suggestion[], hits: readonly Hit[]): Hit[] {
  const known = new Set(suggestions.map(({ url }) => url));
  return hits.filter(({ url }) => !known.has(url)).slice(0, MOST_HITS);
}

/** The asking part of the dialog. */
export function createFinder(options: FinderOptions): Finder {
  const asker = new Asker(options);
  options.show(nothing);
  return {
    ask(typed) {
      const text = tidyQuery(typed);
      if (text !== asker.found.text) void asker.ask(text);
    },
    retry: () => void (['offline', 'missing'].includes(asker.found.phase) && asker.ask(asker.found.text)),
  };
}

class Asker {
  found = nothing;
  private readonly options: FinderOptions;
  /** Counts the questions: only the newest may show its answers. */
  private turn = 0;
  /** The newest question whose answer is shown. */
  private answered = 0;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(options: FinderOptions) {
    this.options = options;
  }

  async ask(text: string): Promise<void> {
    const { engine, rest = 80, slow = 400 } = this.options;
    const mine = (this.turn += 1);
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
    if (text === '') return this.show(nothing);
    this.change({ text, phase: 'working' });
    // Until there is an answer at all, nothing waits for typing to rest, unless it is but a letter or two.
    const resting = this.answered === 0 && text.length > 2 ? undefined : new Promise<void>((done) => this.after(rest, done));
    this.after(slow, () => this.found.phase === 'working' && this.change({ hits: [], total: 0 }));
    const searching = this.search(text, mine, resting);
    searching.catch(() => undefined); // waited for below
    try {
      // Where no suggestion comes, the search may come all the same.
      const suggestions = (await engine.suggest(text, MOST_SUGGESTIONS).catch(report)) ?? [];
      if (mine === this.turn) this.change({ suggestions });
      const answer = await searching;
      if (answer) this.answer(answer, text, mine);
    } catch (error) {
      if (mine === this.turn) this.change({ phase: navigator.onLine ? 'missing' : 'offline', hits: [], total: 0 });
      report(error);
    }
  }

  /** Searches once typing rests, unless more was typed by then. */
  private async search(text: string, mine: number, resting: Promise<void> | undefined): Promise<Answered | undefined> {
    await resting;
    return mine === this.turn ? searched(this.options.engine, text) : undefined;
  }

  /** Shows an answer, also to the beginning of what is typed by now: on a slow network nobody would see one before typing ends. */
  private answer(answer: Answered, text: string, mine: number): void {
    if (mine < this.answered || !this.found.text.startsWith(text)) return;
    this.answered = mine;
    const { corrected: _, ...before } = this.found;
    const phase = mine === this.turn ? 'done' : before.phase;
    this.show({ ...before, ...answer, hits: beside(before.suggestions, answer.hits), phase });
  }

  private after(milliseconds: number, task: () => void): void {
    this.timers.push(setTimeout(task, milliseconds));
  }

  private change(next: Partial<Found>): void {
    this.show({ ...this.found, ...next });
  }

  private show(found: Found): void {
    this.found = found;
    this.options.show(found);
  }
}
