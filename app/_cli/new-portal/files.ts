import { Document, isCollection } from 'yaml'
import { portalSchema } from '../../_portals/portal'
import { dayIn } from '../../_portals/time-zone'
import { type Answers, entries } from './answers'
import type { Template } from './template'

/**
 * The files of a new portal, by their names in its folder.
 *
 * @param time When it is made, in milliseconds since 1970.
 */
export function portalFiles(
  answers: Answers,
  template: Template,
  time: number,
): Map<string, string> {
  const { name, hosts, languages, colour } = answers
  const portal = {
    name: name.trim(),
    hosts: entries(hosts),
    languages: entries(languages),
    ...(template.categories && { categories: template.categories }),
    look: { accent: colour },
  }
  const updated = dayIn(portalSchema.parse(portal).timeZone, time)
  return new Map([
    ['portal.yaml', toYaml(portal)],
    ...(template.ownCategories === undefined
      ? []
      : [['categories.yaml', template.ownCategories] as const]),
    ...template.charters.map(({ lang, title, body }) => {
      const head = toYaml({ title, updated, cookies: template.cookies })
      return [`cookies.${lang}.mdx`, `---\n${head}---\n\n${body.trimEnd()}\n`] as const
    }),
  ])
}

/** `value` as YAML, with short lists of words on one line as editors write them. */
function toYaml(value: object): string {
  const document = new Document(value)
  for (const field of ['languages', 'categories']) {
    const list = document.get(field)
    if (isCollection(list)) list.flow = true
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}
