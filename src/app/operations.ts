import './hooks.ts'
import * as me from '#features/access/me.ts'
import * as secondFactor from '#features/access/secondFactor.ts'
import * as signOn from '#features/access/signOn.ts'
import * as sharing from '#features/sharing/sharing.ts'
import * as viewing from '#features/sharing/viewers.ts'
import * as teams from '#features/access/teams.ts'
import * as vocabulary from '#features/vocabulary/vocabulary.ts'
import * as users from '#features/access/users.ts'
import * as acts from '#features/acts/acts.ts'
import * as activities from '#features/activities/activities.ts'
import * as calendar from '#features/calendar/calendar.ts'
import * as plan from '#features/calendar/plan.ts'
import * as series from '#features/calendar/series.ts'
import * as capture from '#features/capture/capture.ts'
import * as cases from '#features/cases/cases.ts'
import * as comments from '#features/comments/comments.ts'
import * as roles from '#features/rights/roles.ts'
import * as hiding from '#features/rights/hiddenFields.ts'
import * as companies from '#features/companies/companies.ts'
import * as likely from '#features/companies/likely.ts'
import * as touches from '#features/companies/touches.ts'
import * as consent from '#features/consent/consent.ts'
import * as board from '#features/deals/board.ts'
import * as dedupe from '#features/dedupe/dedupe.ts'
import * as duplicates from '#features/dedupe/duplicates.ts'
import * as sweeps from '#features/dedupe/sweeps.ts'
import * as deals from '#features/deals/deals.ts'
import * as experience from '#features/deals/experience.ts'
import * as fields from '#features/fields/fields.ts'
import * as pipelines from '#features/deals/pipelines.ts'
import * as facts from '#features/facts/facts.ts'
import * as files from '#features/files/files.ts'
import * as follows from '#features/notifications/follows.ts'
import * as notifications from '#features/notifications/notifications.ts'
import * as notificationSettings from '#features/notifications/settings.ts'
import * as profileTypes from '#features/profileTypes/profileTypes.ts'
import * as proposals from '#features/profileTypes/proposals.ts'
import * as people from '#features/people/people.ts'
import * as profile from '#features/profile/profile.ts'
import * as products from '#features/products/products.ts'
import * as search from '#features/search/search.ts'
import * as returns from '#features/returns/returns.ts'
import * as tasks from '#features/tasks/tasks.ts'
import * as today from '#features/today/today.ts'
import * as exporting from '#features/transfer/exports.ts'
import * as imports from '#features/transfer/imports.ts'
import * as bulk from '#features/views/bulk.ts'
import * as favourites from '#features/views/favourites.ts'
import * as summary from '#features/views/summary.ts'
import * as views from '#features/views/views.ts'
import type { Operation } from '#platform/operation.ts'
import * as samples from './seed/samples.ts'

/** Every verb of every chapter. Whatever a chapter's front door exports as an operation is served. */
export const operations: readonly Operation[] = [
  me,
  secondFactor,
  signOn,
  sharing,
  viewing,
  users,
  teams,
  fields,
  hiding,
  roles,
  profileTypes,
  proposals,
  companies,
  likely,
  touches,
  people,
  products,
  pipelines,
  deals,
  board,
  experience,
  consent,
  cases,
  acts,
  vocabulary,
  views,
  favourites,
  summary,
  bulk,
  activities,
  tasks,
  calendar,
  plan,
  series,
  facts,
  comments,
  files,
  search,
  dedupe,
  duplicates,
  sweeps,
  profile,
  today,
  capture,
  imports,
  exporting,
  follows,
  notifications,
  notificationSettings,
  returns,
  samples,
].flatMap((chapter) => Object.values(chapter).filter(isOperation))

function isOperation(value: unknown): value is Operation {
  return typeof value === 'function' && 'contract' in value
}
