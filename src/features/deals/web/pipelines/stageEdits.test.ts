import { expect, test } from 'vitest'
import { freeName, withNewStage, type Stage } from './stageEdits.ts'

const stage = (name: string, type: Stage['type']): Stage => ({ id: name, name, type, probability: 50 })
const stages = [stage('New', 'open'), stage('Won', 'won'), stage('Lost', 'lost')]

test('a new stage stands before those that end a deal', () => {
  expect(withNewStage(stages, 'Next').map(({ name }) => name)).toEqual(['New', 'Next', 'Won', 'Lost'])
})

test('a new stage gets a name of its own', () => {
  const say = (number: number) => (number === 1 ? 'new' : `new ${number}`)
  expect(freeName(stages, say)).toBe('new 2')
  expect(freeName(stages.slice(1), say)).toBe('new')
})
