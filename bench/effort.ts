// What five tasks cost a person, really done in a browser: `npm run bench -- effort`.
import { handOf, secondsOf, type Effort } from './klm.ts'
import { withProduct, type Product } from './product.ts'
import { circumstances, say, table } from './say.ts'
import { tasksOf, type Task } from './tasks.ts'

type Done = { task: Task; effort: Effort | null; trouble: string | null }

async function run(product: Product) {
  say(circumstances())
  const context = await product.signedIn()
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const done: Done[] = []
  for (const task of await tasksOf(product)) {
    const hand = handOf(page)
    try {
      await page.goto(task.from)
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      await task.ready?.(page)
      await task.act(page, hand)
      await task.check(page)
      done.push({ task, effort: hand.effort, trouble: null })
    } catch (error) {
      done.push({ task, effort: null, trouble: String(error).split('\n')[0] ?? '' })
    }
  }
  report(done)
  if (done.some(({ trouble }) => trouble)) process.exitCode = 1
}

function report(done: Done[]) {
  const rows = done.map(({ task, effort, trouble }) => {
    const seconds = effort && secondsOf(effort)
    const within = (took: number) => (task.budget === undefined ? '' : took <= task.budget + 0.005 ? 'met' : 'OVER')
    const strict = effort && secondsOf(effort, true)
    const verdict = seconds === null ? `FAILED: ${trouble}` : within(seconds)
    const figures = effort ? [effort.keys, effort.clicks, effort.homings, effort.mental].map(String) : ['', '', '', '']
    return [
      task.name,
      ...figures,
      seconds === null ? '' : seconds.toFixed(1),
      strict === null ? '' : strict.toFixed(1),
      task.budget === undefined ? '' : `≤ ${task.budget}`,
      verdict,
      strict === null ? '' : within(strict),
      task.others?.atomic ?? '',
      task.others?.twenty ?? '',
    ]
  })
  const head = [
    'task (done, and its effect found through the API)',
    'keys',
    'clicks',
    'homings',
    'thoughts',
    'seconds',
    'strict',
    'budget',
    '',
    'strictly',
    'Atomic CRM',
    'Twenty 2.21',
  ]
  say(`\n${table([head, ...rows])}`)
  say(
    '\nK 0.28, P 1.1, B 0.1, H 0.4, M 1.35 s. One M before each text and each choice by pointing; the strict reading has one',
  )
  say('more before each command key, each further part of a line, and each choice from a list. Waiting is not in it.')
  say('“Said once”: the follow-up is understood from what they want, and is not written a second time.')
}

await withProduct(run)
