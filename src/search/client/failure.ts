// Why a search could not be made, and finding out: Pagefind itself takes a file that did not come for an empty one.

/** `offline`: no network; `blocked`: no WebAssembly; `missing`: the index, or a part of it, did not come. */
export type Reason = 'offline' | 'blocked' | 'missing';

export class SearchFailure extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, cause?: unknown) {
    super(`search failed: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Watches requests for files of the index. Gives how many of them have failed so far. */
export function watchRequests(folder: string): () => number {
  const original = window.fetch.bind(window);
  let failed = 0;
  window.fetch = async (...request) => {
    const [input] = request;
    const address = input instanceof Request ? input.url : String(input);
    if (!new URL(address, location.href).pathname.startsWith(folder)) return original(...request);
    try {
      const response = await original(...request);
      if (!response.ok) failed += 1;
      return response;
    } catch (error) {
      failed += 1;
      throw error;
    }
  };
  return () => failed;
}

/** Pagefind starts on its own and leaves its errors unhandled; they reach us through the first search all the same. */
export function quietPagefind(): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (/pagefind/i.test((event.reason as Error | undefined)?.message ?? '')) event.preventDefault();
  });
}

/** What went wrong. */
export function reasonOf(error: unknown, requestsFailed: boolean): Reason {
  if (!navigator.onLine) return 'offline';
  if (typeof WebAssembly === 'undefined') return 'blocked';
  return !requestsFailed && /wasm|webassembly/i.test((error as Error).message) ? 'blocked' : 'missing';
}
