type Locked = {
  version?: string
  os?: string[]
  cpu?: string[]
  libc?: string[]
  dev?: boolean
  optional?: boolean
  optionalDependencies?: Record<string, string>
}
export type Lockfile = { packages: Record<string, Locked> }

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'netbsd', 'openbsd', 'sunos', 'aix', 'openharmony']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el']

const platformOf = (name: string) => {
  const parts = name.split(/[/-]/)
  const os = systems.find((system) => parts.includes(system))
  const cpu = processors.find((processor) => parts.includes(processor))
  if (!os || !cpu) return undefined
  const libc = parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc'
  return { os: [os], cpu: [cpu], libc: os === 'linux' ? [libc] : undefined }
}

/** The optional packages of locked packages that are not locked themselves, as entries to add. */
export const forgottenPackages = ({ packages }: Lockfile) => {
  const forgotten: Record<string, Locked> = {}
  for (const [parent, { optionalDependencies, dev }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies ?? {})) {
      const platform = platformOf(name)
      const isLocked = `node_modules/${name}` in packages || `${parent}/node_modules/${name}` in packages
      if (isLocked || !platform || !/^\d+\.\d+\.\d+/.test(range)) continue
      const { os, cpu, libc } = platform
      forgotten[`node_modules/${name}`] = {
        version: range,
        cpu,
        ...(dev ? { dev } : {}),
        ...(libc ? { libc } : {}),
        optional: true,
        os,
      }
    }
  }
  return forgotten
}
