const width = 30

/**
 * Shows on a terminal which of `all` steps is being done, on one line of standard
 * error; elsewhere nothing. Without a name the line is removed.
 */
export function showSteps(all: number): (step?: string) => void {
  const { stderr } = process
  if (!stderr.isTTY) return () => {}
  let done = 0
  return (step) => {
    const bar = '█'.repeat(Math.floor((done / all) * width)).padEnd(width, '░')
    stderr.write(`\r\x1b[K${step ? `${bar} ${++done} of ${all}: ${step}` : ''}`)
  }
}
