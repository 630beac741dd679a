import { lazy } from 'react'

const background = () => import('./background.ts')

export const CaptureBox = lazy(async () => ({ default: (await background()).CaptureBox }))
export const Palette = lazy(async () => ({ default: (await background()).Palette }))
export const DueReturns = lazy(async () => ({ default: (await background()).DueReturns }))

/** Rarely asked, so it comes only then: what Today waits for stays small. */
export const AskFields = lazy(async () => ({
  default: (await import('#features/fields/web/AskFields.tsx')).AskFields,
}))
export const ListActions = lazy(async () => ({
  default: (await import('#features/transfer/web/ListActions.tsx')).ListActions,
}))

export const FilesPart = lazy(async () => ({
  default: (await import('#features/files/web/FilesPart.tsx')).FilesPart,
}))

export const TalkPart = lazy(async () => ({
  default: (await import('#features/notifications/web/TalkPart.tsx')).TalkPart,
}))
export const NewsCount = lazy(async () => ({
  default: (await import('#features/notifications/web/NewsCount.tsx')).NewsCount,
}))

/** Fetches these parts before they are shown. */
export const warmUp = () => void background().catch(() => undefined)
