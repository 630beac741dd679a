import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import { type Tally, sum } from './tally.ts'

const tallyOf = (module: TestModule): Tally => {
  const tests = [...module.children.allTests()]
  const inState = (state: string) => tests.filter((test) => test.result().state === state)
  const lost = inState('failed').length === 0 && module.state() === 'failed' ? 1 : 0
  return {
    passed: inState('passed').length,
    failed: inState('failed').length + lost,
    skipped: [...inState('skipped'), ...inState('pending')].map((test) => {
      const result = test.result()
      const note = result.state === 'skipped' ? result.note : 'it did not run'
      return `${module.relativeModuleId} › ${test.fullName}: ${note ?? 'marked as skipped, or its beforeAll failed'}`
    }),
  }
}

/** Writes the tally of a Vitest run to a file. */
export const tallyTo = (file: string): Reporter => ({
  onTestRunEnd: (modules, errors) => {
    const unhandled: Tally = { passed: 0, failed: errors.length, skipped: [] }
    writeFileSync(file, JSON.stringify(sum([...modules.map(tallyOf), unhandled])))
  },
})
