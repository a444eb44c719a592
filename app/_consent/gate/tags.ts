import { isAllowed } from './store'
import { trustAddress } from './trusted'

/** The categories that `element` needs, all of them. */
export const neededBy = (element: HTMLElement) => (element.dataset.category as string).split(' ')

/**
 * Whether the parser has read all of `node`: of an inline script that is still arriving,
 * the rest would never run.
 */
const isComplete = (node: Node | null): unknown =>
  node ? node.nextSibling || isComplete(node.parentNode) : document.readyState !== 'loading'

/** What may have to wait. */
export const held = ':is([type="text/plain"],template,[data-src],[data-href])[data-category]'

/** Finds the first of what waits that may take effect now. */
const findNext = () =>
  [...document.querySelectorAll<HTMLElement>(held)].find(
    (element) => neededBy(element).every(isAllowed) && isComplete(element),
  )

let isBusy = 0

/**
 * Releases what may take effect, in the order of the document and one after the other, each
 * once.
 */
export async function releaseTags(): Promise<void> {
  if (isBusy++) return
  for (let element = findNext(); element; element = findNext()) {
    const { category, type = '', src, href } = element.dataset
    delete element.dataset.category
    // A script that has been in the page as text never runs; its copy does, with its nonce.
    const copy = element.cloneNode(true) as HTMLScriptElement & HTMLTemplateElement
    // The scripts of a template wait their turn as all others do.
    for (const script of copy.content?.querySelectorAll('script') ?? []) {
      script.dataset.category = category
      script.dataset.type = script.type
      script.type = 'text/plain'
    }
    const isCopied = copy.matches('script,template')
    const target = (isCopied ? copy : element) as HTMLScriptElement & HTMLLinkElement
    if (src) target.src = trustAddress(src)
    if (href) target.href = href
    element.style.display = ''
    element.standIn?.remove()
    if (isCopied) {
      copy.type = type
      element.after(copy.content ?? copy)
      if (copy.src) {
        await new Promise((done) => {
          copy.onload = copy.onerror = done
        })
      }
    }
  }
  isBusy = 0
}
