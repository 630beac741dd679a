import { t } from './messages.en.ts'

type Told = { refused: number; reasons: { message: string }[] }

/** "2 stay as they are: …", with the reason that most of them have; nothing where none is refused. */
export const sayRefused = ({ refused, reasons }: Told): string =>
  refused > 0 ? t('views.refused', { count: refused, why: reasons[0]?.message ?? '' }) : ''
