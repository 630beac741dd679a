import { request } from '#web/api.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import type { PickSource } from '#web/ui/Picker.tsx'
import { people } from '../people.contract.ts'

/** People by any part of their name, mail or phone; the latest ones before anything is typed. */
export const personSource: PickSource = {
  key: 'person',
  find: async (text, signal) => {
    const asked = text ? { q: text, limit: 7 } : { sort: '-updatedAt', limit: 7 }
    const { data } = await request(people.list, asked, { signal })
    return data.map(({ id, name, companyName }) => ({
      id,
      label: name,
      note: companyName ?? undefined,
      start: <Avatar name={name} id={id} size={20} />,
    }))
  },
}
