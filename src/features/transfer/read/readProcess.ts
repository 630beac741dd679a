import { AppError } from '#kernel/errors.ts'
import { readSource } from './readSource.ts'
import type { ReadSettings } from './source.ts'
import { spool } from './spool.ts'

// Started for one file, with little memory and no way to the database: what the file does to its reader, it does here.
const [path = '', folder = '', settings = '{}'] = process.argv.slice(2)

const MOST_MEMORY = 460_000_000
const MOST_CPU = 60_000_000

const watch = setInterval(() => {
  const { user, system } = process.cpuUsage()
  if (user + system > MOST_CPU)
    end({
      refusal: refusal(
        'import.too_long',
        'Reading this file takes too long. Save it again from a spreadsheet program, or split it.',
      ),
    })
  if (process.memoryUsage.rss() > MOST_MEMORY)
    end({
      refusal: refusal('import.too_large', 'Reading this file takes too much memory. Save it as CSV, or split it.'),
    })
}, 250)

const refusal = (code: string, message: string) => ({ code, message })

function end(answer: unknown) {
  clearInterval(watch)
  process.stdout.write(JSON.stringify(answer), () => process.exit(0))
}

try {
  const understood = await spool(await readSource(path, JSON.parse(settings) as ReadSettings), folder)
  end({ understood })
} catch (error) {
  if (error instanceof AppError) end({ refusal: refusal(error.code, error.message) })
  else {
    process.stderr.write(String(error instanceof Error ? error.stack : error).slice(0, 2000))
    process.exitCode = 1
    clearInterval(watch)
  }
}
