import type { Readable } from 'node:stream'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { AppError } from '#kernel/errors.ts'

type Handlers = {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/**
 * Reads XML as it arrives, names without their prefix; stops after each piece, so that what came of it can be taken.
 * A document type is refused: with it come entities, and with them everything that XML can do to its reader.
 */
export async function* readXml(stream: Readable, handlers: Handlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let failure: AppError | undefined
  parser.on('error', (error) => (failure ??= damaged(error)))
  parser.on('doctype', () => (failure ??= withEntities()))
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => handlers.open?.(bare(name), attributes))
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('closetag', ({ name }) => handlers.close?.(bare(name)))
  const decoder = new TextDecoder()
  for await (const chunk of stream) {
    parser.write(decoder.decode(chunk as Buffer, { stream: true }))
    if (failure) throw failure
    yield
  }
  parser.close()
  if (failure) throw failure
  yield
}

/** Reads all of it, where nothing is to be taken in between. */
export async function readAllXml(stream: Readable, handlers: Handlers) {
  for await (const _ of readXml(stream, handlers)) continue
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

const damaged = (cause: unknown) =>
  new AppError(
    'invalid',
    'import.broken',
    'This workbook is damaged: a part of it cannot be read. Open it in a spreadsheet program, and save it again.',
    { details: { cause: String(cause).slice(0, 200) } },
  )

const withEntities = () =>
  new AppError(
    'invalid',
    'import.entities',
    'This workbook holds instructions that no spreadsheet program writes. Save it again from your own, or as CSV.',
  )
