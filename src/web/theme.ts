import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The values live in theme.css, served as a file, so that no style has to be injected; here are only the names. */
const shades = (name: string) =>
  Array.from({ length: 10 }, (_, index) => `var(--mantine-color-${name}-${index})`) as unknown as MantineColorsTuple

export const theme = createTheme({
  primaryColor: 'clover',
  colors: { clover: shades('clover') },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Popover: { defaultProps: { transitionProps: { duration: 120 }, shadow: 'md' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
  },
})
