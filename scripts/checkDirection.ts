// Checks the five rules of direction. `npm run direction`
import { checkDirection } from './direction/check.ts'

const { problems, modules, imports } = await checkDirection(process.cwd())

for (const { rule, from, to, comment } of problems) {
  console.error(`${rule}: ${from}${to && ` → ${to}`}\n  ${comment}`)
}
console.log(`Direction: ${modules} modules, ${imports} imports, ${problems.length} problems.`)
process.exitCode = problems.length > 0 ? 1 : 0
