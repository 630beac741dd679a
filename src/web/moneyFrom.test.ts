import { expect, test } from 'vitest'
import { locale } from './messages/locale.ts'
import { moneyFrom } from './moneyFrom.ts'

test('a price is read as people write it', () => {
  locale.set({ currency: 'EUR' })
  expect(moneyFrom('1,234.50')).toEqual({ amount: '1234.50', currency: 'EUR' })
  expect(moneyFrom('12,5')).toEqual({ amount: '12.5', currency: 'EUR' })
  expect(moneyFrom('1,234')).toEqual({ amount: '1234', currency: 'EUR' })
  expect(moneyFrom('1.234,50')).toEqual({ amount: '1234.50', currency: 'EUR' })
  expect(moneyFrom('1 200')).toEqual({ amount: '1200', currency: 'EUR' })
  expect(moneyFrom('12k')).toEqual({ amount: '12000', currency: 'EUR' })
  expect(moneyFrom('1,15 M')).toEqual({ amount: '1150000', currency: 'EUR' })
  expect(moneyFrom('kk')).toEqual({ amount: 'kk', currency: 'EUR' })
  expect(moneyFrom('  ')).toBeNull()
})

test('a price keeps the currency that it has', () => {
  expect(moneyFrom('9', { amount: '8', currency: 'USD' })).toEqual({ amount: '9', currency: 'USD' })
})
