import { send } from '#web/api.ts'

/** Begins a session; the cookie is the server's affair. */
export const signIn = (email: string, password: string) =>
  send('POST', '/api/auth/sign-in/email', { email, password }, { isSignIn: true })

/** Loads the program anew at an address; the form that asked for it stays busy until then. */
export function leaveFor(address: string): Promise<never> {
  location.assign(address)
  return new Promise(() => {})
}

/** Where somebody wanted to go before being asked who they are; never another site. */
export function nextAddress(): string {
  const next = new URLSearchParams(location.search).get('next')?.replace(/^"|"$/g, '') ?? '/'
  return /^\/(?![/\\])/.test(next) ? next : '/'
}
