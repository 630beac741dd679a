import type { Page } from '@playwright/test'
import { addDays, dayIn } from '#kernel/dates.ts'
import type { Hand } from './klm.ts'
import type { Product } from './product.ts'

export type Task = {
  name: string
  /** Seconds. */
  budget?: number
  others?: { atomic?: string; twenty?: string }
  /** The screen on which one is when the task comes up. */
  from: string
  ready?: (page: Page) => Promise<unknown>
  act: (page: Page, hand: Hand) => Promise<unknown>
  /** @throws Error when the task had no effect. */
  check: (page: Page) => Promise<unknown>
}

type Named = { id: string; name: string }
type List<Row> = { data: Row[] }

const must: (isTrue: unknown, what: string) => asserts isTrue = (isTrue, what) => {
  if (!isTrue) throw new Error(`Not done: ${what}.`)
}

/** The Friday that comes; on a Friday the one a week later. */
function nextFriday(): string {
  const today = dayIn(new Date(), 'Europe/Berlin')
  const ahead = (5 - new Date(`${today}T12:00:00Z`).getUTCDay() + 7) % 7
  return addDays(today, ahead === 0 ? 7 : ahead)
}

const box = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'What happened?' })
const saved = (page: Page) => page.getByRole('dialog').getByText('Saved', { exact: true }).waitFor()

/** Writes one line into the box. `parts` are thought of one after the other, and typed in one go. */
async function capture(page: Page, hand: Hand, parts: string[]) {
  hand.ponder()
  await hand.press('c')
  await box(page).waitFor()
  hand.think()
  for (const [index, part] of parts.entries()) {
    if (index > 0) hand.ponder()
    await hand.type(part)
  }
  await hand.press('Enter')
  await saved(page)
}

async function find(page: Page, hand: Hand, letters: string, address: RegExp) {
  hand.ponder()
  await hand.press('/')
  await page.getByRole('combobox').waitFor()
  hand.think()
  await hand.type(letters)
  hand.ponder()
  await hand.press('Enter')
  await page.waitForURL(address)
}

const lettersOf = (surname: string) => surname.slice(0, 5).toLowerCase()

