/** Path that takes a choice, below the charter's path (`/` or `/<lang>`). */
export function consentPath(charterPath: string): string {
  return below(charterPath, 'consent')
}

/** Path of the page that shows the stored choice, below the charter's path. */
export function storedChoicePath(charterPath: string): string {
  return below(charterPath, 'choices')
}

function below(path: string, name: string): string {
  return path.endsWith('/') ? path + name : `${path}/${name}`
}
