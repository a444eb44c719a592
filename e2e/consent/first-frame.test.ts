import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'playwright/test'
import { get } from '../http'
import { real } from '../sites'
import { test } from './charter-form'
import { choiceOf, host, storeCookie } from './stored-choice'

test.beforeEach(async ({ form, context }) => {
  await form.open()
  await storeCookie(context, choiceOf('statistics', await form.revision()))
})

test('No frame of a return visit shows the switches wrong', async ({ page, context }) => {
  await context.addInitScript(() => {
    const frames: boolean[] = []
    Object.assign(window, { frames_: frames })
    const look = () => {
      const input = document.querySelector<HTMLInputElement>('[id="choices:statistics"]')
      if (input) frames.push(input.checked)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  // A slow script must not let the form be painted without it.
  await page.route('**/assets/consent.*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await page.reload({ waitUntil: 'networkidle' })
  const frames = await page.evaluate(() => (window as unknown as { frames_: boolean[] }).frames_)
  expect(frames.length).toBeGreaterThan(0)
  expect(frames.every(Boolean)).toBe(true)
})

test('Nor does one when the page comes in two pieces', async ({ page, form }) => {
  const { server, sendRest } = await serveInPieces('<p class="buttons">')
  const { port } = server.address() as AddressInfo
  await page.goto(`http://${host}:${port}/`, { waitUntil: 'commit' })
  await expect(form.switchOf('statistics')).toBeChecked()
  await expect(form.refuse).toBeHidden()
  sendRest()
  await expect(form.text('vous avez autorisé')).toBeVisible()
  server.closeAllConnections()
  server.close()
})

/** Serves what the site does on `host`, but of a page what begins with `middle` only when it is told to. */
async function serveInPieces(middle: string): Promise<{ server: Server; sendRest: () => void }> {
  let sendRest = () => {}
  const told = new Promise<void>((resolve) => {
    sendRest = resolve
  })
  const server = createServer(async (incoming, outgoing) => {
    const { status, headers, bytes } = await get(real, host, incoming.url ?? '/')
    outgoing.writeHead(status, { 'content-type': headers['content-type'] })
    const at = bytes.indexOf(middle)
    if (at < 0) return outgoing.end(bytes)
    outgoing.write(bytes.subarray(0, at))
    await told
    outgoing.end(bytes.subarray(at))
  }).listen(0)
  return { server, sendRest }
}
