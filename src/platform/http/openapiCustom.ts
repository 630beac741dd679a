import { z } from 'zod'
import { isCalculated, valueSchema } from '#kernel/customField.ts'
import type { System } from '../system.ts'
import { customFieldsOf, type KnownField } from '../records/custom/customFields.ts'
import { recall } from '../workspaceMemory.ts'

type Json = Record<string, unknown>

/** The document as one workspace sees it: under `custom` stand the fields that it defined, each with its name and kind. */
export async function withCustomFields(document: Json, system: System, workspaceId: string): Promise<Json> {
  await recall(system, workspaceId)
  const paths = Object.entries(document.paths as Record<string, Record<string, { tags: string[] }>>).map(
    ([path, verbs]) => [
      path,
      Object.fromEntries(
        Object.entries(verbs).map(([verb, described]) => {
          const fields = customFieldsOf(workspaceId, described.tags[0] ?? '')
          return [verb, fields.length > 0 ? replaced(described, schemaOf(fields)) : described]
        }),
      ),
    ],
  )
  return { ...document, paths: Object.fromEntries(paths) as Json }
}

function schemaOf(fields: readonly KnownField[]): Json {
  const properties = fields.map((field) => {
    const { key, name, kind } = field
    const { $schema: _, ...schema } = z.toJSONSchema(valueSchema(field), { io: 'input', unrepresentable: 'any' })
    const title = { title: name, description: `A field of this workspace: ${kind}.` }
    return [key, isCalculated(field) ? { ...title, readOnly: true } : { ...schema, ...title }]
  })
  return { type: 'object', properties: Object.fromEntries(properties) as Json, additionalProperties: false }
}

/** The same with another schema wherever an object has the property `custom`. */
function replaced(node: unknown, custom: Json): unknown {
  if (Array.isArray(node)) return node.map((each) => replaced(each, custom))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'properties' && 'custom' in (value as Json)
        ? { ...(replaced(value, custom) as Json), custom }
        : replaced(value, custom),
    ]),
  )
}
