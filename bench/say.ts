import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

export const say = (line = '') => void process.stdout.write(`${line}\n`)

/** Rows as a Markdown table; the first row is its head. Figures stand right. */
export function table([head = [], ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

/** The middle value, or the one at another share of them. NaN of nothing. */
export function quantile(values: readonly number[], share = 0.5): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** When, which commit, which machine, and how busy it is: figures of a busy machine mean little. */
export function circumstances(): string {
  const [processor] = cpus()
  const load = loadavg().map((each) => each.toFixed(1))
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit()}, ${cpus().length} × ${processor?.model.trim()}, ${memory}, load average ${load.join(' ')}`
}

function commit(): string {
  try {
    const git = (...words: string[]) =>
      execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', 'src') ? ' with changes' : ''}`
  } catch {
    return process.env.TREFOIL_COMMIT ?? 'unknown'
  }
}
