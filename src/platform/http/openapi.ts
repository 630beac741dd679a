import { z } from 'zod'
import { methodOf, nounOf, pathOf, type Contract } from '#kernel/contract.ts'

type Schema = Record<string, unknown>

/** OpenAPI 3.1 made from the contracts, so that it cannot say anything else than the program does. */
export function openApiOf(contracts: readonly Contract[], version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const contract of contracts) {
    const path = `/api/v1${pathOf(contract).replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [methodOf(contract).toLowerCase()]: describe(contract) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trefoil',
      version,
      description: 'The same API that the browser uses. Sign in by session cookie or with an API key.',
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { apiKey: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'trefoil.session_token' },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: PROBLEM },
    },
  }
}

function describe(contract: Contract): Schema {
  const input = schemaOf(contract.input, 'input') as { properties?: Record<string, Schema>; required?: string[] }
  const inPath = [...pathOf(contract).matchAll(/:(\w+)/g)].map((found) => found[1] ?? '')
  const properties = Object.entries(input.properties ?? {})
  const parameter = ([name, schema]: [string, Schema]) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: inPath.includes(name) || (input.required ?? []).includes(name),
    schema,
  })
  const body = Object.fromEntries(properties.filter(([name]) => !inPath.includes(name)))
  const required = (input.required ?? []).filter((name) => !inPath.includes(name))
  return {
    operationId: contract.name,
    summary: contract.summary,
    tags: [nounOf(contract)],
    parameters: properties.filter(([name]) => methodOf(contract) === 'GET' || inPath.includes(name)).map(parameter),
    ...(methodOf(contract) !== 'GET' && {
      requestBody: {
        required: required.length > 0,
        content: contract.takesFile
          ? { 'multipart/form-data': { schema: { ...input, properties: { ...body, file: BINARY }, required } } }
          : { 'application/json': { schema: { ...input, properties: body, required } } },
      },
    }),
    responses: {
      [contract.status ?? 200]: {
        description: 'Done.',
        content: contract.givesFile
          ? { 'application/octet-stream': { schema: BINARY } }
          : { 'application/json': { schema: schemaOf(contract.output, 'output') } },
      },
      default: {
        description: 'What went wrong, and what to do next.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    cycles: 'ref',
  })
  return rest
}

const BINARY: Schema = { type: 'string', format: 'binary' }

const PROBLEM: Schema = {
  type: 'object',
  required: ['title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    details: { type: 'object' },
  },
}
