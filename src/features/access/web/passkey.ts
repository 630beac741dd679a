import { send } from '#web/api.ts'

/** Old browsers know passkeys without their JSON form; those are offered none. */
export const hasPasskeys = () =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

const isSignIn = { isSignIn: true }

/** Begins a session with a passkey of this device; rejects where somebody turns away. */
export async function signInWithPasskey() {
  const options = await send('GET', '/api/auth/passkey/generate-authenticate-options', undefined, isSignIn)
  const asked = options as PublicKeyCredentialRequestOptionsJSON
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...asked, userVerification: 'required' })
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null
  await send('POST', '/api/auth/passkey/verify-authentication', { response: credential?.toJSON() }, isSignIn)
}

/** Makes a passkey on this device and keeps its public half under a name. */
export async function addPasskey(name: string) {
  const options = await send('GET', '/api/auth/passkey/generate-register-options', undefined, isSignIn)
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON)
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null
  await send('POST', '/api/auth/passkey/verify-registration', { response: credential?.toJSON(), name }, isSignIn)
}

/** Somebody closed the browser's own window; that is no trouble. */
export const turnedAway = (error: unknown) => error instanceof DOMException && error.name === 'NotAllowedError'
