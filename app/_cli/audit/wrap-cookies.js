// Runs in each page and frame before its own scripts: tells what they write as cookies, and
// where. See watch.ts.
;(() => {
  const report = globalThis.chartesAuditReport
  delete globalThis.chartesAuditReport
  if (!report) return
  // The first line of the stack is this one, the second whoever wrote.
  const tell = (line) => report(line, new Error().stack.split('\n').slice(3).join('\n'))
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(Document.prototype, 'cookie', {
    ...own,
    set(line) {
      tell(String(line))
      own.set.call(this, line)
    },
  })
  const store = globalThis.CookieStore?.prototype
  if (!store) return
  const { set } = store
  store.set = function (first, ...rest) {
    const given = typeof first === 'object' ? first : { name: first, value: rest[0] }
    const { name, value, domain, path = '/', expires, partitioned } = given
    const parts = [
      `${name}=${value}`,
      domain && `Domain=${domain}`,
      `Path=${path}`,
      expires && `Expires=${new Date(expires).toUTCString()}`,
      partitioned && 'Partitioned',
      'Secure',
    ]
    tell(parts.filter(Boolean).join('; '))
    return set.call(this, first, ...rest)
  }
})()
