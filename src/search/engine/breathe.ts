// Letting the page have its turn: work on a question comes in pieces, so that no letter that is typed has to wait.

/** Goes on once everything else that waits has had its turn. */
export const breathe = (): Promise<void> => new Promise((done) => void setTimeout(done));
