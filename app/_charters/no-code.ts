/**
 * What `remarkMdx` takes for its `acorn`, so that no code is read, which charters do not
 * hold anyway: it only finds where code ends, for that to be refused (see refusals.ts).
 * Acorn itself is asked anew at each `}` and each empty line: unfinished code takes it
 * minutes.
 */
export const noCode = {
  /** Takes what begins with `import` or `export`, up to the next empty line. */
  parse(source: string) {
    return { type: 'Program', start: 0, end: source.length, body: [], sourceType: 'module' }
  },
  /** Takes what stands between { and }, where all that is opened in it is closed. */
  parseExpressionAt(source: string) {
    const open = source.replace(/\/\*[\s\S]*?\*\//g, '')
    const isWhole = open.split('{').length === open.split('}').length && !open.includes('/*')
    if (isWhole) return { type: 'ObjectExpression', start: 0, end: source.length, properties: [] }
    throw Object.assign(new SyntaxError('It has no end'), { pos: 0, raisedAt: source.length })
  },
}
