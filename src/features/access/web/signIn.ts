import { send } from '#web/api.ts'

/** Begins a session, or tells that a code is asked for; the cookie is the server's affair. */
export async function signIn(email: string, password: string): Promise<{ needsCode: boolean }> {
  const answer = await send('POST', '/api/auth/sign-in/email', { email, password }, { isSignIn: true })
  return { needsCode: (answer as { twoFactorRedirect?: boolean }).twoFactorRedirect ?? false }
}

/** The second step: six digits from the app, or one of the recovery codes. */
export async function confirmCode(written: string) {
  const code = written.replace(/\s/g, '')
  const way = /^\d{6}$/.test(code) ? 'verify-totp' : 'verify-backup-code'
  await send('POST', `/api/auth/two-factor/${way}`, { code }, { isSignIn: true })
}

/** Where a company's own login begins; it comes back to where one wanted to go. */
export const signOnAddress = (id: string) =>
  `/api/auth/sign-on/begin?${new URLSearchParams({ provider: id, next: nextAddress() }).toString()}`

/** Loads the program anew at an address; the form that asked for it stays busy until then. */
export function leaveFor(address: string): Promise<never> {
  location.assign(address)
  return new Promise(() => {})
}

/** Where somebody wanted to go before being asked who they are; never another site. */
export function nextAddress(): string {
  const next = fromAddress('next') ?? '/'
  return /^\/(?![/\\])/.test(next) ? next : '/'
}

/** What went wrong on the way back from the company's login. */
export const troubleInAddress = () => fromAddress('trouble')

const fromAddress = (name: string) => new URLSearchParams(location.search).get(name)?.replace(/^"|"$/g, '') ?? null
