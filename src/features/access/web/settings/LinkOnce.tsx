import { ShownOnce } from '#web/ui/ShownOnce.tsx'
import { t } from './messages.en.ts'

type LinkOnceProps = { user: { name: string; email: string }; url: string }

/** The link that lets one person in. */
export const LinkOnce = ({ user: { name, email }, url }: LinkOnceProps) => (
  <ShownOnce label={t('access.link', { name })} value={url} note={t('access.linkNote', { email })} />
)
