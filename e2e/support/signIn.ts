import { expect, type Page } from '@playwright/test'
import { admin } from './admin.ts'

/** A session without the form, for journeys that are about something else. */
export async function signIn(page: Page, who: { email: string; password: string } = admin) {
  const headers = { 'X-Forwarded-For': anAddress() }
  const answer = await page.request.post('/api/auth/sign-in/email', { data: who, headers })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Sign-ins are limited for each address, and all journeys would share one. */
const anAddress = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`

/** Asks the API as whoever is signed in. */
export async function post(page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/v1${path}`, { data })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as Record<string, string>
}
