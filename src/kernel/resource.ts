import { z } from 'zod'
import { contract } from './contract.ts'
import type { FieldError } from './errors.ts'
import { ListInput, page } from './paging.ts'
import { HistoryEntry, Id, IdInput } from './record.ts'

/**
 * The seven contracts that every record has, named and addressed alike.
 * `check` looks at a newborn as a whole and names the fields that are wrong together.
 */
export function resourceContracts<View extends z.ZodType, Create extends z.ZodRawShape, Update extends z.ZodRawShape>(
  noun: string,
  path: string,
  shapes: { view: View; create: Create; update: Update; check?: (born: Record<string, unknown>) => FieldError[] },
) {
  const { view, check } = shapes
  const born = z.strictObject({ id: Id.optional(), ...shapes.create })
  return {
    list: contract({
      name: `${noun}.list`,
      http: `GET /${path}`,
      input: ListInput,
      output: page(view),
      summary: `List ${path}.`,
    }),
    read: contract({
      name: `${noun}.read`,
      http: `GET /${path}/:id`,
      input: IdInput,
      output: view,
      summary: `Read one of ${path}.`,
    }),
    create: contract({
      name: `${noun}.create`,
      http: `POST /${path}`,
      input: check
        ? born.superRefine((value, context) => refuse(check(value as Record<string, unknown>), context))
        : born,
      output: view,
      summary: `Create one of ${path}.`,
      status: 201,
    }),
    update: contract({
      name: `${noun}.update`,
      http: `PATCH /${path}/:id`,
      input: z.strictObject({ id: Id, version: z.int().optional(), ...shapes.update }),
      output: view,
      summary: `Change some fields of one of ${path}; null empties a field.`,
    }),
    remove: contract({
      name: `${noun}.delete`,
      http: `DELETE /${path}/:id`,
      input: IdInput,
      output: view,
      summary: `Delete one of ${path}; it can be restored.`,
    }),
    restore: contract({
      name: `${noun}.restore`,
      http: `POST /${path}/:id/restore`,
      input: IdInput,
      output: view,
      summary: `Bring back one of ${path} that was deleted.`,
    }),
    history: contract({
      name: `${noun}.history`,
      http: `GET /${path}/:id/history`,
      input: IdInput,
      output: z.strictObject({ data: z.array(HistoryEntry), nextCursor: z.string().nullable() }),
      summary: `Who changed what in one of ${path}.`,
    }),
  }
}

type Issue = { code: 'custom'; message: string; path: string[] }

function refuse(errors: FieldError[], context: { addIssue(issue: Issue): void }) {
  for (const { path, message } of errors) context.addIssue({ code: 'custom', message, path: [path] })
}
