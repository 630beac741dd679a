// What a file may hold, each with its contract, its policy and its verbs: an import goes through them.
import '#features/activities/activities.ts'
import '#features/calendar/calendar.ts'
import '#features/cases/cases.ts'
import '#features/companies/companies.ts'
import '#features/deals/deals.ts'
import '#features/people/people.ts'
import '#features/products/products.ts'
import '#features/tasks/tasks.ts'
