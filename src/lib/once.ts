// Making something once for each object: thousands of pages ask a record for the same lists, every search an index for the same words.

/** A function that makes its answer at the first call with an object, and gives the same at every later one. The object must not change. */
export function once<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { answer: T }>();
  return (key) => {
    const known = made.get(key) ?? { answer: make(key) };
    made.set(key, known);
    return known.answer;
  };
}
