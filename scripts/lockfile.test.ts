import { describe, expect, it } from 'vitest'
import { forgottenPackages } from './lockfile.ts'

const locked = {
  'node_modules/tool': {
    dev: true,
    optionalDependencies: { '@tool/binding-linux-x64-musl': '1.2.3', '@tool/darwin-arm64': '1.2.3', extra: '1.0.0' },
  },
  'node_modules/@tool/darwin-arm64': { version: '1.2.3' },
}

describe('the lockfile', () => {
  it('names what npm forgot, with the platform it is for', () => {
    expect(forgottenPackages({ packages: locked })).toEqual({
      'node_modules/@tool/binding-linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    })
  })
})
