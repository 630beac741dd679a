import { companyFields } from '#features/companies/web/builtIn/companyFields.ts'
import { dealFields } from '#features/deals/web/builtIn/dealFields.ts'
import type { BuiltIn } from '#features/fields/web/BuiltInFields.tsx'
import { personFields } from '#features/people/web/builtIn/personFields.ts'
import { RolesPanel } from '#features/rights/web/RolesPanel.tsx'

const namesOf = (fields: BuiltIn[]) => Object.fromEntries(fields.map(({ key, name }) => [key, name]))

/** The rights of roles, with the fields of every chapter's records called by their names. */
export const RolesPart = () => (
  <RolesPanel
    names={{ person: namesOf(personFields()), company: namesOf(companyFields()), deal: namesOf(dealFields()) }}
  />
)
