import { recordPolicy } from '#features/access/access.policy.ts'
import { withRights } from '#platform/records/roleRights.ts'

export const activityPolicy = withRights('activity', recordPolicy)
