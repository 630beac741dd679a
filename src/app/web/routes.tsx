import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { today } from '#features/today/today.contract.ts'
import { TodayScreen } from '#features/today/web/TodayScreen.tsx'
import { queryClient } from '#web/queryClient.ts'
import { readOptions } from '#web/useRead.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { NotFound } from './NotFound.tsx'
import { SignedIn } from './SignedIn.tsx'
import { t } from './messages.en.ts'
import { warmUp } from './slots.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn })

type Load = Parameters<typeof lazyRouteComponent>[0]

/** A screen behind the sign-in. Its code comes when it is first needed, or when a pointer nears a link to it. */
const screen = (path: string, load: Load, name: string) =>
  createRoute({ getParentRoute: () => signedIn, path, component: lazyRouteComponent(load, name) })

/** A screen for those who are not signed in (yet). */
const open = (path: string, load: Load, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) })

/** Not long enough to be noticed; on the first load the answer comes while the program does. */
const MOMENT_MS = 60

/** The first screen comes with the frame, and what it shows in the same drawing where it is at hand in a moment. */
const first = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: TodayScreen,
  pendingMs: 1000,
  loader: async () => {
    const reading = readOptions(today.read, {})
    const asked = queryClient.prefetchQuery(reading)
    warmUp()
    if (queryClient.getQueryData(reading.queryKey)) return
    await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, MOMENT_MS))])
  },
})

/** A screen adds its line here; its place in the rail shows by itself. */
const screens = [
  screen('/me', () => import('#features/returns/web/MeScreen.tsx'), 'MeScreen'),
  first,
  screen('/people', () => import('#features/people/web/PeopleScreen.tsx'), 'PeopleScreen'),
  screen('/people/$id', () => import('#features/profile/web/PersonScreen.tsx'), 'PersonScreen'),
  screen('/companies', () => import('#features/companies/web/CompaniesScreen.tsx'), 'CompaniesScreen'),
  screen('/companies/$id', () => import('#features/profile/web/CompanyScreen.tsx'), 'CompanyScreen'),
  screen('/companies/$id/brief', () => import('#features/profile/web/BriefScreen.tsx'), 'BriefScreen'),
  screen('/calendar', () => import('#features/calendar/web/CalendarScreen.tsx'), 'CalendarScreen'),
  screen('/tasks/$id', () => import('#features/tasks/web/TaskScreen.tsx'), 'TaskScreen'),
  screen('/notifications', () => import('#features/notifications/web/NotificationsScreen.tsx'), 'NotificationsScreen'),
  screen('/duplicates', () => import('#features/dedupe/web/DuplicatesScreen.tsx'), 'DuplicatesScreen'),
  screen('/duplicates/$type/$a/$b', () => import('#features/dedupe/web/MergeScreen.tsx'), 'MergeScreen'),
  screen('/cases', () => import('#features/cases/web/CasesScreen.tsx'), 'CasesScreen'),
  screen('/import', () => import('#features/transfer/web/ImportScreen.tsx'), 'ImportScreen'),
  screen('/import/$id', () => import('#features/transfer/web/ImportOneScreen.tsx'), 'ImportOneScreen'),
  screen('/settings', () => import('./settings/SettingsScreen.tsx'), 'SettingsScreen'),
  screen('/settings/$part', () => import('./settings/SettingsScreen.tsx'), 'SettingsScreen'),
  screen('/deals', () => import('#features/deals/web/DealBoardScreen.tsx'), 'DealBoardScreen'),
  screen('/deals/$id', () => import('#features/deals/web/DealScreen.tsx'), 'DealScreen'),
]

/** Any other address: the frame stays, so that one can go elsewhere. */
const nowhere = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFound })

/** Every part of the kit on one page, while developing. */
const kit =
  import.meta.env.MODE === 'production' ? [] : [screen('/kit', () => import('./kit/KitScreen.tsx'), 'KitScreen')]

const doors = [
  open('/sign-in', () => import('#features/access/web/SignInScreen.tsx'), 'SignInScreen'),
  open('/setup', () => import('#features/access/web/SetupScreen.tsx'), 'SetupScreen'),
  open('/invite/$token', () => import('#features/access/web/InvitationScreen.tsx'), 'InvitationScreen'),
]

export const router = createRouter({
  routeTree: root.addChildren([signedIn.addChildren([...screens, ...kit, nowhere]), ...doors]),
  defaultPreload: 'intent',
  defaultPendingMs: 100,
  // The screen that follows begins with the same shape, so there is nothing that could flicker.
  defaultPendingMinMs: 0,
  defaultPendingComponent: () => <Skeleton />,
  defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} title={t('shell.trouble')} onRetry={reset} />,
  scrollRestoration: true,
  scrollToTopSelectors: ['#main'],
})
