import { createTransport, type Transporter } from 'nodemailer'
import type { Config } from '../config.ts'

export type Message = {
  to: string
  subject: string
  text: string
  /** The same for those who see pages; made with `html`, so that no text of others becomes markup. */
  html: string
  headers?: Record<string, string>
}

export type Mailer = {
  /** @throws Error of the mail server; `isRefused` tells whether trying again could help. */
  send(message: Message): Promise<void>
}

const WAIT_MS = 10_000
const mailers = new WeakMap<Config, Mailer>()

/**
 * The way to the mail server of the installation, or null where none is set. Whoever runs Trefoil names it in the
 * environment, so it may stand in their own network, where the guard of other requests would not let one go.
 */
export function mailerOf(config: Config): Mailer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = config
  if (!url || !from) return null
  const known = mailers.get(config)
  if (known) return known
  const made = over(
    createTransport({
      url,
      connectionTimeout: WAIT_MS,
      greetingTimeout: WAIT_MS,
      socketTimeout: WAIT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
    from,
  )
  mailers.set(config, made)
  return made
}

const over = (transport: Transporter, from: string): Mailer => ({
  async send({ to, subject, text, html, headers }) {
    await transport.sendMail({
      from,
      // An object, so that no character of an address can name another recipient.
      to: { name: '', address: to },
      subject,
      text,
      html,
      headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    })
  },
})

/** The server will never take this message (a code of 500 and above), so it is not tried again. */
export const isRefused = (error: unknown) => ((error as { responseCode?: number } | null)?.responseCode ?? 0) >= 500
