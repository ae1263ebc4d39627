// The quotations in articles, with what is known of their words: kept for the open data.

/** A quotation in an article. */
export interface Quotation {
  article: string;
  source: string;
  /** The page of the source that it names, from 1. */
  page: number | null;
  words: string;
  /** True where the source’s text was at hand and has these words, on that page. */
  verified: boolean;
}
