// Links that open a letter in the reader’s own mail program (RFC 6068).

/** A `mailto:` address with subject and text filled in. Spaces are %20, as a plus would stay a plus; lines end as in mail. */
export function mailLink(to: string, { subject, body }: { subject: string; body: string }): string {
  const lines = body.replace(/\r?\n/g, '\r\n');
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
