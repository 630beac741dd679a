import { createContext, useContext, type ComponentType, type ReactNode } from 'react'

type SlotProps = Record<string, unknown>
export type Slots = Record<string, ComponentType<SlotProps>>

const SlotContext = createContext<Slots>({})

/** The app fills slots, so that an early chapter's screen can show what a later one makes, without knowing it. */
export const SlotProvider = ({ slots, children }: { slots: Slots; children: ReactNode }) => (
  <SlotContext value={slots}>{children}</SlotContext>
)

/** A place that something may fill: `<Slot name="today.top" date={date} />`; empty otherwise. */
export function Slot({ name, ...props }: { name: string } & SlotProps) {
  const Filling = useContext(SlotContext)[name]
  return Filling ? <Filling {...props} /> : null
}
