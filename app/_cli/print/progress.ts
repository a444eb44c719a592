const width = 30

/**
 * Shows on a terminal how far a long task has come, on one line of standard
 * error that is gone when the task is done; elsewhere it shows nothing.
 */
export function showProgress(): (done: number, all: number) => void {
  const { stderr } = process
  if (!stderr.isTTY) return () => {}
  let shown = 0
  return (done, all) => {
    const now = Date.now()
    if (done === all) stderr.write('\r\x1b[K')
    else if (now - shown > 100) {
      shown = now
      const bar = '█'.repeat(Math.floor((done / all) * width)).padEnd(width, '░')
      stderr.write(`\r\x1b[K${bar} ${done}/${all}`)
    }
  }
}
