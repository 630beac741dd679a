import { listNames, type KnownName } from '#features/search/search.contract.ts'
import { request } from '#web/api.ts'
import { buildNameIndex, understand, type NameIndex } from '../grammar/understand.pure.ts'
import { deviceStore } from './deviceStore.ts'
import { NAMES_STORE } from './forgetNames.ts'
import type { Answer, Question, Surroundings } from './thinking.ts'

type Kept = { owner: string; asOf: string; fullAt: number; names: KnownName[] }

const DAY_MS = 24 * 60 * 60_000
const NOBODY: Surroundings = {
  at: '2026-01-01T12:00:00Z',
  timeZone: 'UTC',
  locale: 'en-GB',
  currency: 'EUR',
  me: { id: '', name: '' },
  stages: [],
  consentPurposes: [],
}
const store = deviceStore<Kept>(NAMES_STORE)
let kept: Kept | undefined
let index: NameIndex = buildNameIndex([])

/** The grammar lives here, away from the thread that paints: 20,000 names take a third of a second to arrange. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.ask === 'names') void refresh(data.owner)
  else reply({ say: 'understood', number: data.number, ...think(data.text, data.surroundings) })
})

const reply = (answer: Answer) => postMessage(answer)

function think(text: string, surroundings: Surroundings) {
  const understanding = understand(text, { ...surroundings, names: index })
  const dealIds = understanding.items.flatMap((item) => (item.kind === 'deal' && item.id ? [item.id] : []))
  return { understanding, deals: dealIds.flatMap((id) => index.records.get(`deal:${id}`) ?? []) }
}

/** First what the device knows, then what has changed since; all of it once a day, so that what is gone goes. */
async function refresh(owner: string) {
  if (kept?.owner !== owner) {
    const found = await store.get('names')
    kept = found?.owner === owner ? found : undefined
    if (found && !kept) await store.clear()
    arrange(kept?.names ?? [])
  }
  const since = kept && Date.now() - kept.fullAt < DAY_MS ? kept.asOf : undefined
  const fresh = await request(listNames, since ? { since } : {}).catch(() => null)
  if (!fresh) return
  const names = new Map((since ? (kept?.names ?? []) : []).map((name) => [`${name.type}:${name.id}`, name]))
  for (const name of fresh.data) names.set(`${name.type}:${name.id}`, name)
  kept = { owner, asOf: fresh.asOf, fullAt: since ? (kept?.fullAt ?? 0) : Date.now(), names: [...names.values()] }
  if (fresh.data.length > 0 || !since) arrange(kept.names)
  await store.put('names', kept)
}

function arrange(names: KnownName[]) {
  index = buildNameIndex(names)
  // The first text takes ten times as long as the next; it should not be the person's.
  think('Called Bob Stone yesterday, send 2 offers by Friday', NOBODY)
  reply({ say: 'arranged', count: names.length })
}
