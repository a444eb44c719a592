/** A script, or the style sheet that it imports, as one minified text; see inline.js. */
declare module '*?inline' {
  const text: string
  export default text
}
