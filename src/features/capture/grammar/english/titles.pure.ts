import { englishTasks } from './tasks.pure.ts'

/** "Sending the papers" as an order. */
const gerund = (title: string) =>
  title.replace(/^(\p{L}+?)(tt)?ing(?=\s|$)/u, (_, stem: string, double?: string) =>
    double ? `${stem}t` : /(?:par|vid|arrang|duc|i[sz]|rv|ssu|scrib)$/.test(stem) ? `${stem}e` : stem,
  )

/** "Sends the minutes" as an order. */
const third = (title: string) => title.replace(/^(\p{L}+?)(?:(?<=sh|ch|ss|o)es|s)(?=\s|$)/u, '$1')

function unarticled(title: string): string {
  const bare = title.replace(/^(?:the|a|an|his|her|their|me|us) /i, '')
  return bare.slice(0, 1).toUpperCase() + bare.slice(1)
}

/** Names and abbreviations keep their capital. */
const lowerFirst = (text: string) =>
  /^(?:\p{Lu}{2}|[^\P{Lu}AI](?:\P{L}|$))/u.test(text) ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`

/** "wants a quote" asks us to send one; a demo or a call is arranged. */
function sending(title: string): string {
  const words = title.toLowerCase().replace(/^(?:me|us|him|her|them) /, '')
  if (
    englishTasks.startsWithVerb.test(words) &&
    !/^(?:quote|offer|demo|call|visit|report|update|text|e?-?mail|plan|price|order|invoice|brief|copy|answer|reply|review|request|lunch)\b/.test(
      words,
    )
  )
    return title
  const noun =
    words
      .replace(
        /^(?:(?:a|an|the|another|new|quick|short|live|follow-up|second|first|product|technical|full|free|on-?site|online|in-person) )*/,
        '',
      )
      .split(/[^\p{L}-]/u)[0] ?? ''
  if (/^(?:an? )?call ?-?back/.test(words)) return 'Call back'
  const verb = englishTasks.arrange.test(noun) ? 'Arrange' : /^(?:reply|response|answer)$/.test(noun) ? 'Give' : 'Send'
  return `${verb} ${lowerFirst(title.replace(/^(?:Me|Us|Him|Her|Them) /, ''))}`
}

/** What tasks are called in English, and the words by which a promise is told from an order. */
export const englishTitles = {
  gerund,
  third,
  unarticled,
  sending,
  mineTitle: (title: string) => title,
  waitingFor: (title: string) => `Waiting for ${lowerFirst(title)}`,
  followUp: 'Follow up',
  call: 'Call',
  mySubject: /^\W*(?:i|we)\b/,
  limit: /^(?:by|before|until|till)\b/,
  said: /remind|reminder|remember|forget|to-?do|action|next step|task|note to self|make a note/,
  promise: /promised|owe|\b(?:told|assured) .*\b(?:i|we)(?:'d|'ll| would| will)/,
  asked: /(?:asked|asks) (?:me|us) for/,
  waits: /wait|pending/,
  /** Goods that only they can give: "promised me the signed order". */
  theirGoods:
    /^\s*(?:(?:me|us|the|a|an|his|her|their) )*(?:signed|po|purchase order|payment|order|signature|answer|decision|feedback|reply|deposit|approval|go-ahead|sign-?off)(?!\p{L})/u,
  /** "will confirm by Thursday" after a call is what they will do; what I will do goes to them, not to me. */
  theirDeed:
    /^\W*(?:but |and )?(?:will|'ll|to|should) (?:probably |then |hopefully )?(?:confirm|decide|revert|sign|come back|think|let (?:me|us)|discuss (?:it )?(?:internally|with (?:his|her|their))|check (?:internally|with (?:his|her|their|the))|(?:call|ring|email|mail|text|send|tell|inform|get back to|reply to) (?:me|us)\b|get back to (?:me|us))/,
  /** A promise with the verb at the end, as other languages have it. */
  promised: /^(?!)(?<rest>x)/,
}
