import { IconUser } from '@tabler/icons-react'
import { expect, test } from 'vitest'
import type { Key } from '#web/keys.ts'
import type { Hit } from '../search.contract.ts'
import type { Kind } from './places.ts'
import { groupsOf } from './rows.ts'

const kind = (type: string, path: string): Kind => ({ type, path: `/${path}/$id`, icon: IconUser, heading: path })
const kinds = [kind('person', 'people'), kind('company', 'companies')]
const hit = (type: string, id: string, title: string): Hit => ({ type, id, title, subtitle: '', score: 1 })
const command = (keys: string, label: string): Key => ({ keys, label, run: () => undefined })
const commands = [command('g p', 'People'), command('c', 'Write down what happened'), command('g d', 'Deals')]

const shown = (q: string, hits: Hit[]) =>
  groupsOf(q, hits, kinds, commands).map(({ heading, rows }) => [heading, ...rows.map((row) => row.label)])

test('records stand by type, the type with the best match first; types without a page are left out', () => {
  const hits = [
    hit('company', '1', 'Acorn'),
    hit('person', '2', 'Ann Acorn'),
    hit('task', '3', 'Call Acorn'),
    hit('company', '4', 'Acorn Oil'),
  ]
  expect(shown('acorn', hits)).toEqual([
    ['companies', 'Acorn', 'Acorn Oil'],
    ['people', 'Ann Acorn'],
  ])
})

test('a command is found by the beginning of its words, and stands before records', () => {
  expect(shown('peo', [hit('person', '1', 'Peony')])).toEqual([
    ['Go and do', 'People'],
    ['people', 'Peony'],
  ])
  expect(shown('happened', [])).toEqual([['Go and do', 'Write down what happened']])
  expect(shown('eople', [])).toEqual([])
})

test('before anything is asked, it offers the latest records and everything one can do', () => {
  expect(shown('', [hit('person', '1', 'Peony')])).toEqual([
    ['Lately', 'Peony'],
    ['Go and do', 'People', 'Write down what happened', 'Deals'],
  ])
})

test('a record leads to its page', () => {
  const [group] = groupsOf('p', [hit('person', '1', 'Peony')], kinds, [])
  expect(group?.rows[0]).toMatchObject({ to: '/people/1' })
})

test('before anything is asked, favourites stand first, each record once, and a view leads to its list', () => {
  const mark = (type: 'person' | 'view', id: string, name: string) => ({
    type,
    id,
    name,
    of: type === 'view' ? 'person' : null,
  })
  const marks = {
    starred: [mark('view', '7', 'Customers'), mark('person', '1', 'Peony')],
    opened: [mark('person', '2', 'Quentin'), mark('person', '1', 'Peony')],
  }
  const groups = groupsOf('', [hit('person', '2', 'Quentin'), hit('person', '3', 'Rose')], kinds, [], marks)
  expect(groups.map(({ heading, rows }) => [heading, ...rows.map(({ label }) => label)])).toEqual([
    ['Favourites', 'Customers', 'Peony'],
    ['Lately', 'Quentin', 'Rose'],
  ])
  expect(groups[0]?.rows[0]).toMatchObject({ to: '/people?view=7' })
})
