// What comes after the first screen, in one file: three files would be three round trips.
export { CaptureBox } from '#features/capture/web/CaptureBox.tsx'
export { Palette } from '#features/search/web/Palette.tsx'
export { DueReturns } from '#features/returns/web/DueReturns.tsx'
