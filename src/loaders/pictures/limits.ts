// How large a picture may be, before and after it is unpacked.

/** Pixels that are unpacked at most: the largest telephones take 50 million; a small file may claim a thousand million. */
export const LARGEST_PIXELS = 100_000_000;
/** Bytes of a file: everybody who copies the folder copies them. */
export const LARGEST_BYTES = 40_000_000;
/** Pixels on the shorter side. */
export const LEAST_SIDE = 100;
/** How many times one side may be as long as the other. */
export const LONGEST_RATIO = 6;
/** Bytes of a drawing: it is sent to readers as it is, and one that holds more holds photographs or a map of every house. */
export const LARGEST_DRAWING = 500_000;
