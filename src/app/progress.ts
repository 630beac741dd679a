/** One line that is written over and over, where somebody looks on; nothing in a log. */
export function progressLine(): { show(text: string): void; end(): void } {
  let shownAt = 0
  return {
    show(text) {
      if (!process.stdout.isTTY || Date.now() - shownAt < 100) return
      shownAt = Date.now()
      process.stdout.write(`\r\u001B[K  ${text}`)
    },
    end() {
      if (process.stdout.isTTY) process.stdout.write('\r\u001B[K')
    },
  }
}

/** 12.4 MB; for people, so in steps of a thousand. */
export function sizeOf(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return step === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** step).toFixed(1)} ${units[step]}`
}
