/** A style sheet or script as one minified text; see inline.js. */
declare module '*?inline' {
  const text: string
  export default text
}
