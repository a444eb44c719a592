/** By the parts that are in it, in the order of the query, each such text. */
declare module '*?parts=OBJECTION,TRUSTED_TYPES,SIGNALS,BANNER' {
  const texts: Record<string, string>
  export default texts
}

/** A script, or the style sheet that it imports, as one minified text; see inline.js. */
declare module '*?inline' {
  const text: string
  export default text
}
