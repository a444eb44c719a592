import { listCanonicalAddresses } from '../../../_portals/address'
import { answerFile } from '../../../_ui/answer'
import { describeDataset } from '../dataset'

export const dynamic = 'force-static'
// Further hosts have none: a page, the canonical one, says where this is.
export const dynamicParams = false
export const generateStaticParams = listCanonicalAddresses

/** The charter’s cookies for programs; README.md says what each field is. */
export const GET = answerFile(({ portal, lang }) => ({
  body: `${JSON.stringify(describeDataset(portal, lang), null, 2)}\n`,
  headers: { 'content-type': 'application/json' },
}))
