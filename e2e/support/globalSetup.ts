import { startProduct } from './product.ts'

/** Playwright calls this once before the journeys, and what it answers once after them. */
export default async function globalSetup() {
  const port = process.env.TREFOIL_E2E_PORT
  if (!port) throw new Error('playwright.config.ts sets TREFOIL_E2E_PORT.')
  return startProduct(port)
}
