// What is shown of Astro's output.
import { describe, expect, it } from 'vitest';
import { createProgress, withoutStack } from '../../../src/desk/site/astro.ts';

function shown(lines: string[], times: number[] = []): { printed: string[]; warned: string[] } {
  const [printed, warned]: [string[], string[]] = [[], []];
  const take = createProgress(
    (line) => printed.push(line),
    (line) => warned.push(line),
    () => times.shift() ?? 0,
  );
  for (const line of lines) take(line);
  return { printed, warned };
}

describe('createProgress', () => {
  it('shows the stages and what integrations say, and passes over Astro’s own chatter', () => {
    const lines = [
      '02:12:55 [types] Generated 211ms',
      '02:12:55 [build] Building static entrypoints...',
      ' generating static routes ',
      '02:12:55   ├─ /404.html (+11ms) ',
      '02:12:56 [search] 40 pages indexed',
      '02:12:56 [build] Complete!',
    ];
    expect(shown(lines)).toEqual({ printed: ['  Bundling the source', '  Writing the pages', '  40 pages indexed'], warned: [] });
  });

  it('counts pages now and then', () => {
    const lines = ['02:12:55   ├─ /a/index.html (+11ms) ', '02:12:55   ├─ /b/index.html02:12:55   └─ /c/index.html (+1ms) '];
    expect(shown(lines, [0, 1000, 1000, 3500, 3500]).printed).toEqual(['  pages written: 3']);
  });

  it('shows warnings', () => {
    expect(shown(['02:12:55 [WARN] [content] Something odd']).warned).toEqual(['  Warning (content): Something odd']);
  });
});

describe('withoutStack', () => {
  it('keeps the message', () => {
    expect(withoutStack(['It broke', '  Location:', '    /x/astro/a.js:252:5', '  Stack trace:', '    at f (file:///x.js:1:2)'])).toBe('It broke');
  });
});
