/** The trefoil: three leaves and a stem, in the accent colour. */
export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable="false">
    <g fill="var(--accent)">
      <circle cx="12" cy="6.9" r="4.7" />
      <circle cx="7" cy="14" r="4.7" />
      <circle cx="17" cy="14" r="4.7" />
    </g>
    <path d="M12 11.5c0 4.2.6 7.2 2.6 10" fill="none" stroke="var(--accent)" strokeWidth="1.9" strokeLinecap="round" />
  </svg>
)
