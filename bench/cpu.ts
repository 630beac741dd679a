import { readdirSync, readFileSync } from 'node:fs'

const TICKS = 100 // clock ticks a second in /proc on every Linux that matters (USER_HZ)

/** CPU seconds used so far by a process and everything below it, living or reaped. Linux only. */
export function cpuOf(roots: readonly number[]): number {
  const stats = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(Number(name)) : []))
  const wanted = new Set(roots)
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false
    for (const { pid, parent } of stats) {
      if (!wanted.has(pid) && wanted.has(parent)) {
        wanted.add(pid)
        isGrowing = true
      }
    }
  }
  return stats.filter(({ pid }) => wanted.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS
}

function statOf(pid: number): { pid: number; parent: number; ticks: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    return [{ pid, parent, ticks: fields.slice(11, 15).reduce((sum, each) => sum + each, 0) }]
  } catch {
    return []
  }
}

/** Resident memory of one process, in megabytes. */
export function memoryOf(pid: number): number {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? 0) / 1024
}
