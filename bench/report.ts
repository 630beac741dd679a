import type { Row } from './measure.ts'

type Result = { people: number; rows: Row[] }

const BUDGETS: Record<string, string> = {
  'read a person with the company': 'CPU ≤ 2.0 × floor',
  '20 activities of a company': 'CPU ≤ 2.0 × floor',
  'list 50, filtered and sorted': 'CPU ≤ 2.0 × floor',
  'create a person': 'CPU ≤ 3.0 × floor',
  search: 'p95 ≤ 100 ms',
  'profile of a person': 'p95 ≤ 60 ms',
  'profile of a company': 'p95 ≤ 60 ms',
  today: '',
  capture: 'p95 ≤ 150 ms',
}

/** One table: what it costs, beside the floor, and how it grew from the smallest size to the largest. */
export function report(results: Result[]): string {
  const lines = [
    '',
    '| what | people | CPU ms | × floor | req/s | × floor | p50 ms | p95 ms | budget | growth of p95 |',
    '|---|--:|--:|--:|--:|--:|--:|--:|---|--:|',
  ]
  for (const { people, rows } of results) {
    for (const { name, product, floor } of rows) {
      const smallest = results[0]?.rows.find((row) => row.name === name)?.product.p95
      const growth = people !== results[0]?.people && smallest ? `${(product.p95 / smallest).toFixed(2)} × (≤ 1.5)` : ''
      const cells = [
        name,
        people.toLocaleString('en'),
        product.cpu.toFixed(2),
        floor ? (product.cpu / floor.cpu).toFixed(2) : '',
        product.perSecond.toFixed(0),
        floor ? (product.perSecond / floor.perSecond).toFixed(2) : '',
        product.p50.toFixed(1),
        `${product.p95.toFixed(1)}${product.failed ? ` (${product.failed} failed)` : ''}`,
        BUDGETS[name] ?? '',
        growth,
      ]
      lines.push(`| ${cells.join(' | ')} |`)
    }
  }
  return lines.join('\n')
}
