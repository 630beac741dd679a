import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ShownOnce } from '#web/ui/ShownOnce.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { useSubmit } from '#web/useSubmit.ts'
import { apiKeys } from '../../access.contract.ts'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

/** A new key: named, made, shown once. */
export function MakeKey() {
  const [made, setMade] = useState<{ name: string; key: string } | null>(null)
  const { run } = useAct(apiKeys.create)
  const { onSubmit, isSending, error } = useSubmit(async ({ name = '' }) => setMade(await run({ name })))

  if (made)
    return (
      <div className={styles.stack}>
        <ShownOnce label={t('access.keyMade', { name: made.name })} value={made.key} note={t('access.keyMadeNote')} />
        <div>
          <Button variant="default" onClick={() => setMade(null)}>
            {t('access.done')}
          </Button>
        </div>
      </div>
    )
  return (
    <form onSubmit={onSubmit}>
      <div className={styles.row}>
        <TextInput
          name="name"
          className={styles.grow}
          label={t('access.keyName')}
          placeholder={t('access.keyExample')}
          required
          withAsterisk={false}
          maxLength={120}
          error={error?.about('name')}
        />
        <Button type="submit" variant="default" loading={isSending}>
          {t('access.addKey')}
        </Button>
      </div>
      <Trouble error={error?.errors.length ? null : error} />
    </form>
  )
}
