import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAddressState } from '#web/address.ts'
import { toast } from '#web/toasts.ts'
import { Page } from '#web/ui/Page.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { KitBoard } from './KitBoard.tsx'
import { KitParts } from './KitParts.tsx'
import { KitTable } from './KitTable.tsx'

/** Every part of the kit with made-up data; not in the production build. */
export function KitScreen() {
  const [tab, setTab] = useAddressState('tab', 'table')
  const [count, setCount] = useState(0)
  const say = () => {
    setCount(count + 1)
    toast({ text: `Moved “Spring order” to Proposal.`, undo: () => Promise.resolve() })
  }
  return (
    <Page
      title="Kit"
      note="Every part, with made-up data."
      width={tab === 'parts' ? 'wide' : 'full'}
      actions={
        <>
          <Button variant="default" onClick={say}>
            Toast
          </Button>
          <Button onClick={say}>New person</Button>
        </>
      }
      bar={
        <Tabs
          label="Parts"
          active={tab}
          onChange={setTab}
          tabs={[
            { key: 'table', label: 'Table', count: 100000 },
            { key: 'board', label: 'Board' },
            { key: 'parts', label: 'Parts' },
          ]}
        />
      }
    >
      {tab === 'table' && <KitTable />}
      {tab === 'board' && <KitBoard />}
      {tab === 'parts' && <KitParts />}
    </Page>
  )
}
