import { z } from 'zod'

const flag = z.stringbool().default(false)

const Config = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  TREFOIL_URL: z.url().optional(),
  TREFOIL_DATA_DIR: z.string().default('./data'),
  TREFOIL_SECRET: z.string().min(32, 'TREFOIL_SECRET needs at least 32 characters.').optional(),
  TREFOIL_ADMIN_EMAIL: z.email().optional(),
  TREFOIL_ADMIN_PASSWORD: z.string().min(10).max(200).optional(),
  TREFOIL_BACKUP_PASSPHRASE: z.string().min(12, 'TREFOIL_BACKUP_PASSPHRASE needs at least 12 characters.').optional(),
  TREFOIL_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TREFOIL_RATE_LIMIT: z.coerce.number().int().min(1).default(1200),
  TREFOIL_TRUST_PROXY: z.string().optional(),
  TREFOIL_DURABLE: z.stringbool().default(true),
  TREFOIL_SEED: flag,
  OUTBOUND_ALLOWED_INTERNAL_HOSTS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((host) => host.trim() || [])),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL is like smtps://name:password@mail.example.com.')
    .optional(),
  MAIL_FROM: z.string().max(300).optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(60).default('Single sign-on'),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  DATABASE_REPLICA_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
})
export type Config = z.infer<typeof Config>

/**
 * The one place that reads the environment.
 * @throws Error that names every wrong variable and what it should be.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Config.safeParse(filled)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration cannot be used:\n${lines.join('\n')}`)
}
