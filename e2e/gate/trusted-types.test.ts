import { fixture, rich } from '../sites'
import { pages } from './demonstration'
import { portalBeside, serveHosts } from './hosts'
import { expect, page, ran, says, test } from './test'

test('Under Trusted Types its one named policy is all that a page has to allow', async ({
  page: tab,
  context,
}) => {
  const body = `<script type="text/plain" data-category="audience">${says('inline')}</script>
<script type="text/plain" data-category="audience" data-src="/a.js"></script>
<iframe title="Film" data-category="videos" data-src="/film"></iframe>`
  const html = page(body).replace('/cookies/gate.js', '/gate.js')
  const contents = {
    '/portail': html,
    '/a.js': says('loaded'),
    '/film': '<p>Un film',
    '/favicon.ico': '',
  }
  const own = pages(contents, {
    'content-security-policy':
      "script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types chartes",
  })
  const hosts = await serveHosts({
    [rich]: portalBeside(fixture, Object.keys(contents), own),
  })
  const complaints: string[] = []
  tab.on('console', (message) => complaints.push(message.text()))
  tab.on('pageerror', (error) => complaints.push(error.message))
  const url = `http://${rich}.localhost:${hosts.port}/portail`
  await tab.goto(url)
  // Exempt measurement runs at once; the video is asked for.
  await expect.poll(() => ran(tab)).toBe('inline loaded')
  await tab.getByRole('button', { name: /Autoriser/ }).click()
  await expect(tab.frameLocator('iframe').getByText('Un film')).toBeVisible()
  const [cookie] = await context.cookies(url)
  expect(cookie?.value).toMatch(
    /^v=1&date=\d{4}-\d\d-\d\d&revision=[0-9a-f]{8}&allow=audience\.videos$/,
  )
  expect(complaints).toEqual([])
  hosts.close()
})
