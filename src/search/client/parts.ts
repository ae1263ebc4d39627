// The parts of a long page in which the words stand: its terms and headings.

export interface Anchor {
  element: string;
  id: string;
  text: string;
  /** How many words of the page come before it. */
  location: number;
}

export interface Part {
  title: string;
  id: string;
}

const HEADING = /^(?:h[2-6]|dt)$/;

/** The headings under which most of the matches stand, most first; `locations` are the places of the matching words. */
export function partsOf(anchors: readonly Anchor[], locations: readonly number[], most = 3): Part[] {
  const headings = anchors.filter(({ element, id, text }) => HEADING.test(element) && id !== '' && text.trim() !== '').sort((a, b) => a.location - b.location);
  const counts = new Map<Anchor, number>();
  for (const location of locations) {
    const heading = headings.findLast((anchor) => anchor.location <= location);
    if (heading) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || a.location - b.location);
  return ranked.slice(0, most).map(([{ text, id }]) => ({ title: text.replaceAll('\u200b', '').trim(), id }));
}
