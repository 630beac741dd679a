// Before the first paint: light or dark, as this device has it. A file, because inline scripts are not allowed.
;(function () {
  var chosen = 'auto'
  try {
    chosen = JSON.parse(localStorage.getItem('preferences') || '{}').scheme || 'auto'
  } catch (error) {}
  var isDark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
})()
