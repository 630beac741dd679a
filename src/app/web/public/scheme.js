// Before the first paint: light or dark, and how wide the rail is, as this device has it. A file, because inline scripts are not allowed.
{
  const stored = () => {
    try {
      return JSON.parse(localStorage.getItem('preferences') ?? '{}')
    } catch {
      return {}
    }
  }
  const { scheme = 'auto', rail = 'open' } = stored()
  const isDark = scheme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : scheme === 'dark'
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
  document.documentElement.dataset.rail = rail
}
