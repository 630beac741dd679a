import { useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import { PURPOSES } from '#features/consent/consent.contract.ts'
import { pipelines } from '#features/deals/pipelines.contract.ts'
import { locale } from '#web/messages/locale.ts'
import { useRead } from '#web/useRead.ts'
import { ownerOf } from './owner.ts'
import type { Surroundings } from './thinking.ts'

const STAGES_STAND_MS = 10 * 60_000
const PAGES: Record<string, string> = { people: 'person', companies: 'company', deals: 'deal', cases: 'case' }

/** Who writes, where, and on which page: what the words are understood against, but for the moment. */
export function useSurroundings(): { owner: string | null; surroundings: Omit<Surroundings, 'at'> | null } {
  const { data: me } = useRead(readMe, {})
  const { data: known } = useRead(pipelines.list, {}, { staleTime: STAGES_STAND_MS })
  const { pathname } = useLocation()
  return useMemo(() => {
    if (!me) return { owner: null, surroundings: null }
    const { locale: language, timeZone, currency } = locale.read()
    const stages = (known?.data ?? []).flatMap(({ id: pipelineId, stages: steps }) =>
      steps.map(({ id, name, type }) => ({ id, pipelineId, name, type })),
    )
    const surroundings = {
      timeZone,
      locale: language,
      currency,
      me: { id: me.user.id, name: me.user.name },
      stages,
      consentPurposes: [...PURPOSES],
      context: contextOf(pathname),
    }
    return { owner: ownerOf(me), surroundings }
  }, [me, known, pathname])
}

/** The record whose page is open: `/companies/<id>`. */
export function contextOf(pathname: string) {
  const [, place = '', recordId] = /^\/(\w+)\/([0-9a-f-]{36})(?:\/|$)/.exec(pathname) ?? []
  const recordType = PAGES[place]
  return recordType && recordId ? { recordType, recordId } : null
}
