// What the page is told when it starts: settings.json beside it.
import type { GitHost } from './backend.ts';

export interface Settings {
  /** The CMS's configuration. */
  config: Record<string, unknown>;
  /** The content folder from the root of the repository. */
  folder: string;
  /** The Git host of a deployed desk. */
  host?: GitHost;
  /** On the editor's own machine: who is signed in, without having been asked. */
  user?: Record<string, unknown>;
}
