// What one can be told about: these chapters declare their types and policies when they are read.
import '#features/activities/activities.ts'
import '#features/calendar/calendar.ts'
import '#features/cases/cases.ts'
import '#features/comments/comments.ts'
import '#features/companies/companies.ts'
import '#features/deals/deals.ts'
import '#features/people/people.ts'
import '#features/tasks/tasks.ts'
