import type { Api } from './api.ts'

/** A browser's way with cookies, at an address of its own: keeps them, sends them, forgets those that ended. */
export function aBrowser({ app }: Pick<Api, 'app'>, remoteAddress = anAddress()) {
  const jar = new Map<string, string>()
  const ask = async (line: string, body?: unknown) => {
    const [method = 'GET', path = '/'] = line.split(' ')
    const response = await app.inject({
      remoteAddress,
      method: method as 'GET',
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0 || value === '') jar.delete(name)
      else jar.set(name, encodeURIComponent(value))
    }
    const isJson = String(response.headers['content-type']).includes('json')
    return {
      status: response.statusCode,
      headers: response.headers,
      body: (isJson && response.body ? response.json() : null) as any, // oxlint-disable-line no-explicit-any
    }
  }
  return { ask, jar }
}

const anAddress = () => ['10', ...Array.from({ length: 3 }, () => Math.floor(Math.random() * 256))].join('.')
