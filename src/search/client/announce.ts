// Says aloud, through a screen reader, what has changed on the page.

/** The pause after which a change is read out: a listener hears the last of a burst. */
const AFTER = 700;

/** Says the last text once things have settled. */
export function announcer(region: Element): (text: string) => void {
  let timer: number | undefined;
  return (text) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (region.textContent = text), AFTER);
  };
}
