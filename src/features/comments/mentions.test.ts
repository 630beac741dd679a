import { expect, test } from 'vitest'
import { mentionAt, mentionsIn, piecesOf } from './mentions.pure.ts'

const users = [
  { id: '1', name: 'Bob' },
  { id: '2', name: 'Bob Baker' },
  { id: '3', name: 'Zoë (Ops)' },
  { id: '4', name: 'Bob Baker' },
]

test('the longest name counts, of namesakes the chosen one, and a mail address mentions nobody', () => {
  expect(mentionsIn('Thanks @Bob, see you', users)).toEqual(['1'])
  expect(mentionsIn('@bob baker and @Zoë (Ops)!', users)).toEqual(['2', '4', '3'])
  expect(mentionsIn('@Bob Baker', users, ['4'])).toEqual(['4'])
  expect(mentionsIn('me@bob.test or @Bobby', users)).toEqual([])
  expect(mentionsIn('@', [])).toEqual([])
})

test('links end before the sentence does, and nothing but http is one', () => {
  expect(piecesOf('See https://a.test/x?y=1. @Bob javascript:alert(1)', ['Bob'])).toEqual([
    { kind: 'words', text: 'See ' },
    { kind: 'link', text: 'https://a.test/x?y=1' },
    { kind: 'words', text: '. ' },
    { kind: 'mention', text: '@Bob' },
    { kind: 'words', text: ' javascript:alert(1)' },
  ])
})

test('a name is looked for from the @ to the caret, also with a space in it', () => {
  expect(mentionAt('Hi @Bob Ba', 10)).toEqual({ from: 4, typed: 'Bob Ba' })
  expect(mentionAt('Hi @', 4)).toEqual({ from: 4, typed: '' })
  expect(mentionAt('mail me@home', 12)).toBeNull()
})
