import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '../../access.contract.ts'
import { t } from './messages.en.ts'
import { roleChoices } from './userWords.ts'

/** The role of somebody new, with a sentence about what it means. */
export function RoleField() {
  const [role, setRole] = useState<Role>('member')
  return (
    <NativeSelect
      name="role"
      label={t('access.userRole')}
      description={t(`access.roleNote.${role}`)}
      inputWrapperOrder={['label', 'input', 'description']}
      data={roleChoices()}
      value={role}
      onChange={(event) => setRole(event.target.value as Role)}
    />
  )
}
