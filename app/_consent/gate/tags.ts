import { isAllowed } from './store'
import { trustAddress, trustHtml } from './trusted'

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
    const { type = '', src, href } = element.dataset
    delete element.dataset.category
    let target = element as HTMLScriptElement & HTMLTemplateElement & HTMLLinkElement
    const isParsed = target.matches('script,template')
    if (isParsed) {
      // A script that has been in the page as text never runs, nor does a clone of one that
      // another wrote there; what is parsed anew does. Of a nonce, browsers hide the attribute.
      const range = document.createRange()
      target = range.createContextualFragment(trustHtml(element.outerHTML)).firstChild as never
      target.nonce = element.nonce
    }
    if (src) target.src = trustAddress(src)
    if (href) target.href = href
    element.style.display = ''
    element.standIn?.remove()
    if (isParsed) {
      target.type = type
      element.after(target.content ?? target)
      if (target.src) {
        await new Promise((done) => {
          target.onload = target.onerror = done
        })
      }
    }
  }
  isBusy = 0
}
