import { run } from '../command'
import { fixture } from '../sites'
import { expect, page, ran, settle, test } from './test'

const env = { CONTENT_DIR: fixture.content }
const snippet = (...args: string[]) => run('snippet', { args, env })

test('What the snippet prints for a portal works in its pages', async ({ portal, page: tab }) => {
  const { stdout, status } = snippet('demonstration')
  expect(status).toBe(0)
  const [head = ''] = /<script src=.*<\/script>/.exec(stdout) ?? []
  const [link = ''] = /<a href=.*<\/a>/.exec(stdout) ?? []
  // Its addresses are the real ones, and the tools’ own are the portal’s to fill in.
  const here = (text: string) =>
    text.replaceAll('https://demonstration.example', '').replaceAll('https://MATOMO', '')
  const tags = here(stdout.slice(stdout.indexOf(link) + link.length))
  const html = page(`${here(link)}${tags}`).replace(/<script src=".*?"><\/script>/, here(head))
  const { url, hosts, visitorWhoAllowed } = await portal({ own: { '/': html } })
  await tab.goto(url())
  await settle(tab)
  const asked = () => hosts.requests.map(({ path }) => path)
  expect(asked()).toContain('/cookies/gate.js')
  expect(asked()).not.toContain('/matomo.js')
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  await expect.poll(asked).toContain('/matomo.js')
  await tab.getByRole('link', { name: 'Gérer mes choix' }).first().click()
  await expect(tab).toHaveURL(url('/cookies/choices'))
  expect(await ran(tab)).toBe('')
})

test('It is found by host, in each language, and for machines', () => {
  expect(snippet('demonstration.example', 'en').stdout).toContain('/cookies/en/gate.js')
  const { policy, tags } = JSON.parse(snippet('region', '--json').stdout)
  expect(policy['frame-src']).toContain('https://www.youtube-nocookie.com')
  expect(policy['trusted-types']).toEqual(['chartes'])
  expect(tags).toContainEqual(expect.objectContaining({ service: 'Matomo', category: 'audience' }))
  expect(snippet('lien').stdout).toContain('form-action https://cookies.lien.example')
})

test('Where a portal or a language is not there, it says which are', () => {
  const unknown = snippet('demonstratoin')
  expect(unknown).toMatchObject({ status: 1, stdout: '' })
  expect(unknown.stderr).toContain('`demonstration`')
  expect(snippet('lien', 'de')).toMatchObject({ status: 1, stdout: '' })
})
