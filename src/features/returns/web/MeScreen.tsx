import { useAddressState } from '#web/address.ts'
import { Page } from '#web/ui/Page.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { GotBack } from './GotBack.tsx'
import { Recorded } from './Recorded.tsx'
import { t } from './messages.en.ts'

/** What is mine alone: what I got back for what I entered, and what is stored about me. */
export function MeScreen() {
  const [part, setPart] = useAddressState('part', 'got')
  const tabs = [
    { key: 'got', label: t('returns.got') },
    { key: 'recorded', label: t('returns.recorded') },
  ]
  return (
    <Page title={t('returns.title')} note={t('returns.note')} width="reading">
      <Tabs tabs={tabs} active={part} onChange={setPart} label={t('returns.parts')}>
        {part === 'recorded' ? <Recorded /> : <GotBack />}
      </Tabs>
    </Page>
  )
}
