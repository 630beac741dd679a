import { expect, test } from 'vitest'
import { companyDomain, readPerson } from './readPerson.ts'

test.each([
  ['Anna Visser', { firstName: 'Anna', lastName: 'Visser' }],
  ['Jan van der Berg', { firstName: 'Jan', lastName: 'van der Berg' }],
  ['Madonna', { firstName: 'Madonna' }],
  ['anna.visser@halden.example', { firstName: 'Anna', lastName: 'Visser', email: 'anna.visser@halden.example' }],
  ['info@halden.example', { email: 'info@halden.example' }],
  ['"Anna Visser" <Anna@Halden.example>', { firstName: 'Anna', lastName: 'Visser', email: 'anna@halden.example' }],
  ['Anna +31 6 1234 5678', { firstName: 'Anna', phone: '+31 6 1234 5678' }],
  [
    'Zoë O’Brien; (030) 901 820; zoe@x.example',
    { firstName: 'Zoë', lastName: 'O’Brien', email: 'zoe@x.example', phone: '(030) 901 820' },
  ],
  ['', {}],
])('%s is read as a person', (text, person) => {
  expect(readPerson(text)).toEqual(person)
})

test('a free provider says nothing about the company', () => {
  expect(companyDomain('anna@gmail.com')).toBeUndefined()
  expect(companyDomain('anna@yahoo.co.uk')).toBeUndefined()
  expect(companyDomain('anna@halden.example')).toBe('halden.example')
  expect(companyDomain('anna@')).toBeUndefined()
})
