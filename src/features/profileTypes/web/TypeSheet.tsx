import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#web/ui/Panel.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { profileTypes, type ProfileTypeView } from '../profileTypes.contract.ts'
import { SHIPPED_TYPES } from '../shipped.pure.ts'
import { t } from './messages.en.ts'
import styles from './ProfileTypes.module.css'
import { sayType } from './useProfileTypes.ts'

type TypeSheetProps = { type?: ProfileTypeView; onClose: () => void; onMade: (type: ProfileTypeView) => void }

/** A type is made, renamed or removed. */
export function TypeSheet({ type, onClose, onMade }: TypeSheetProps) {
  const [name, setName] = useState(type ? sayType(type) : '')
  const create = useAct(profileTypes.create)
  const update = useAct(profileTypes.update)
  const restore = useAct(profileTypes.restore)
  const remove = useAct(profileTypes.remove, {
    said: (gone) => ({
      text: t('profileTypes.deleted', { name: gone.name }),
      undo: () => restore.run({ id: gone.id }),
    }),
    onDone: onClose,
  })
  const save = async () => {
    if (type) await update.run({ id: type.id, version: type.version, name })
    else onMade(await create.run({ name }))
    onClose()
  }
  const canRemove = type && !SHIPPED_TYPES.some(({ key }) => key === type.key)
  return (
    <Panel
      title={type ? sayType(type) : t('profileTypes.add')}
      onClose={onClose}
      foot={
        <>
          {canRemove && (
            <Button color="red" variant="subtle" onClick={() => remove.mutate({ id: type.id })}>
              {t('profileTypes.delete')}
            </Button>
          )}
          <Button type="submit" form="profileType" loading={create.isPending || update.isPending}>
            {t(type ? 'profileTypes.save' : 'profileTypes.create')}
          </Button>
        </>
      }
    >
      <form
        id="profileType"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          // What goes wrong is said below.
          save().catch(() => undefined)
        }}
      >
        <TextInput
          label={t('profileTypes.name')}
          placeholder={t('profileTypes.nameHint')}
          required
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Trouble error={create.error ?? update.error} />
      </form>
    </Panel>
  )
}
