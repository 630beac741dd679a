// Before the first paint: light or dark, as this device has it. A file, because inline scripts are not allowed.
{
  const stored = () => {
    try {
      return JSON.parse(localStorage.getItem('preferences') ?? '{}').scheme ?? 'auto'
    } catch {
      return 'auto'
    }
  }
  const chosen = stored()
  const isDark = chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
}
