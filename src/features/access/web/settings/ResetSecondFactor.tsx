import { Button } from '@mantine/core'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { secondFactor } from '../../secondFactor.contract.ts'
import { t } from './messages.en.ts'

/** For somebody who has lost phone and recovery codes. */
export function ResetSecondFactor({ id, name }: { id: string; name: string }) {
  const reset = useAct(secondFactor.reset, { said: () => t('access.resetSecondDone', { name }) })
  return (
    <>
      <ConfirmInline
        question={t('access.resetSecondAsk', { name })}
        action={t('access.resetSecondDo')}
        onConfirm={() => reset.mutate({ id })}
      >
        {(ask) => (
          <Button variant="default" loading={reset.isPending} onClick={ask}>
            {t('access.resetSecond')}
          </Button>
        )}
      </ConfirmInline>
      <Trouble error={reset.error} />
    </>
  )
}
