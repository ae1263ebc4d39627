// Where results lead: to a page of this site, which marks the words that were looked for, or to a report elsewhere.

/** A path of this site or a whole address, as a link; `words` are handed to pages of this site only. */
export function linkTo(url: string, base: string, words: string): string {
  if (!isHere(url)) return url;
  const [path = '', fragment] = url.slice(1).split('#', 2);
  const query = words === '' ? '' : `?${new URLSearchParams({ find: words })}`;
  return base + path + query + (fragment === undefined ? '' : `#${fragment}`);
}

/** True for an address on this site. */
export function isHere(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//');
}

/** What a link to another site opens: “PDF, page 7, on files.example.org”. */
export function elsewhere(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname, pathname, hash } = new URL(url);
  const page = /(?:^#|&)page=(\d+)/.exec(hash)?.[1];
  const parts = [/\.pdf$/i.test(pathname) && 'PDF', page && `page ${page}`, `on ${hostname.replace(/^www\./, '')}`];
  return parts.filter(Boolean).join(', ');
}
