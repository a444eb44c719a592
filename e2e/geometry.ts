import type { Locator, Page } from 'playwright/test'

/** Of how many pixels boxes may be apart from where they should be: browsers round. */
const tolerance = 1

/**
 * What of the page's words cannot be read: those beyond the edges of the page, or
 * cut off by a box that does not scroll. What is meant for screen readers alone
 * is left out. One line for each piece of text.
 */
export function lossesOf(page: Page): Promise<string[]> {
  return page.evaluate((tolerance) => {
    const losses: string[] = []
    const width = document.documentElement.clientWidth
    const beyond = document.documentElement.scrollWidth - width
    if (beyond > 0) losses.push(`The page scrolls sideways by ${beyond} px.`)

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode as Text
      const parents: HTMLElement[] = []
      for (let at = text.parentElement; at; at = at.parentElement) parents.push(at)
      if (parents.some((parent) => getComputedStyle(parent).clipPath !== 'none')) continue
      const scrolling = parents.some((parent) =>
        /auto|scroll/.test(getComputedStyle(parent).overflowX),
      )
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const clipped = parents.some((parent) => {
          if (!/hidden|clip/.test(getComputedStyle(parent).overflow)) return false
          const box = parent.getBoundingClientRect()
          return (
            right > box.right + tolerance ||
            bottom > box.bottom + tolerance ||
            top < box.top - tolerance
          )
        })
        const outside = !scrolling && (left < -tolerance || right > width + tolerance)
        if (clipped || outside) losses.push(`${text.data.trim()}: ${left} to ${right} px`)
      }
    }
    return losses
  }, tolerance)
}

/**
 * Which parts of the page lie over one another: its landmarks, what these are
 * made of, and the elements of a text, a row or a form.
 */
export function boxesThatOverlap(page: Page): Promise<string[]> {
  return page.evaluate((tolerance) => {
    const overlaps: string[] = []
    const groups =
      'body, header > div, main, .summary, .counts, .current-choice, .charter, .text, .contents, #choices, form, fieldset, .buttons, tbody, tr, footer > div, .message'
    for (const group of document.querySelectorAll(groups)) {
      const boxes = [...group.children]
        .filter((child) => getComputedStyle(child).position !== 'absolute')
        .map((child) => ({ child, box: child.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0)
      boxes.forEach(({ child, box }, index) => {
        for (const other of boxes.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          if (across > tolerance && down > tolerance) {
            overlaps.push(
              `${describe(child)} and ${describe(other.child)}, by ${across} × ${down} px`,
            )
          }
        }
      })
    }
    return overlaps

    function describe({ tagName, id, className }: Element): string {
      return `${tagName.toLowerCase()}${id && `#${id}`}${className && `.${className}`}`
    }
  }, tolerance)
}

/**
 * Links and controls of less than 24 × 24 px (WCAG 2.2, 2.5.8), one line for each.
 * It allows less within a sentence; here, nothing asks for that.
 */
export function smallTargetsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>('a[href], button, input, summary')
    return [...targets].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect()
      const absent = width === 0 || target.closest('.skip:not(:focus)')
      // Of a link on several lines, the box of all of them.
      if (absent || (width >= 24 && height >= 24)) return []
      return `${target.textContent || target.id}: ${width} × ${height} px`
    })
  })
}

/** The mean of how many characters the lines of paragraphs have, the last line of each left out. */
export async function measureOf(paragraphs: Locator): Promise<number> {
  const lengths = await paragraphs.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const lines: { bottom: number; length: number }[] = []
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      const half = Number.parseFloat(getComputedStyle(element).lineHeight) / 2
      while (texts.nextNode()) {
        const text = texts.currentNode as Text
        for (let index = 0; index < text.length; index++) {
          range.setStart(text, index)
          range.setEnd(text, index + 1)
          const { bottom } = range.getBoundingClientRect()
          const last = lines.at(-1)
          // Code in a sentence is lower than the words around it, by less than half a line.
          if (last && bottom < last.bottom + half) last.length++
          else lines.push({ bottom, length: 1 })
        }
      }
      return lines.slice(0, -1).map(({ length }) => length)
    }),
  )
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
}
