import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { useGo } from '#web/address.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { t } from './messages.en.ts'

export function NotFound() {
  const go = useGo()
  useTitle(t('shell.notFound'))
  return (
    <EmptyState
      icon={IconMapOff}
      title={t('shell.notFound')}
      text={t('shell.notFoundText')}
      action={<Button onClick={() => go('/')}>{t('shell.toToday')}</Button>}
    />
  )
}
