/** What to put right in the files, by column. Each use is reported. */
export const repairs = {
  accounts: { sector: { technolgy: 'technology' }, office_location: { Philipines: 'Philippines' } },
  pipeline: { product: { GTXPro: 'GTX Pro' } },
} as const
