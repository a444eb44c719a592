import { listCanonicalAddresses } from '../../../_portals/address'
import { answerFile } from '../../../_ui/answer'
import { describeDataset } from '../dataset'
import { writeSpreadsheet } from '../spreadsheet'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = listCanonicalAddresses

/** The charter’s cookies for spreadsheets. */
export const GET = answerFile(({ portal, lang }) => ({
  body: writeSpreadsheet(describeDataset(portal, lang)),
  headers: {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="cookies-${portal.hosts[0]}-${lang}.csv"`,
  },
}))
