// The lossless writer over all real content and the fixture campaign: saved unchanged, no letter differs; each field changed in turn, nothing else does.
import { describe, expect, it } from 'vitest';
import { collectionNames } from '../../../../src/schemas/index.ts';
import { changedUnasked, eachFieldChanged } from '../../../fixtures/lossless.ts';
import { FILES } from '../../../fixtures/lossless-files.ts';

/** Every item of every list is a minute more. */
const EVERY = process.env['EVERY_ITEM'] === '1';

describe('every file of content', () => {
  it('is found', () => {
    expect(FILES.length).toBeGreaterThan(400);
    expect(new Set(FILES.map(({ collection }) => collection)).size).toBe(collectionNames.length + 1);
  });

  it('is the same to the last byte when it comes back unchanged, in whatever way it is written', () => {
    expect(FILES.flatMap(changedUnasked)).toEqual([]);
  });
});

describe('each field of each file, changed in turn', () => {
  it.each([...collectionNames, 'campaign'] as const)(
    'changes nothing else: %s',
    (collection) => {
      const done = FILES.filter((file) => file.collection === collection).map((file) => eachFieldChanged(file, EVERY));
      expect(done.flatMap(({ wrong }) => wrong).slice(0, 5)).toEqual([]);
      expect(done.reduce((sum, { fields }) => sum + fields, 0)).toBeGreaterThan(0);
    },
    60_000,
  );
});