async function everybody({ ask }: Pick<Product, 'ask'>) {
  const people: (Named & { lastName: string })[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: List<Named & { lastName: string }> & { nextCursor: string | null } = await ask(
      'GET',
      `/people?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    people.push(...page.data)
    cursor = page.nextCursor
  }
  return people
}

/** The tasks that every CRM is used for, with the same texts as were measured on others. */
export async function tasksOf({ ask }: Product): Promise<Task[]> {
  const { data: companies } = await ask<List<Named & { domain: string }>>('GET', '/companies?limit=100&sort=name')
  const customer = companies.find(({ name }) => name === 'Isdom') ?? companies[0]
  const visited = companies.find(({ name }) => /^[A-Z][a-z]{6,}$/.test(name) && name !== customer?.name)
  const people = await everybody({ ask })
  const sought = people.find(
    ({ lastName }) =>
      /^[a-z]{7,}$/i.test(lastName) &&
      people.filter(({ name }) => name.toLowerCase().includes(lettersOf(lastName))).length === 1,
  )
  must(customer && visited && sought, 'the sample has its customers')
  const acme = await ask<Named>('POST', '/companies', { name: 'Acme', domain: 'acme.test' })

  const logged = (company: Named, words: string) => async () => {
    type Activity = { type: string; body: string; subject: string | null; companyIds: string[] }
    type Task = { title: string; dueOn: string | null; companyIds: string[] }
    const { data: activities } = await ask<List<Activity>>('GET', '/activities?limit=20&sort=-createdAt')
    must(
      activities.some(
        ({ type, companyIds, body }) => type === 'call' && companyIds.includes(company.id) && body.includes(words),
      ),
      'the call with its customer',
    )
    const { data: tasks } = await ask<List<Task>>('GET', '/tasks?limit=20&sort=-createdAt')
    must(
      tasks.some(
        ({ title, dueOn, companyIds }) =>
          /^send (?:the|an) offer$/i.test(title) && dueOn === nextFriday() && companyIds.includes(company.id),
      ),
      'the follow-up on Friday',
    )
  }
  const hasGrace = async () => {
    type Person = Named & { companyId: string | null; emails: { value: string }[]; phones: { e164: string | null }[] }
    const { data } = await ask<List<Person>>('GET', '/people?limit=10&sort=-createdAt')
    const grace = data.find(({ name }) => name === 'Grace Hopper')
    must(
      grace?.companyId === acme.id &&
        grace.emails[0]?.value.endsWith('@acme.test') &&
        grace.phones[0]?.e164 === '+33612345678',
      'Grace Hopper of Acme with mail and phone',
    )
  }
  const others = {
    log: { atomic: '36.3', twenty: '37.3' },
    add: { atomic: '32.7', twenty: '30.2' },
    find: { atomic: '10.2', twenty: '4.4' },
  }

  return [
    {
      name: 'log a call and a follow-up for Friday, on the customer’s page',
      budget: 16,
      others: others.log,
      from: `/companies/${customer.id}`,
      ready: (page) => page.getByRole('heading', { level: 1, name: customer.name }).waitFor(),
      act: (page, hand) => capture(page, hand, ['Called: wants an offer', ', send the offer Fri']),
      check: logged(customer, 'Called: wants'),
    },
    {
      name: 'the same from any screen, the customer named',
      budget: 16,
      others: others.log,
      from: '/',
      act: (page, hand) => capture(page, hand, [`Called ${customer.name}: wants an offer`, ', send the offer Fri']),
      check: logged(customer, `Called ${customer.name}`),
    },
    {
      name: 'log it on the customer’s page, said once',
      budget: 16,
      others: others.log,
      from: `/companies/${customer.id}`,
      ready: (page) => page.getByRole('heading', { level: 1, name: customer.name }).waitFor(),
      act: (page, hand) => capture(page, hand, ['Called: they want an offer', ' by Fri']),
      check: logged(customer, 'Called: they want'),
    },
    {
      name: 'log it from any screen, said once',
      budget: 16,
      others: others.log,
      from: '/',
      act: (page, hand) => capture(page, hand, [`Called ${visited.name}: wants an offer`, ' by Fri']),
      check: logged(visited, `Called ${visited.name}`),
    },
    {
      name: 'add a person with company, mail and phone',
      budget: 16,
      others: others.add,
      from: '/',
      act: (page, hand) => capture(page, hand, ['Grace Hopper', ' grace@acme.test', ' +33612345678']),
      check: hasGrace,
    },
    ...(await moves({ ask })),
    {
      name: 'find a person by five letters of a surname',
      budget: 4,
      others: others.find,
      from: '/',
      act: (page, hand) => find(page, hand, lettersOf(sought.lastName), /\/people\/[0-9a-f-]{36}/),
      check: async (page) => {
        await page.getByRole('heading', { level: 1, name: new RegExp(sought.lastName, 'i') }).waitFor()
        must(page.url().includes(sought.id), `${sought.name} is open`)
      },
    },
    {
      name: 'prepare a visit: open the brief of a company',
      from: '/',
      act: async (page, hand) => {
        await find(page, hand, visited.name.slice(0, 5).toLowerCase(), new RegExp(`/companies/${visited.id}`))
        await page.getByRole('heading', { level: 1, name: visited.name }).waitFor()
        hand.ponder()
        await hand.press('b')
        await page.waitForURL(/\/brief/)
      },
      check: async (page) => {
        await page.getByRole('heading', { level: 1, name: new RegExp(visited.name) }).waitFor()
        must(page.url().includes(`/companies/${visited.id}/brief`), 'the brief is open')
      },
    },
  ]
}

/** Deals on the board: to the next stage, and to "won" with the amount that is asked. */
async function moves({ ask }: Pick<Product, 'ask'>): Promise<Task[]> {
  type Pipeline = Named & { stages: (Named & { type: string })[] }
  type Deal = Named & { stageId: string; amount: { amount: string } | null }
  const { data: pipelines } = await ask<List<Pipeline>>('GET', '/pipelines?limit=20')
  const pipeline = pipelines.find(({ stages }) => stages.some(({ name }) => name === 'Prospecting'))
  const [first, second] = pipeline?.stages ?? []
  const won = pipeline?.stages.find(({ type }) => type === 'won')
  must(pipeline && first && second && won, 'the sample’s pipeline')
  const deal = (name: string) => ask<Deal>('POST', '/deals', { name, pipelineId: pipeline.id, stageId: first.id })
  const [moved, closed] = [await deal('Bench: to the next stage'), await deal('Bench: won')]
  const card = (page: Page, { id }: Named) => page.locator(`[data-card="${id}"]`)
  const column = (page: Page, { id }: Named) => page.locator(`section[aria-labelledby="column-${id}"]`)
  const stands = (one: Named, stage: Named, amount?: string) => async () => {
    for (let tries = 0; tries < 20; tries++) {
      const { stageId, amount: now } = await ask<Deal>('GET', `/deals/${one.id}`)
      if (stageId === stage.id && (!amount || Number(now?.amount) === Number(amount))) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`Not done: ${one.name} stands in ${stage.name}${amount ? ` with ${amount}` : ''}.`)
  }
  const from = `/deals?pipeline=${pipeline.id}`
  return [
    {
      name: 'move a deal to the next stage',
      budget: 3.8,
      others: { twenty: '3.8' },
      from,
      ready: (page) => card(page, moved).waitFor(),
      act: (page, hand) => {
        hand.think()
        return hand.drag(card(page, moved), column(page, second))
      },
      check: stands(moved, second),
    },
    {
      name: 'the same to “won”, with its amount',
      budget: 7,
      others: { atomic: '19.8' },
      from,
      ready: (page) => card(page, closed).waitFor(),
      act: async (page, hand) => {
        hand.think()
        await hand.drag(card(page, closed), column(page, won))
        await page.getByRole('dialog').getByRole('textbox').waitFor()
        hand.think()
        await hand.type('12k')
        await hand.press('Enter')
      },
      check: stands(closed, won, '12000'),
    },
  ]
}
