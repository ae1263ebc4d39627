// The tests, in three projects: unit (milliseconds), components (rendered), site (the built site, in a browser).
import { defineConfig } from 'vitest/config';
import { mdxProject } from './tests/components/mdx/project.ts';

export default defineConfig({
  test: {
    projects: [
      // The limit is for what hangs; a property test on a crowded machine does not.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', isolate: false, testTimeout: 30_000 } },
      mdxProject,
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          environment: 'node',
          // Each file drives a browser or builds a site: one at a time, with room for a slow machine.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
