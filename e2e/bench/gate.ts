import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { markdownTable } from 'markdown-table'
import { type Browser, chromium, type Page } from 'playwright'
// biome-ignore lint/style/noRestrictedImports: it is measured as it is bundled.
import type { GateData } from '../../app/_consent/gate/portal'
// biome-ignore lint/style/noRestrictedImports: it is measured as it is bundled.
import { bundle } from '../../app/_http/inline.js'
import { findBrowser } from '../browser'
import { temporaryFolder } from '../temporary-folder'
import { median } from './load'
import { showSteps } from './progress'

/** How many tags the page has, which all wait. */
const tagCount = 50
const rounds = 9
/** How many times as slow a processor is, as that of a phone. */
const slowdown = 4

/** What holds tags back: what it puts into the head, and how a tag is written for it. */
interface Tool {
  name: string
  head: string
  tag(index: number): string
  /** Below a page’s tags. */
  foot?: string
  /** What it serves, by path. */
  files: Record<string, Buffer>
}

/** The others, at the versions that are current when this was written. */
const packages = [
  'vanilla-cookieconsent@3.1.0',
  'orejime@3.2.1',
  'klaro@0.7.22',
  'tarteaucitronjs@1.34.0',
]

/**
 * Measures what the gate costs a page whose tags all wait, at a first visit, beside four
 * others on the same page in one run, and prints it as Markdown. The others come from the
 * registry of packages.
 */
export async function benchGate(): Promise<void> {
  const step = showSteps(1 + rounds)
  step('others from the registry')
  const folder = temporaryFolder()
  const install = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', ...packages]
  execFileSync('npm', install, { stdio: 'pipe' })
  const tools = [nothing, gate(), ...others(folder)]
  const measured = new Map(tools.map(({ name }) => [name, [] as Figures[]]))

  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    for (let round = 0; round < rounds; round += 1) {
      step(`round ${round + 1}`)
      // In turns, so that what else the machine does meets all alike.
      for (const tool of tools) measured.get(tool.name)?.push(await measureOnce(browser, tool))
    }
  } finally {
    step()
    await browser.close()
  }

  const rows = tools.map(({ name, files }) => {
    const all = measured.get(name) ?? []
    const middle = (figure: keyof Figures) => median(all.map((one) => one[figure])).toFixed(1)
    const bytes = Object.values(files).reduce(
      (sum, file) => sum + gzipSync(file, { level: 9 }).length,
      0,
    )
    return [name, String(bytes), middle('script'), middle('task'), middle('blocking')]
  })
  const head = ['', 'bytes, gzip', 'scripts, ms', 'all work, ms', 'blocking, ms']
  console.log(markdownTable([head, ...rows], { align: ['l', 'r', 'r', 'r', 'r'] }))
  mkdirSync('test-results', { recursive: true })
  writeFileSync(
    'test-results/bench-gate.json',
    JSON.stringify(Object.fromEntries(measured), null, 2),
  )
}

interface Figures {
  /** What scripts took to be parsed and run, in milliseconds. */
  script: number
  /** All that the page’s main thread did. */
  task: number
  /** What tasks took beyond 50 ms each (https://web.dev/articles/tbt). */
  blocking: number
}

/** Opens the page once, as a visitor who has never been there. */
async function measureOnce(browser: Browser, tool: Tool): Promise<Figures> {
  const { head, tag, foot = '', files } = tool
  const tags = Array.from({ length: tagCount }, (_, index) => tag(index)).join('\n')
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Portal</title>${head}</head><body><h1>Portal</h1>${tags}${foot}</body></html>`
  const server = createServer(({ url = '/' }, response) => {
    const file = files[url.replace(/\?.*/, '')]
    const type = /\.js/.test(url) ? 'text/javascript' : /\.css/.test(url) ? 'text/css' : 'text/html'
    response.writeHead(url === '/' || file ? 200 : 404, {
      'content-type': `${type}; charset=utf-8`,
    })
    response.end(url === '/' ? html : file)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const context = await browser.newContext()
  try {
    return await measurePage(await context.newPage(), `http://localhost:${port}/`, tool)
  } finally {
    await context.close()
    server.close()
    server.closeAllConnections()
  }
}

async function measurePage(page: Page, url: string, { name }: Tool): Promise<Figures> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await session.send('Performance.enable')
  await page.addInitScript(() => {
    Object.assign(globalThis, { blocking: 0 })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        ;(globalThis as never as { blocking: number }).blocking += duration - 50
      }
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(url)
  await page.waitForTimeout(2500)
  const { metrics } = await session.send('Performance.getMetrics')
  const inMs = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000
  const blocking = await page.evaluate(() => (globalThis as never as { blocking: number }).blocking)
  const figures = { script: inMs('ScriptDuration'), task: inMs('TaskDuration'), blocking }
  // Some do nothing where a program drives the browser.
  if (name !== nothing.name) {
    const buttons = page.locator('button').filter({ visible: true })
    if ((await buttons.count()) === 0) throw new Error(`${name} asks nothing.`)
  }
  return figures
}

