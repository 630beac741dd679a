import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '#web/api.ts'
import { board } from '../board.contract.ts'
import type { StageCards } from './moveOnBoard.ts'

const PAGE = 60

/** Stages of which somebody wanted to see more than the first cards: all of theirs so far, kept current as one answer. */
export function useStageCards(ownerId: string | undefined) {
  const [pages, setPages] = useState<Record<string, number>>({})
  const stageIds = Object.keys(pages)
  const answers = useQueries({
    queries: stageIds.map((stageId) => {
      const asked = { stageId, limit: PAGE, ...(ownerId ? { ownerId } : {}) }
      const count = pages[stageId] ?? 1
      return {
        queryKey: ['deal', board.more.name, asked, count],
        queryFn: ({ signal }: { signal: AbortSignal }) => gather(asked, count, signal),
        placeholderData: keepPreviousData,
      }
    }),
  })
  return {
    cardsOf: (stageId: string): StageCards | undefined => answers[stageIds.indexOf(stageId)]?.data,
    more: (stageId: string) => setPages((old) => ({ ...old, [stageId]: (old[stageId] ?? 0) + 1 })),
  }
}

type Asked = { stageId: string; limit: number; ownerId?: string }

async function gather(asked: Asked, pages: number, signal: AbortSignal): Promise<StageCards> {
  let answer: StageCards = { stageId: asked.stageId, data: [], nextCursor: null }
  for (let page = 0; page < pages; page++) {
    const cursor = answer.nextCursor
    const next = await request(board.more, { ...asked, ...(cursor ? { cursor } : {}) }, { signal })
    answer = { ...answer, data: [...answer.data, ...next.data], nextCursor: next.nextCursor }
    if (!next.nextCursor) break
  }
  return answer
}
