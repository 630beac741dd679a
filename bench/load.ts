import http from 'node:http'
import { cpuOf } from './cpu.ts'

export type Ask = { method: string; path: string; body?: unknown; headers?: Record<string, string> }
export type Measured = {
  count: number
  perSecond: number
  p50: number
  p95: number
  cpu: number
  cpuDatabase: number
  failed: number
}

type Options = {
  port: number
  headers: Record<string, string>
  connections: number
  count: number
  pid: number
  postmaster: number
}

/** A closed loop: each connection asks again as soon as it was answered. CPU is of app and database together, in ms a request. */
export async function load(next: (index: number) => Ask, options: Options): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: options.connections })
  const warmUp = Math.min(200, Math.ceil(options.count / 5))
  let index = 0
  const round = async (most: number) => {
    const times: number[] = []
    let failed = 0
    const last = index + most
    const worker = async () => {
      while (index < last) {
        const ask = next(index++)
        const start = performance.now()
        const status = await send(agent, options, ask)
        times.push(performance.now() - start)
        if (status >= 400) failed++
      }
    }
    await Promise.all(Array.from({ length: options.connections }, worker))
    return { times, failed }
  }
  await round(warmUp)
  const before = { app: cpuOf([options.pid]), database: cpuOf([options.postmaster]) }
  const start = performance.now()
  const { times, failed } = await round(options.count)
  const seconds = (performance.now() - start) / 1000
  const perRequest = (seconds: number) => (seconds * 1000) / options.count
  const cpuDatabase = perRequest(cpuOf([options.postmaster]) - before.database)
  const cpu = perRequest(cpuOf([options.pid]) - before.app) + cpuDatabase
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    count: options.count,
    perSecond: options.count / seconds,
    p50: at(0.5),
    p95: at(0.95),
    cpu,
    cpuDatabase,
    failed,
  }
}

function send(agent: http.Agent, { port, headers }: Options, ask: Ask): Promise<number> {
  const body = ask.body === undefined ? undefined : JSON.stringify(ask.body)
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: ask.method,
        path: ask.path,
        headers: {
          ...headers,
          ...ask.headers,
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}
