import type { Provider } from './provider.ts'
import { bestTime } from './providers/bestTime.ts'
import { brief } from './providers/brief.ts'
import { colleague } from './providers/colleague.ts'
import { contracts } from './providers/contracts.ts'
import { crossSell } from './providers/crossSell.ts'
import { dealCheck } from './providers/dealCheck.ts'
import { domain } from './providers/domain.ts'
import { duplicate } from './providers/duplicate.ts'
import { freeSlots } from './providers/freeSlots.ts'
import { goal } from './providers/goal.ts'
import { invoices } from './providers/invoices.ts'
import { mailDraft } from './providers/mailDraft.ts'
import { marketing } from './providers/marketing.ts'
import { nextStep } from './providers/nextStep.ts'
import { openCases } from './providers/openCases.ts'
import { promises } from './providers/promises.ts'
import { rearView } from './providers/rearView.ts'
import { stakeholders } from './providers/stakeholders.ts'
import { stale } from './providers/stale.ts'
import { warmPath } from './providers/warmPath.ts'

/** Everything that can come back, in the order of the table of returns. */
export const providers: readonly Provider[] = [
  duplicate,
  domain,
  colleague,
  openCases,
  invoices,
  marketing,
  contracts,
  bestTime,
  nextStep,
  mailDraft,
  promises,
  freeSlots,
  dealCheck,
  stakeholders,
  brief,
  crossSell,
  warmPath,
  stale,
  rearView,
  goal,
]
