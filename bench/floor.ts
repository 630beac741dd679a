import http from 'node:http'
import pg from 'pg'

/**
 * The floor: the same questions by prepared statements in a bare HTTP server, without sign-in, policy, history or validation.
 * Nothing that does the work can cost less; everything above it is what the product adds.
 */
const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE, max: 10 })
const workspace = process.env.FLOOR_WORKSPACE ?? ''

const COMPANY = `(select c.name from companies c where c.workspace_id = p.workspace_id and c.id = p.company_id) as company_name`

const routes: Record<string, (url: URL, body: string) => Promise<unknown>> = {
  '/person': async (url) => {
    const id = url.searchParams.get('id')
    const person = await pool.query({
      name: 'person',
      text: `select p.*, ${COMPANY} from people p where p.workspace_id = $1 and p.id = $2 and p.deleted_at is null`,
      values: [workspace, id],
    })
    return person.rows[0]
  },
  '/activities': async (url) => {
    const id = url.searchParams.get('id')
    const activities = await pool.query({
      name: 'activities',
      text: `select a.* from (select source_id from links where workspace_id = $1 and target_id = $2 and source_type = 'activity' order by at desc limit 20) l
        join activities a on a.workspace_id = $1 and a.id = l.source_id where a.deleted_at is null order by a.occurred_at desc`,
      values: [workspace, id],
    })
    return { data: activities.rows }
  },
  '/list': async () => {
    const people = await pool.query({
      name: 'list',
      text: `select p.*, ${COMPANY} from people p where p.workspace_id = $1 and p.deleted_at is null and p.stage = $2 order by p.updated_at desc, p.id desc limit 50`,
      values: [workspace, 'customer'],
    })
    return { data: people.rows }
  },
  '/create': async (_, body) => {
    const input = JSON.parse(body) as { firstName: string; lastName: string }
    const made = await pool.query({
      name: 'create',
      text: `insert into people (workspace_id, id, name, first_name, last_name, sort_name) values ($1, gen_random_uuid(), $2, $3, $4, $5) returning *`,
      values: [
        workspace,
        `${input.firstName} ${input.lastName}`,
        input.firstName,
        input.lastName,
        `${input.firstName} ${input.lastName}`.toLowerCase(),
      ],
    })
    return made.rows[0]
  },
}

const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://floor')
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    const route = routes[url.pathname]
    if (!route) return response.writeHead(404).end()
    route(url, body).then(
      (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`floor ${(server.address() as { port: number }).port}\n`))
