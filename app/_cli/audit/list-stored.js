// Runs in a frame: what it keeps beside cookies, each with its name and how long its value is.
// See watch.ts.
;(async () => {
  const found = []
  const attempt = async (list) => {
    try {
      await list()
    } catch {
      // Where the browser keeps nothing for a frame, asking fails.
    }
  }
  const addAll = (type, storage) => {
    for (const [key, value] of Object.entries(storage)) found.push([type, key, value.length])
  }
  await attempt(() => addAll('local-storage', localStorage))
  await attempt(() => addAll('session-storage', sessionStorage))
  await attempt(async () => {
    for (const { name } of await indexedDB.databases()) found.push(['indexed-db', name, null])
  })
  await attempt(async () => {
    for (const name of await caches.keys()) found.push(['cache-storage', name, null])
  })
  await attempt(async () => {
    for (const { scope } of await navigator.serviceWorker.getRegistrations()) {
      found.push(['service-worker', new URL(scope).pathname, null])
    }
  })
  return found
})()
