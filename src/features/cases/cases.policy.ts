import { assignedPolicy } from '#features/access/access.policy.ts'
import { withRights } from '#platform/records/roleRights.ts'

export const casePolicy = withRights('case', assignedPolicy)
