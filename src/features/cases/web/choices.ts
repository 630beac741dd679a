import { CasePriority, CaseStatus, type CaseView } from '../cases.contract.ts'
import { t } from './messages.en.ts'

export const statusChoices = CaseStatus.options.map((value) => ({ value, label: t(`cases.status.${value}`) }))

export const priorityChoices = CasePriority.options
  .toReversed()
  .map((value) => ({ value, label: t(`cases.priority.${value}`) }))

export const isOver = ({ status }: CaseView) => status === 'solved' || status === 'closed'
