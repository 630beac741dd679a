import {
  IconAddressBook,
  IconBuilding,
  IconCalendarEvent,
  IconChecks,
  IconFlag,
  IconInfoCircle,
  IconLifebuoy,
  IconMail,
  IconMessage,
  IconNote,
  IconPhone,
  IconTargetArrow,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import type { Icon } from '#web/ui/icon.ts'
import { classes } from '#web/ui/classes.ts'
import type { Stage } from '../grammar/types.pure.ts'
import type { Item } from '../items.contract.ts'
import { ChipButton } from './ChipButton.tsx'
import type { Edit, Held } from './edits.ts'
import { ItemForm } from './ItemForm.tsx'
import { t } from './messages.en.ts'
import styles from './Popups.module.css'
import { sayItem, type Telling } from './sayItem.ts'

const ACTIVITY: Record<string, Icon> = {
  call: IconPhone,
  meeting: IconUsers,
  email: IconMail,
  message: IconMessage,
  note: IconNote,
}
const ICONS: Record<Exclude<Item['kind'], 'activity'>, Icon> = {
  task: IconFlag,
  event: IconCalendarEvent,
  deal: IconTargetArrow,
  person: IconUserPlus,
  company: IconBuilding,
  case: IconLifebuoy,
  fact: IconInfoCircle,
  consent: IconChecks,
}
export const iconOf = (item: Item): Icon =>
  item.kind === 'activity' ? (ACTIVITY[item.type] ?? IconNote) : (ICONS[item.kind] ?? IconAddressBook)

type ItemChipProps = {
  held: Held
  telling: Telling
  stages: readonly Stage[]
  onEdit: (edit: Edit) => void
  onRemove: () => void
}

/** Something that the line says. A change of a deal shows before and after; a guess waits for a yes. */
export function ItemChip({ held, telling, stages, onEdit, onRemove }: ItemChipProps) {
  const { item, anchor, isGuess } = held
  const { label, detail } = sayItem(item, telling)
  const what = detail ? `${label}, ${detail}` : label
  const look = isGuess ? 'guess' : item.confirm ? 'change' : 'plain'
  const said = isGuess ? t('capture.guess', { what }) : item.confirm ? t('capture.confirms', { what }) : what
  const change = (fields: Record<string, unknown>) => onEdit({ act: 'change', anchor, fields })
  return (
    <ChipButton
      icon={iconOf(item)}
      label={label}
      detail={detail}
      look={look}
      said={said}
      onRemove={onRemove}
      renderSheet={(close) => (
        <>
          <ItemForm item={item} stages={stages} onChange={change} onEnter={close} />
          <div className={styles.foot}>
            <button type="button" className={styles.button} onClick={onRemove}>
              {t('capture.remove')}
            </button>
            <button
              type="button"
              className={classes(styles.button, styles.yes)}
              onClick={() => {
                if (isGuess) change({})
                close()
              }}
            >
              {isGuess ? t('capture.keepGuess') : t('capture.done')}
            </button>
          </div>
        </>
      )}
    />
  )
}
