// What each side’s page is and what on it to look for: where to type, what a suggestion is, what a result is.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGEFIND_FOLDER } from '../systems/pagefind.ts';

export type SideName = 'ours' | 'stock';

export interface Scene {
  /** The page that is open when the reader starts to type, from the site’s base. */
  page: string;
  /** Selectors of the box, of a suggestion, and of a result of the full text. */
  box: string;
  suggestion: string;
  result: string;
}

export const SCENES: Record<SideName, Scene> = {
  // The box that every page has; it opens the dialog. Where all results are among the suggestions already, the link to all of them is the first that the text gives.
  ours: {
    page: '',
    box: 'header input[name="q"]',
    suggestion: 'dialog [aria-labelledby="find-names"] [role="option"]',
    result: 'dialog [aria-labelledby="find-texts"] [role="option"], dialog .find-all',
  },
  // Its default interface suggests nothing. Before a result’s text has come, it shows an empty one without a link.
  stock: { page: '', box: '.pagefind-ui__search-input', suggestion: '[data-no-suggestions]', result: '.pagefind-ui__result-link' },
};

/** Pagefind’s default interface on a page of its own, as its documentation has it. */
export const STOCK_PAGE = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
<link href="${PAGEFIND_FOLDER}/pagefind-ui.css" rel="stylesheet">
<script src="${PAGEFIND_FOLDER}/pagefind-ui.js"></script>
</head>
<body><div id="search"></div>
<script>
window.addEventListener('DOMContentLoaded', () => {
  new PagefindUI({ element: '#search', showSubResults: true });
});
</script>
</body>
</html>
`;

export async function writeStockPage(folder: string): Promise<void> {
  await writeFile(join(folder, 'index.html'), STOCK_PAGE);
}
