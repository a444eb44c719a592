import { isAllowed } from './store'

/**
 * Takes away what is stored under the names of categories that are not in force, as far as
 * scripts of this page can: entries of both storages, and cookies of its host and of the
 * domains above it, of each path that leads to it.
 */
export function eraseRefused(): void {
  for (const [category, names] of erasable) {
    if (isAllowed(category)) continue
    try {
      for (const name of Object.keys({ ...localStorage, ...sessionStorage }).concat(
        document.cookie.split(/=|; /),
      )) {
        if (!name.match(names)) continue
        delete localStorage[name]
        delete sessionStorage[name]
        for (let path = location.pathname; path; path = path.slice(0, -1)) {
          for (const domain of domains) {
            // biome-ignore lint/suspicious/noDocumentCookie: not every browser has `cookieStore`.
            document.cookie = `${name}=;max-age=0;secure;path=${path};domain=${domain}`
          }
        }
      }
    } catch {
      // Where the browser keeps nothing, nothing is kept.
    }
  }
}
