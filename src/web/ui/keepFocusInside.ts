const FOCUSABLE =
  'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),[tabindex]:not([tabindex="-1"])'

/** While a panel stands: the page behind is inert and does not scroll; afterwards the focus goes back to where it was. */
export function keepFocusInside(panel: HTMLElement): () => void {
  const before = document.activeElement
  const page = document.getElementById('root')
  page?.setAttribute('inert', '')
  document.documentElement.classList.add('isLocked')
  if (!panel.contains(before))
    (panel.querySelector<HTMLElement>('[data-autofocus],.mantine-Input-input,input,textarea') ?? panel).focus()

  // The page is inert, so only the way round from the last element to the first is left to mind.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)]
    const [first, last] = [stops[0], stops.at(-1)]
    const isLeaving = event.shiftKey
      ? document.activeElement === first || document.activeElement === panel
      : document.activeElement === last
    if (!isLeaving) return
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }
  panel.addEventListener('keydown', onKey)
  return () => {
    panel.removeEventListener('keydown', onKey)
    page?.removeAttribute('inert')
    document.documentElement.classList.remove('isLocked')
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
