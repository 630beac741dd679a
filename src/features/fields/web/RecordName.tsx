import type { Contract } from '#kernel/contract.ts'
import { IdInput } from '#kernel/record.ts'
import { request } from '#web/api.ts'
import type { PickSource } from '#web/ui/Picker.tsx'
import { Avatar } from '#web/ui/Avatar.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { useRead } from '#web/useRead.ts'
import { z } from 'zod'

type Noun = 'person' | 'company'
type Named = { id: string; name: string }

const PATHS: Record<Noun, string> = { person: '/people', company: '/companies' }
const shape = (noun: Noun) => (noun === 'company' ? ('square' as const) : ('round' as const))

/** As the chapters that own the records declare it; they come later, so only the address is known here. */
const readOf = (noun: Noun): Contract<typeof IdInput, z.ZodType<Named>> => ({
  name: `${noun}.read`,
  http: `GET ${PATHS[noun] as '/people'}/:id`,
  input: IdInput,
  output: z.custom<Named>(),
  summary: '',
})

/** A record that a field refers to, by its name. */
export function RecordName({ noun, id }: { noun: Noun; id: string }) {
  const { data } = useRead(readOf(noun), { id })
  if (!data) return null
  return <RecordChip look="plain" shape={shape(noun)} name={data.name} id={id} to={`${PATHS[noun]}/${id}`} />
}

/** People or companies by any part of their name. */
export const recordSource = (noun: Noun): PickSource => ({
  key: `field.${noun}`,
  find: async (text, signal) => {
    const list: Contract = { ...readOf(noun), name: `${noun}.list`, http: `GET ${PATHS[noun] as '/people'}` }
    const asked = text ? { q: text, limit: 7 } : { sort: '-updatedAt', limit: 7 }
    const { data } = (await request(list, asked, { signal })) as { data: Named[] }
    return data.map(({ id, name }) => ({
      id,
      label: name,
      start: <Avatar name={name} id={id} size={20} shape={shape(noun)} />,
    }))
  },
})
