const rules = {
  createHTML: (text: string) => text,
  createScriptURL: (address: string) => address,
}

/**
 * What lets the gate work under `require-trusted-types-for 'script'`, where a page’s policy names
 * it: `trusted-types chartes` (https://www.w3.org/TR/trusted-types/). What it passes on stands
 * in the page, or in its own file, already.
 */
const policy = TRUSTED_TYPES
  ? (window.trustedTypes?.createPolicy('chartes', rules) ?? rules)
  : rules

export function trustHtml(text: string): string {
  return TRUSTED_TYPES ? policy.createHTML(text) : text
}

export function trustAddress(text: string): string {
  return TRUSTED_TYPES ? policy.createScriptURL(text) : text
}
