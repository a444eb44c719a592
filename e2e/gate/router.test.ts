import { expect, page, settle, test } from './test'

/** How long tags are added, in seconds. */
const seconds = process.env.LONG ? 60 : 2

test('A page that a router fills again and again lets each tag run once, in order', async ({
  portal,
  page: tab,
}) => {
  test.setTimeout(seconds * 2000 + 30_000)
  const html = page(
    '<main></main>',
    `<script>
      window.ran = []
      let number = 0
      // Each view replaces the one before, as routers do.
      setInterval(() => {
        if (number >= ${seconds * 20}) return
        const view = document.createElement('div')
        view.innerHTML = '<p>' + number + '</p>' +
          '<script type="text/plain" data-category="statistics">ran.push(' + number++ + ')<\\/script>' +
          '<script type="text/plain" data-category="third-party">ran.push("never")<\\/script>'
        document.querySelector('main').replaceChildren(view)
        history.pushState(null, '', '/' + number)
      }, 50)
    </script>`,
  )
  const { url, visitorWhoAllowed } = await portal({ own: { '/': html } })
  await visitorWhoAllowed('statistics')
  await tab.goto(url())
  const ran = () => tab.evaluate(() => (globalThis as never as { ran: number[] }).ran)
  const all = Array.from({ length: seconds * 20 }, (_, index) => index)
  await expect
    .poll(async () => (await ran()).length, { timeout: seconds * 2000 + 5000 })
    .toBe(all.length)
  await settle(tab)
  expect(await ran()).toEqual(all)
})
