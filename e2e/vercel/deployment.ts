import { test as base } from 'playwright/test'
import { type Builder, outputFolder } from './build'
import { type Output, readBuildOutput } from './build-output'
import type { Ask } from './route'
import { lead } from './router'

/** What a request would get from Vercel. */
export interface Answer {
  /** Path under which what answers is built; `undefined` where a route answers by itself. */
  path: string | undefined
  /** What the routes tell a function, as its query. */
  query: Record<string, string>
  /** What answers, made at build or by a function. */
  output: Output | undefined
  /** Of what was made at build or a route says; `undefined` is for the function to say. */
  status: number | undefined
  /** By name in lower case; a function may add to them. */
  headers: Record<string, string>
  /** What was made at build; empty for a function. */
  body: string
}

/** One build, as if it were deployed. */
export interface Deployment {
  outputs: Map<string, Output>
  ask(ask: Ask): Answer
}

function openDeployment(folder: string): Deployment {
  const { routes, outputs } = readBuildOutput(folder)
  return {
    outputs,
    ask(ask) {
      const { path, query, status, headers } = lead(routes, (built) => outputs.has(built), ask)
      const output = path === undefined ? undefined : outputs.get(path)
      return {
        path,
        query,
        output,
        status: status ?? output?.made?.status,
        headers: { ...headers, ...output?.made?.headers },
        body: output?.made?.body ?? '',
      }
    },
  }
}

/** Each promise is kept by what either builder makes. */
export const test = base.extend<object, { builder: Builder; deployment: Deployment }>({
  builder: ['classic', { option: true, scope: 'worker' }],
  deployment: [
    async ({ builder }, use) => use(openDeployment(outputFolder(builder))),
    { scope: 'worker' },
  ],
})
