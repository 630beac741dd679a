import { expect, type Page } from '@playwright/test'
import { admin } from './admin.ts'

/** A session without the form, for journeys that are about something else. */
export async function signIn(page: Page, who: { email: string; password: string } = admin) {
  const answer = await page.request.post('/api/auth/sign-in/email', { data: who })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Asks the API as whoever is signed in. */
export async function post(page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/v1${path}`, { data })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as Record<string, string>
}
