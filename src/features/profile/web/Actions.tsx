import { ActionIcon, Button } from '@mantine/core'
import { IconCalendarPlus, IconChecklist, IconDots, IconMail, IconPencil, IconPhone } from '@tabler/icons-react'
import { Star } from '#features/views/web/Star.tsx'
import { openOverlay } from '#web/overlays.ts'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { t } from './messages.en.ts'
import styles from './Profile.module.css'

type ActionsProps = {
  type: 'person' | 'company'
  id: string
  name: string
  phone?: string | null
  email?: string | null
  menu: MenuItem[]
}

/** What one does with a customer: call, write, write down, plan; the rest behind the dots. */
export function Actions({ type, id, name, phone, email, menu }: ActionsProps) {
  const capture = (text: string) => openOverlay('capture', text)
  const more: MenuItem[] = [
    { label: t('profile.task'), icon: IconChecklist, run: () => capture(t('profile.taskText', { name })) },
    { label: t('profile.meet'), icon: IconCalendarPlus, run: () => capture(t('profile.meetText', { name })) },
    'line',
    ...menu,
  ]
  return (
    <span className={styles.actions}>
      <Star type={type} id={id} name={name} />
      {phone && (
        <Button
          component="a"
          variant="default"
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          className={styles.reach}
          aria-label={phone}
          title={phone}
        >
          <IconPhone size={16} stroke={1.7} aria-hidden />
        </Button>
      )}
      {email && (
        <Button
          component="a"
          variant="default"
          href={`mailto:${email}`}
          className={styles.reach}
          aria-label={email}
          title={email}
        >
          <IconMail size={16} stroke={1.7} aria-hidden />
        </Button>
      )}
      <Button
        leftSection={<IconPencil size={16} stroke={1.7} aria-hidden />}
        onClick={() => capture(t('profile.logText', { name }))}
      >
        {t('profile.log')}
      </Button>
      <Menu label={t('profile.more')} items={more} side="belowEnd">
        {(trigger) => (
          <ActionIcon variant="default" size={32} aria-label={t('profile.more')} {...trigger}>
            <IconDots size={17} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
      </Menu>
    </span>
  )
}
