import { Button } from '@mantine/core'
import { IconArrowsTransferDown, IconDownload, IconFileImport } from '@tabler/icons-react'
import { useGo } from '#web/address.ts'
import { Menu } from '#web/ui/Menu.tsx'
import type { ExportFormat } from '../exports.contract.ts'
import type { TargetName } from '../targets/names.contract.ts'
import { t } from './messages.en.ts'
import { useExport } from './useExport.ts'

type ExportProps = { type: TargetName; asked?: Record<string, unknown> }

const FORMATS: Record<string, readonly ExportFormat[]> = {
  people: ['csv', 'xlsx', 'vcf', 'json'],
  companies: ['csv', 'xlsx', 'vcf', 'json'],
  events: ['csv', 'xlsx', 'ics', 'json'],
  tasks: ['csv', 'xlsx', 'ics', 'json'],
}

const words = () => ({
  csv: t('transfer.exportCsv'),
  xlsx: t('transfer.exportXlsx'),
  vcf: t('transfer.exportVcf'),
  ics: t('transfer.exportIcs'),
  json: t('transfer.exportJson'),
})

/** Beside a list: takes out what it shows, as it is filtered, and leads to the import. */
export function ExportButton({ type, asked = {} }: ExportProps) {
  const go = useGo()
  const { run, isPending } = useExport()
  const items = [
    { heading: t('transfer.exportAs') },
    ...(FORMATS[type] ?? (['csv', 'xlsx', 'json'] as const)).map((format) => ({
      label: words()[format],
      icon: IconDownload,
      run: () => void run({ type, ...asked, format }),
    })),
    'line' as const,
    { label: t('transfer.importHere'), icon: IconFileImport, run: () => go('/import') },
  ]
  return (
    <Menu label={t('transfer.panel')} items={items} side="belowEnd">
      {(trigger) => (
        <Button
          variant="default"
          loading={isPending}
          aria-label={t('transfer.panel')}
          title={t('transfer.panel')}
          {...trigger}
        >
          <IconArrowsTransferDown size={16} stroke={1.7} aria-hidden />
        </Button>
      )}
    </Menu>
  )
}
