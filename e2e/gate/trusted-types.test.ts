import { fixture } from '../sites'
import { pages } from './demonstration'
import { portalUnder, serveHosts } from './hosts'
import { expect, page, ran, says, test } from './test'

test('Under Trusted Types its one named policy is all that a page has to allow', async ({
  page: tab,
  context,
}) => {
  const body = `<script type="text/plain" data-category="audience">${says('inline')}</script>
<script type="text/plain" data-category="audience" data-src="/a.js"></script>
<iframe title="Film" data-category="videos" data-src="/film"></iframe>`
  const html = page(body).replace('/cookies/gate.js', '/gate.js')
  const own = pages(
    { '/portail': html, '/a.js': says('loaded'), '/film': '<p>Un film', '/favicon.ico': '' },
    {
      'content-security-policy':
        "script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types chartes",
    },
  )
  const charter = portalUnder('', fixture, own)
  const hosts = await serveHosts({
    'data.region.example': (request, response) =>
      (/^\/(?:portail|a\.js|film|favicon\.ico)$/.test(request.url ?? '') ? own : charter)(
        request,
        response,
      ),
  })
  const complaints: string[] = []
  tab.on('console', (message) => complaints.push(message.text()))
  tab.on('pageerror', (error) => complaints.push(error.message))
  const url = `http://data.region.example.localhost:${hosts.port}/portail`
  await tab.goto(url)
  // Exempt measurement runs at once; the video is asked for.
  await expect.poll(() => ran(tab)).toBe('inline loaded')
  await tab.getByRole('button', { name: /Autoriser/ }).click()
  await expect(tab.frameLocator('iframe').getByText('Un film')).toBeVisible()
  const [cookie] = await context.cookies(url)
  expect(cookie?.value.split('&allow=')[1]).toBe('audience.videos')
  expect(complaints).toEqual([])
  hosts.close()
})
