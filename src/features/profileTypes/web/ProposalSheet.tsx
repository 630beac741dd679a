import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFields } from '#features/fields/web/useFields.ts'
import { toast } from '#web/toasts.ts'
import { Panel } from '#web/ui/Panel.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { proposals } from '../proposals.contract.ts'
import { FIELDS, FIXED, PANELS, type Subject } from '../shipped.pure.ts'
import { t } from './messages.en.ts'
import styles from './ProfileTypes.module.css'

type ProposalSheetProps = {
  typeId: string
  subject: Subject
  /** What is there already: it can be taken off, and everything else shown. */
  shown: readonly string[]
  part?: string
  say: (part: string) => string
  onClose: () => void
}

/** Anybody proposes to show something more or less, and says what for. */
export function ProposalSheet({ typeId, subject, shown, part: given, say, onClose }: ProposalSheetProps) {
  const own = useFields(subject)
  const all = [...PANELS[subject], ...FIELDS[subject], ...own.map(({ key }) => `custom.${key}`)]
  const possible = [...all.filter((part) => !shown.includes(part)), ...shown.filter((part) => part !== FIXED)]
  const [part, setPart] = useState(given ?? possible[0] ?? '')
  const [because, setBecause] = useState('')
  const [askedBy, setAskedBy] = useState('')
  const create = useAct(proposals.create)
  const actOn = (each: string) => (shown.includes(each) ? 'remove' : 'add')
  const send = async () => {
    await create.run({ typeId, subject, part, act: actOn(part), because, ...(askedBy && { askedBy }) })
    toast(t('profileTypes.sent'))
    onClose()
  }
  return (
    <Panel
      title={t('profileTypes.propose')}
      onClose={onClose}
      foot={
        <Button type="submit" form="proposal" loading={create.isPending}>
          {t('profileTypes.send')}
        </Button>
      }
    >
      <form
        id="proposal"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          // What goes wrong is said below.
          send().catch(() => undefined)
        }}
      >
        <NativeSelect
          label={t('profileTypes.what')}
          data={possible.map((value) => ({
            value,
            label: t(`profileTypes.act.${actOn(value)}`, { part: say(value) }),
          }))}
          value={part}
          onChange={(event) => setPart(event.target.value)}
        />
        <TextInput
          label={t('profileTypes.because')}
          placeholder={t('profileTypes.becauseHint')}
          required
          maxLength={300}
          data-autofocus
          value={because}
          onChange={(event) => setBecause(event.target.value)}
        />
        <TextInput
          label={t('profileTypes.whoAsked')}
          maxLength={120}
          value={askedBy}
          onChange={(event) => setAskedBy(event.target.value)}
        />
        <Trouble error={create.error} />
      </form>
    </Panel>
  )
}
