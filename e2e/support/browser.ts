import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'

export type Browser = { executablePath: string; env?: Record<string, string> }

export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const canRun = (file: string) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const installed = () => {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(canRun)
}

// The package unpacks into TMPDIR and trusts what it finds there: give it a private folder, complete or absent.
const unpack = async (folder: string) => {
  const { default: packed } = await import('@sparticuz/chromium')
  mkdirSync(join(folder, '..'), { recursive: true, mode: 0o700 })
  const draft = mkdtempSync(`${folder}-`)
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV }
  Object.assign(process.env, { TMPDIR: draft, AWS_EXECUTION_ENV: 'nodejs24.x' })
  try {
    await packed.executablePath()
    if (!existsSync(folder)) renameSync(draft, folder)
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    rmSync(draft, { recursive: true, force: true })
  }
}

const fromPackage = async (): Promise<Browser | undefined> => {
  if (process.platform !== 'linux') return undefined
  const folder = join(tmpdir(), `trefoil-chromium-${userInfo().uid}`, 'unpacked')
  const executablePath = join(folder, 'chromium')
  try {
    if (!canRun(executablePath)) await unpack(folder)
  } catch {
    return undefined
  }
  // The package carries the few shared libraries that a bare machine lacks.
  const lacks = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout?.includes('not found')
  const libraries: Record<string, string> = lacks ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {}
  return { executablePath, env: { FONTCONFIG_PATH: join(folder, 'fonts'), ...libraries } }
}

export const noBrowser =
  'No Chromium was found. Install one (`apt-get install chromium`, or Google Chrome), ' +
  'or name one in CHROMIUM_PATH, or run `npm ci` again on Linux, which brings @sparticuz/chromium.'

/** CHROMIUM_PATH, else a Chromium of this machine, else the one inside the npm package. Downloads nothing. */
export const findBrowser = async (): Promise<Browser | undefined> => {
  const named = process.env.CHROMIUM_PATH
  if (named && !canRun(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is not a program.`)
  const executablePath = named ?? installed()
  return executablePath ? { executablePath } : fromPackage()
}
