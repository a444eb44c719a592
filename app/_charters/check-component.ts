import type { z } from 'zod'
import { constraintOf } from '../_content/constraint'
import type { Message } from '../_content/define-findings'
import type { Localized } from '../_content/localized'
import { suggestName } from '../_content/nearest'
import type { Place } from '../_content/report'
import { adviceFor } from './advice'
import { componentFindings } from './component-findings'
import { components } from './components'
import { attributesOf, type Element, holds, isCode, isLink } from './element'
import { refusalFindings } from './refusal-findings'

/** Reports a mistake in a part of a text, at that part’s place when none is given. */
export type Refuse = (message: Message, place?: Place) => void

/** Reports why an element of an MDX file is refused, if it is. */
export function checkComponent(element: Element, refuse: Refuse): void {
  const name = element.name ?? ''
  const component = components.get(name)
  if (!component) {
    refuse(componentFindings['component-unknown'](name, adviceFor(name)))
    return
  }
  if (component.place === 'block' && element.type === 'mdxJsxTextElement') {
    refuse(componentFindings['component-in-sentence'](name))
  }
  if (component.place === 'inline' && element.children.some(({ type }) => type === 'paragraph')) {
    refuse(componentFindings['component-around-lines'](name))
  }
  if (isLink(element) && holds(element, isLink)) {
    refuse(refusalFindings['link-in-link']())
  }
  if (!component.encloses && element.children.length > 0) {
    refuse(componentFindings['component-around-text'](name))
  }
  checkAttributes(element, component.attributes, refuse)
}

/** Reports what is wrong with the attributes of `element`, which takes those of `schema`. */
export function checkAttributes(element: Element, schema: z.ZodObject, refuse: Refuse): void {
  const tag = element.name ?? ''
  const code = element.attributes.filter(isCode)
  for (const { position } of code) {
    refuse(refusalFindings['code-attribute'](tag), position)
  }
  if (code.length > 0) return

  for (const [index, attribute] of element.attributes.entries()) {
    if (attribute.type !== 'mdxJsxAttribute') continue
    const { name, position } = attribute
    if (element.attributes.findIndex((other) => 'name' in other && other.name === name) < index) {
      refuse(componentFindings['attribute-twice'](tag, name), position)
    }
  }
  const names = Object.keys(schema.shape)
  const takes = listAttributes(names)
  const parsed = schema.safeParse(attributesOf(element), { reportInput: true })
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) {
        const place = element.attributes.find((a) => 'name' in a && a.name === name)?.position
        const suggestion = names.length > 0 ? suggestName(name, names) : takes
        refuse(componentFindings['attribute-unknown'](tag, name, suggestion), place)
      }
      continue
    }
    const name = String(issue.path[0])
    const place = element.attributes.find((a) => 'name' in a && a.name === name)?.position
    if (issue.input === undefined) {
      refuse(componentFindings['attribute-missing'](tag, name, takes), place)
      continue
    }
    const values = issue.code === 'invalid_value' ? issue.values.map(String) : undefined
    const advice = values ? suggestName(String(issue.input), values) : takes
    refuse(componentFindings['attribute-refused'](tag, name, constraintOf(issue), advice), place)
  }
}

/** Which attributes a component takes. */
function listAttributes(names: string[]): Localized {
  const list = names.join(', ')
  return names.length > 0
    ? { en: `It takes: ${list}.`, fr: `Il accepte : ${list}.` }
    : { en: 'It takes no attribute.', fr: 'Il n’accepte aucun attribut.' }
}
