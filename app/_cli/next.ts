import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'

/** Starts a command of Next.js that serves on `port`; what ends this process ends it too. */
export function serve(command: 'dev' | 'start', port: number): ChildProcess {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const server = spawn(process.execPath, [next, command, '-p', String(port)], {
    // `npm start` prints its own links; `next dev` has more to say.
    stdio: ['ignore', command === 'dev' ? 'inherit' : 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: command === 'dev' ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => server.kill(signal))
  }
  return server
}

/** Waits until `server` ends, and makes its exit code this process's: 1 when it was killed. */
export async function untilStopped(server: ChildProcess): Promise<void> {
  const [code] = server.exitCode === null ? await once(server, 'exit') : [server.exitCode]
  process.exitCode = code ?? 1
}

/** Fails in one line when `port` cannot be listened on. */
export async function claimPort(port: number): Promise<void> {
  const probe = createServer().listen(port)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      code === 'EADDRINUSE'
        ? `Port ${port} is in use. Stop what listens there, or choose another by PORT=${port + 1}.`
        : `Port ${port} cannot be listened on (${code}). Choose another by PORT=8080.`,
    )
  }
  probe.close()
  await once(probe, 'close')
}
