// Making something once for each record: thousands of pages ask for the same lists.

/** A function that makes its answer at the first call with an object, and gives the same at every later one. The object must not change. */
export function once<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { answer: T }>();
  return (key) => {
    const known = made.get(key) ?? { answer: make(key) };
    made.set(key, known);
    return known.answer;
  };
}
