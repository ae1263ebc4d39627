// The desk's own page: no furniture of the site, not for search engines, and a policy that lets it ask nobody but its Git host.

export interface DeskPage {
  lang: string;
  title: string;
  /** The addresses that it may ask besides its own. */
  hosts: string[];
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The policy. The CMS makes style sheets as it runs, so styles cannot be told apart; programs come from the site alone. */
export function policy(hosts: readonly string[]): string {
  const rules = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'connect-src': ["'self'", 'blob:', 'data:', ...hosts],
    'manifest-src': ['blob:'],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The page as HTML. */
export function deskPage({ lang, title, hosts }: DeskPage): string {
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy(hosts))}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="main.css">
<script type="module" src="main.js"></script>
</head>
<body>
<div id="nc-root"><noscript><p>The desk needs JavaScript. Everything it does can also be done in the files, with “npm run check”.</p></noscript></div>
<aside id="desk-notes" aria-labelledby="desk-notes-title" hidden><div><h2 id="desk-notes-title"></h2><p id="desk-notes-links"></p></div><ul></ul></aside>
<p id="desk-said" role="status"></p>
</body>
</html>
`;
}
