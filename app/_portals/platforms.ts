import { z } from 'zod'
import { describeFields } from '../_content/localized'
import { reader } from '../_content/memoize'
import type { Finding } from '../_content/report'
import { readSource } from '../_content/source'
import { parseYaml } from '../_content/yaml'
import { host } from './host'

const { platforms } = describeFields({
  platforms: {
    en: 'Domains under which a platform has the portals of many organisations.',
    fr: 'Noms de domaine sous lesquels une plateforme a les portails de nombreux organismes.',
  },
})

/** What `content/shared/platforms.yaml` says. */
export const platformsSchema = z.array(host).meta({ ...platforms, uniqueItems: true })

interface ReadPlatforms {
  findings: readonly Finding[]
  /** The domains without mistakes. */
  domains: readonly string[]
}

/** Reads and checks `shared/platforms.yaml`; there is no platform where it is absent. */
export const readPlatforms = reader((content): ReadPlatforms => {
  const report = readSource(content, 'shared/platforms.yaml')
  if (!report) return { findings: [], domains: [] }
  const { partial = [] } = parseYaml(report, report.source.text, platformsSchema) ?? {}
  const domains = Array.isArray(partial) ? partial.filter((domain) => domain !== undefined) : []
  return { findings: report.findings, domains }
})
