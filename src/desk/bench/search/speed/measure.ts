// Visits on both sides, in turns, and the figures of each kind of visit.
import { chromium, type Browser } from 'playwright-core';
import { stopIfInterrupted } from '../../../run/interrupt.ts';
import type { Host } from './host.ts';
import { NETWORKS, PROFILES, type ProfileName } from './profiles.ts';
import { SCENES, type SideName } from './scenes.ts';
import { visit, type Mode, type Visit } from './visit.ts';

export const SIDES: readonly SideName[] = ['ours', 'stock'];
const MODES: readonly Mode[] = ['pasted', 'typed'];

/** A kind of visit: what is typed, how, and over which network. */
export interface Kind {
  word: string;
  mode: Mode;
  profile: ProfileName;
}

/** The figures of one kind of visit. */
export interface KindFigures extends Kind {
  sides: Record<SideName, Visit>;
}

const kinds = (words: readonly string[]): Kind[] => PROFILES.flatMap((profile) => words.flatMap((word) => MODES.map((mode) => ({ word, mode, profile }))));

/** Of several visits the least of each figure: other work on the machine can only add to it. The answers are those of the first. */
export function leastOf(visits: readonly Visit[]): Visit {
  const least = (numbers: readonly number[]): number => Math.min(...numbers);
  const suggestions = visits.flatMap(({ suggestion }) => suggestion ?? []);
  return {
    ...(suggestions.length > 0 && { suggestion: least(suggestions) }),
    result: least(visits.map(({ result }) => result)),
    bytes: least(visits.map(({ bytes }) => bytes)),
    requests: least(visits.map(({ requests }) => requests)),
    longest: least(visits.map(({ longest }) => longest)),
    sent: visits[0]?.sent ?? [],
  };
}

export interface MeasureOptions {
  hosts: Record<SideName, Host>;
  words: readonly string[];
  runs: number;
  signal: AbortSignal;
  onKind: (kind: Kind) => void;
}

/** Visits of every kind on both sides, one side after the other, so that whatever else the machine does weighs on both. */
export async function measure(browser: Browser, { hosts, words, runs, signal, onKind }: MeasureOptions): Promise<KindFigures[]> {
  const figures: KindFigures[] = [];
  for (const kind of kinds(words)) {
    onKind(kind);
    const visits: Record<SideName, Visit[]> = { ours: [], stock: [] };
    for (const side of Array.from({ length: runs }, () => SIDES).flat()) {
      const options = { host: hosts[side], scene: SCENES[side], network: NETWORKS[kind.profile], word: kind.word, mode: kind.mode };
      stopIfInterrupted(signal);
      visits[side].push(
        await visit(browser, options).catch((error: unknown) => {
          // The browser has heard the Ctrl-C as well, and has ended.
          stopIfInterrupted(signal);
          throw error;
        }),
      );
    }
    figures.push({ ...kind, sides: { ours: leastOf(visits.ours), stock: leastOf(visits.stock) } });
  }
  return figures;
}

/** Starts the browser that visits. It reaches no address but this machine’s. */
export function startBrowser(executablePath: string): Promise<Browser> {
  const blocked = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
  // A Ctrl-C is ours to answer: what is in the temporary folder goes first.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath, ...signals, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', blocked] });
}
