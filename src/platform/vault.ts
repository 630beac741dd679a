import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '#kernel/errors.ts'

/** Keeps secrets of others (of mailboxes, of single sign-on) unreadable in the database and in its backups. */
export type Vault = {
  /** `about` says where the value stands (workspace, table, column): moved elsewhere it does not open. */
  seal(text: string, about: string): string
  /** @throws AppError unavailable where it was sealed with another secret, or was changed. */
  open(sealed: string, about: string): string
}

const CIPHER = 'aes-256-gcm'
const VERSION = 'v1'

/** AES-256-GCM with a fresh nonce for each value, under a key that follows from the installation's secret. */
export function createVault(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'trefoil vault', 32))
  return {
    seal(text, about) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about))
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return [VERSION, nonce.toString('base64url'), content.toString('base64url')].join('.')
    },
    open(sealed, about) {
      const [version, nonce = '', content = ''] = sealed.split('.')
      const bytes = Buffer.from(content, 'base64url')
      try {
        if (version !== VERSION) throw new Error('version')
        const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'))
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(-16))
        return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
      } catch {
        throw new AppError(
          'unavailable',
          'vault.closed',
          'A stored secret cannot be opened: TREFOIL_SECRET is not the one that it was kept with. Put that one back, or enter the secret again.',
        )
      }
    },
  }
}
