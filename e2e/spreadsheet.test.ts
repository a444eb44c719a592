import path from 'node:path'
import { expect, test } from 'playwright/test'
import { layOver } from './content-copy'
import { findFreePort } from './free-port'
import { get } from './http'
import { sayLeftOut } from './left-out'
import { hasLibreOffice, openInLibreOffice } from './libreoffice'
import { stop } from './process-group'
import { serve } from './serve-sites'
import { long } from './volume'

const host = 'data.formules.example'
const french = { locale: 'fr-FR', separator: ';' }
const british = { locale: 'en-GB', separator: ',' }

/** What is written and read of one language’s cookies. */
interface Files {
  csv: Buffer
  cookies: Record<string, unknown>[]
}

test('A spreadsheet shows the texts of a charter, and computes none', async () => {
  test.skip(!long, 'It builds a site of its own.')
  test.setTimeout(600_000)
  if (!hasLibreOffice()) {
    sayLeftOut('how a spreadsheet opens `cookies.csv`', 'LibreOffice Calc')
    test.skip()
  }
  const { fr, en } = await publish()

  for (const [{ csv, cookies }, setUp] of [
    [fr, french],
    [en, british],
  ] as const) {
    const [head = [], ...rows] = openInLibreOffice(csv, setUp)
    expect(rows).toHaveLength(cookies.length)
    for (const [index, row] of rows.entries()) {
      for (const [at, { text: key }] of head.entries()) {
        const stated = cookies[index]?.[key]
        if (typeof stated === 'string') expect(plain(row[at]?.text)).toBe(plain(stated))
      }
    }
  }
  for (const { csv } of [fr, en]) {
    for (const setUp of [french, british]) {
      const formulas = openInLibreOffice(csv, setUp)
        .flat()
        .filter(({ isFormula }) => isFormula)
      expect(formulas, JSON.stringify(setUp)).toEqual([])
      // Without the marks, some would be: what is tested here can fail.
      const bare = Buffer.from(String(csv).replaceAll("'", ''))
      const computed = openInLibreOffice(bare, setUp).flat()
      expect(computed.some(({ isFormula }) => isFormula)).toBe(true)
    }
  }
})

/** What the portal of the fixture publishes in its languages. */
async function publish(): Promise<{ fr: Files; en: Files }> {
  const port = await findFreePort()
  const server = await serve({ port, content: layOver('formulas'), dist: '.next-formulas' })
  const filesAt = async (folder: string): Promise<Files> => ({
    csv: (await get({ port }, host, path.posix.join(folder, 'cookies.csv'))).bytes,
    cookies: JSON.parse((await get({ port }, host, path.posix.join(folder, 'cookies.json'))).body)
      .cookies,
  })
  try {
    return { fr: await filesAt('/'), en: await filesAt('/en') }
  } finally {
    await stop(server)
  }
}

/** `text` without what keeps it from being computed, and on one line. */
function plain(text = ''): string {
  return text.replaceAll("'", '').replaceAll('\n', ' ')
}
