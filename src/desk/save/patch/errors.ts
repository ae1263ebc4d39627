// Why a save was refused: a sentence for the editor. Nothing has been written when one of these is thrown.

/** The text cannot be patched without losing something. */
export class PatchError extends Error {
  readonly expected = true;
  constructor(message: string) {
    super(message);
    this.name = 'PatchError';
  }
}
