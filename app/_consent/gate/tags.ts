import { isAllowed } from './store'
import { trustAddress, trustHtml } from './trusted'

/**
 * Whether the parser has read all of `node`: of an inline script that is still arriving,
 * the rest would never run.
 */
const isComplete = (node: Node | null): unknown =>
  node ? node.nextSibling || isComplete(node.parentNode) : document.readyState !== 'loading'

/** What may have to wait. */
export const held = ':is([type="text/plain"],template,[data-src],[data-href])[data-category]'

/** Of the categories that `element` needs, all of them, those that are not in force. */
export const missingFor = (element: HTMLElement) =>
  (element.dataset.category as string).split(' ').filter((category) => !isAllowed(category))

let isBusy: boolean

/**
 * Releases what may take effect, in the order of the document and one after the other, each
 * once.
 */
export function releaseTags(): void {
  const element = [...document.querySelectorAll<HTMLElement>(held)].find(
    (one) => !missingFor(one).length && isComplete(one),
  )
  if (!element || isBusy) return
  const { type = '', src, href } = element.dataset
  // In the page itself, so that neither another gate nor a copy of its markup is released again.
  delete element.dataset.category
  let target = element as HTMLScriptElement & HTMLTemplateElement & HTMLLinkElement
  if (target.content) target.after(target.content)
  // Scripts alone have it.
  if (target.async != null) {
    // One that has been in the page as text never runs, nor does a clone of one that another
    // wrote there; what is parsed anew does. Of a nonce, browsers hide the attribute.
    const range = document.createRange()
    target = range.createContextualFragment(trustHtml(element.outerHTML)).firstChild as never
    target.nonce = element.nonce
    target.type = type
  }
  if (src) target.src = trustAddress(src)
  if (href) target.href = href
  element.standIn?.()
  if (target !== element) {
    // Frameworks that take up the server’s markup render anew where they find what they did
    // not write, but for what stands at the end of the head.
    document.head.append(target)
    if (target.src) {
      isBusy = true
      target.onload = target.onerror = () => {
        isBusy = false
        releaseTags()
      }
    }
  }
  releaseTags()
}
