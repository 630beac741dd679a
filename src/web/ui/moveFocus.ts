/** Arrow keys, Home, End and typing a first letter, among the buttons of a list. */
export function moveFocus(event: React.KeyboardEvent, list: HTMLElement) {
  const buttons = [...list.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const next = target(event.key, buttons, at)
  if (!next) return
  event.preventDefault()
  event.stopPropagation()
  next.focus()
}

function target(key: string, buttons: HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return buttons[(at + 1) % buttons.length]
  if (key === 'ArrowUp') return buttons.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return buttons[0]
  if (key === 'End') return buttons.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const begins = (button: HTMLElement) => button.textContent?.trim().toLowerCase().startsWith(key.toLowerCase())
  return [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)].find(begins)
}
