import { lazy, type ComponentType } from 'react'

type CaptureProps = {
  /** `line`: one line that is always there; `panel`: opened by `c`, with the focus in it. */
  place: 'line' | 'panel'
  /** Text to begin with. */
  text?: string
  onClose?: () => void
}
type PaletteProps = { onClose: () => void }

const parts = import.meta.glob<Record<string, ComponentType>>([
  '../../features/capture/web/CaptureBox.tsx',
  '../../features/search/web/Palette.tsx',
  '../../features/returns/web/DueReturns.tsx',
])

/** Parts that come in the background after the first screen; `null` while the chapter has none. */
const part = <Props,>(path: string, name: string) => {
  const load = parts[`../../features/${path}`]
  return load ? lazy(async () => ({ default: (await load())[name] as ComponentType<Props> })) : null
}

export const CaptureBox = part<CaptureProps>('capture/web/CaptureBox.tsx', 'CaptureBox')
export const Palette = part<PaletteProps>('search/web/Palette.tsx', 'Palette')

export const DueReturns = part<Record<string, never>>('returns/web/DueReturns.tsx', 'DueReturns')

/** Fetched when the first screen stands and the browser has nothing better to do. */
export const warmUp = () => Object.values(parts).forEach((load) => void load().catch(() => undefined))
