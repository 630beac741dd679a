import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { locale } from './locale.ts'

test('a text is said with its values, in the plural that fits', () => {
  locale.set({ locale: 'en-GB' })
  const t = catalogue({
    'a.rows': '{count, plural, =0 {No rows} one {# row} other {# rows}}',
    'a.hello': 'Hello {name}',
  })
  expect([0, 1, 1200].map((count) => t('a.rows', { count }))).toEqual(['No rows', '1 row', '1,200 rows'])
  expect(t('a.hello', { name: 'Bob' })).toBe('Hello Bob')
})
