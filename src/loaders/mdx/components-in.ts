// Walks the components of a compiled text.
import type { ComponentPiece, Piece } from './types.ts';

/** Every component in a body, the enclosed ones too. */
export function* componentsIn(pieces: readonly Piece[]): Generator<ComponentPiece> {
  for (const piece of pieces) {
    if (!('component' in piece)) continue;
    yield piece;
    yield* componentsIn(piece.children);
  }
}
