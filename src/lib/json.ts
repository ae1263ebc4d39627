// JSON for script elements: nothing in it can end the element.

/** Serialises a value for `<script type="application/ld+json">`. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
