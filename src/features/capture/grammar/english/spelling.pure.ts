/** Words that the understanding of a line hangs on, for slips of the finger. */
export const englishKeywords =
  `called calling phoned emailed texted messaged visited spoke spoken talked follow followup meeting meetings
interested tomorrow yesterday voicemail newsletter complained complaint complains invoice pricing proposal brochure birthday
prefers signed remind reminder schedule scheduled reschedule quote quotation message negotiation appointment contract
promised january february september october november december monday tuesday wednesday thursday friday saturday sunday
answer demo confirmed agreed unsubscribe unsubscribed promoted colleague presentation afternoon morning
evening weekend lunch dinner breakfast urgent delivery problem competitor budget licences seats`
    .split(/\s+/)
    .filter((word) => word.length > 4)

/** Slips that are too short or too far off to be guessed. */
export const englishSlips: Record<string, string> = {
  spke: 'spoke',
  cald: 'called',
  calld: 'called',
  cllaed: 'called',
  emial: 'email',
  emialed: 'emailed',
  metting: 'meeting',
  meting: 'meeting',
  tommorow: 'tomorrow',
  tomorow: 'tomorrow',
  tomoz: 'tomorrow',
  yesturday: 'yesterday',
  yestrday: 'yesterday',
  seperate: 'separate',
  recieved: 'received',
  intrested: 'interested',
  apointment: 'appointment',
  tehy: 'they',
  teh: 'the',
  shoud: 'should',
  wnats: 'wants',
  watns: 'wants',
  snet: 'sent',
  sned: 'send',
  sedn: 'send',
  pirce: 'price',
  qoute: 'quote',
  qoutes: 'quotes',
  chk: 'check',
  hd: 'had',
  agn: 'again',
  txt: 'text',
  txtd: 'texted',
  wld: 'would',
  shld: 'should',
  bcs: 'because',
  cust: 'customer',
}

/** Marks as a dictation writes them. */
export const englishMarks: Record<string, string> = { comma: ',', period: '.' }
