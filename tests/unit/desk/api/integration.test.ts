// The desk’s API and the editors’ schemas belong to the development server: a build has nothing to do with them.
import { describe, expect, it } from 'vitest';
import { deskApi } from '../../../../src/desk/api/integration.ts';
import { editorSchemas } from '../../../../src/desk/editors/integration.ts';

describe('in a build', () => {
  it.each([
    ['the desk’s API', deskApi()],
    ['the schemas for editors', editorSchemas()],
  ])('%s does nothing', (_, { hooks }) => {
    expect(Object.keys(hooks).filter((hook) => !hook.startsWith('astro:server:') && hook !== 'astro:config:done')).toEqual([]);
  });
});
