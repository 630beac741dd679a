import { expect, test } from 'vitest'
import { readCompany } from './readCompany.ts'

test.each([
  ['Halden Works', { name: 'Halden Works' }],
  ['halden.example', { name: 'Halden', domain: 'halden.example' }],
  ['https://www.brightwater-labs.co.uk/about', { name: 'Brightwater Labs', domain: 'brightwater-labs.co.uk' }],
  ['  Dr. Oetker ', { name: 'Dr. Oetker' }],
  ['Müller & Söhne', { name: 'Müller & Söhne' }],
])('%s is read as a company', (text, company) => {
  expect(readCompany(text)).toEqual(company)
})