const plainTag = (attributes: string) => (index: number) =>
  `<script type="text/plain" ${attributes}>window.ran = ${index}</script>`

/** The same page, and nothing that could let go of its tags. */
const nothing: Tool = {
  name: 'no tool',
  head: '',
  tag: plainTag('data-category="statistics"'),
  files: {},
}

function gate(): Tool {
  const define = { OBJECTION: 'false', TRUSTED_TYPES: 'false', SIGNALS: 'false', BANNER: 'true' }
  const data: GateData = {
    cookie: 'choice',
    endpoint: '/consent',
    choices: '/choices',
    revision: '00000000',
    always: ['necessary'],
    asked: ['statistics'],
    consented: ['statistics'],
    objectable: [],
    erasable: [['statistics', '^(?:_pk_id\\..*)$']],
    domains: ['', 'localhost'],
    names: { statistics: ' statistics' },
    standIn: '<a></a> <button>Allow {}</button>',
    signals: [],
    denied: undefined,
    banner:
      '<section aria-label="Cookies"><p>May we?</p><form method="post" action="/consent"><button name="choice" value="refuse">Refuse</button><button name="choice" value="accept">Accept</button></form></section>',
    bannerStyle: bundle('app/_consent/gate/banner-style.ts').text,
  }
  const constants = Object.entries(data).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  const { text } = bundle('app/_consent/gate/gate.ts', define)
  return {
    name: 'the gate, with its banner',
    head: '<script src="/gate.js"></script>',
    tag: plainTag('data-category="statistics"'),
    files: { '/gate.js': Buffer.from(`{const ${constants.join()};${text}}`) },
  }
}

function others(folder: string): Tool[] {
  const read = (file: string) => readFileSync(path.join(folder, 'node_modules', file))
  const texts =
    '{consentModal:{title:"Cookies",description:"May we?",acceptAllBtn:"Accept",acceptNecessaryBtn:"Refuse"},preferencesModal:{title:"Cookies",sections:[]}}'
  return [
    {
      name: 'vanilla-cookieconsent 3.1.0',
      head: '<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>',
      tag: plainTag('data-category="statistics"'),
      foot: `<script>CookieConsent.run({hideFromBots:false,categories:{necessary:{enabled:true,readOnly:true},statistics:{}},language:{default:'en',translations:{en:${texts}}}})</script>`,
      files: {
        '/a.js': read('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
        '/a.css': read('vanilla-cookieconsent/dist/cookieconsent.css'),
      },
    },
    {
      name: 'orejime 3.2.1',
      head: `<link rel="stylesheet" href="/a.css"><script>window.orejimeConfig={purposes:[{id:'statistics',title:'Statistics',cookies:['_pk']}],privacyPolicyUrl:'/'}</script>`,
      tag: (index) =>
        `<template data-purpose="statistics"><script>window.ran = ${index}</script></template>`,
      foot: '<script src="/a.js"></script>',
      files: {
        '/a.js': read('orejime/dist/orejime-standard-en.js'),
        '/a.css': read('orejime/dist/orejime-standard.css'),
      },
    },
    {
      name: 'klaro 0.7.22',
      head: `<script>window.klaroConfig={services:[{name:'statistics',title:'Statistics',purposes:['statistics']}],translations:{en:{privacyPolicyUrl:'/'}}}</script><script src="/a.js" data-config="klaroConfig"></script>`,
      tag: plainTag('data-type="text/javascript" data-name="statistics"'),
      files: { '/a.js': read('klaro/dist/klaro.js') },
    },
    {
      name: 'tarteaucitron 1.34.0',
      head: `<script src="/t/tarteaucitron.min.js"></script><script>tarteaucitron.init({privacyUrl:'/',orientation:'bottom'})</script>`,
      tag: (index) => `<div class="youtube_player" videoID="${index}" width="1" height="1"></div>`,
      foot: `<script>(tarteaucitron.job = tarteaucitron.job || []).push('youtube')</script>`,
      files: Object.fromEntries(
        [
          'tarteaucitron.min.js',
          'tarteaucitron.services.min.js',
          'lang/tarteaucitron.en.min.js',
          'css/tarteaucitron.min.css',
        ].map((file) => [`/t/${file}`, read(`tarteaucitronjs/${file}`)]),
      ),
    },
  ]
}
