/**
 * A part of a sentence: our own words, or those of content, which are not to be trusted, or
 * words of ours that lead to an address.
 */
export type Piece = string | { quoted: string } | { text: string; href: string }

/** What people are told, in whatever form: a sentence, then tables. */
export interface PrintedReport {
  summary: Piece[]
  /** That so many rows are left out. */
  sayMore: (count: number) => string
  sections: { title: string; head: string[]; rows: Piece[][][] }[]
}
