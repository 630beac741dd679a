import { request } from '#web/api.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import type { PickSource } from '#web/ui/Picker.tsx'
import { companies } from '../companies.contract.ts'

/** Companies by any part of their name; the latest ones before anything is typed. */
export const companySource: PickSource = {
  key: 'company',
  find: async (text, signal) => {
    const asked = text ? { q: text, limit: 7 } : { sort: '-updatedAt', limit: 7 }
    const { data } = await request(companies.list, asked, { signal })
    return data.map(({ id, name, domain }) => ({
      id,
      label: name,
      note: domain ?? undefined,
      start: <Avatar name={name} id={id} size={20} shape="square" />,
    }))
  },
}
