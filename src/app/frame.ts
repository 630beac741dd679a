const LINES = 7

/** What stands in the page until the program draws: its shape without a word, for eyes alone. `frame.css` dresses it. */
export const frame = [
  '<div class="frame" aria-hidden="true"><div class="frameRail">',
  '<svg width="22" height="22" viewBox="0 0 24 24"><g fill="var(--accent)"><circle cx="12" cy="6.9" r="4.7" />',
  '<circle cx="7" cy="14" r="4.7" /><circle cx="17" cy="14" r="4.7" /></g>',
  '<path d="M12 11.5c0 4.2.6 7.2 2.6 10" fill="none" stroke="var(--accent)" stroke-width="1.9" /></svg>',
  `</div><div class="frameMain">${'<i></i>'.repeat(LINES)}</div></div>`,
].join('')
