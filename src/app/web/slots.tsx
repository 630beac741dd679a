import { lazy } from 'react'

const background = () => import('./background.ts')

export const CaptureBox = lazy(async () => ({ default: (await background()).CaptureBox }))
export const AskFields = lazy(async () => ({ default: (await background()).AskFields }))
export const Palette = lazy(async () => ({ default: (await background()).Palette }))
export const DueReturns = lazy(async () => ({ default: (await background()).DueReturns }))

/** Fetches these parts before they are shown. */
export const warmUp = () => void background().catch(() => undefined)
