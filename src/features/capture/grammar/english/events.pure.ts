import { grammar } from '../masks.pure.ts'

const NOUN = String.raw`(?:meeting|mtg|call|phone call|demo|demonstration|lunch|dinner|breakfast|brunch|coffee|drinks|beers?|zoom|teams|webex|skype|google meet|video call|appointment|appt|presentation|workshop|webinar|kick-?off|site visit|visit|catch-?up|review|session|interview|training|1:1|1-1|one-to-one|qbr|conference|conf call|telco|telcon|walk-?through|onboarding|intro|stand-?up|sync|golf|board meeting|audit|trade show|conversation|chat|hangout|check-?in|tasting|tour|negotiation|installation|go-?live|handover|follow-up (?:call|meeting)|meet(?!s))`
const ADJ = String.raw`(?:(?:a|an|the|our|my|another|first|second|third|next|quick|short|long|initial|intro|introductory|discovery|follow-up|followup|follow up|weekly|monthly|phone|conference|conf|video|zoom|teams|online|virtual|product|sales|pricing|working|business|annual|quarterly|on-?site|review|technical|renewal|kick-off|informal|contract|project|team|client|customer|big|1h|30 min|30 minute|final|board|and|{p}|{c}|{d}|{r}|'s|his|her|their|new|face to face|f2f|skype|google|webex|security|legal|budget|planning|status|strategy|steering) )*`

export const englishEvents = {
  noun: grammar(
    String.raw`^(?:[\s*>-]|and |then |also |next |now |there's |there is |we have |i have |we've got |i've got |have |got |having |is |it's |new |{t},? |(?:{p}|{c}|{d})(?:'s)?[:, -]+)*${ADJ}${NOUN}(?:s)?(?:'s)?(?=$|[\s:,;(/\ue001-\ue00a-])(?<!(?:call|visit|review|demo|interview|meet|chat|tour|audit|check-?in)(?= (?:{p}|{c}|\ue008|\ue009)))(?! (?:back|her|him|them|me|us|from)(?![\p{L}])|er\b)|\b(?:have|got|having|there's|there is|we've|i've) (?:got )?${ADJ}${NOUN}\b`,
  ),
  arranged: grammar(
    String.raw`\b${NOUN}\b[^.;]{0,60}?\b(?:set|booked|scheduled|arranged|planned|fixed|confirmed|agreed|pencil(?:l)?ed in|in the (?:diary|calendar)|moved|rescheduled|pushed|organi[sz]ed|lined up|locked in|postponed|brought forward)\b|\b(?:set(?: up)?|booked|scheduled|arranged|agreed(?: on| to)?|organi[sz]ed|fixed|planned|confirmed|pencil(?:l)?ed in|put in|got|lined up|moved|rescheduled|pushed|invited (?:us|me) to|accepted|locked in|postponed|made) (?:back )?(?:to |for |in |us |me |up )?${ADJ}${NOUN}\b|\bappointment (?:is )?(?:on|at|for)\b`,
  ),
  verb: grammar(
    String.raw`^(?:and |then |also |so |next |now |{t},? |(?:{p}|{c})[:,-] )*(?:(?:i|we|{s}(?: and {s})?|{u})(?:'m|'re|'s| am| are| is|'ll| will| will be|'ll be| plan to| agreed to| want to| wants to| would like to|'d like to| can)? ?(?:both |all |now |going to |gonna |to )?)?(?:meeting(?: up)?(?: with)?|seeing|visiting|lunching|having (?:lunch|dinner|breakfast|coffee|drinks)(?: with)?|(?:have|grab|get|do) (?:a )?(?:lunch|dinner|breakfast|coffee|drinks|beer)|coming(?= {t})|coming (?:in|over|by|to (?:see|our|the|us))|come (?:in|over|by|to (?:our|the|us))|flying (?:in|over|to)|joining us|speaking (?:to|with)|talking (?:to|with)|demoing|presenting|pitching|hosting|catching up|speak (?:to|with)|talk (?:to|with)|have ${ADJ}${NOUN}|having ${ADJ}${NOUN})(?![\p{L}])`,
  ),
  /** A bare order is an appointment only at a clock time. */
  order: grammar(
    String.raw`^(?:and |then |also |so |next |now |please |{t},? |(?:{p}|{c})[:,-] )*(?:(?:i|we|{s}(?: and {s})?|{u})(?:'ll| will| to| can| could| agreed to| want to| wants to| would like to|'d like to| plan to)? ?)?(?:meet(?: up)?(?: with)?|see|visit|catch up(?: with)?|(?:demo|interview|tour|review|audit|onboard|train)(?= [A-Z])|(?:intro(?:ductory)?|discovery|video|zoom|teams|conf(?:erence)?|phone|sales|review|follow-?up|status|weekly|monthly|first|second|quick|short) (?:call|demo|review|visit|interview|chat)(?= [A-Z])|(?:set up|book|schedule|arrange|organi[sz]e|put in|pencil in) ${ADJ}${NOUN}|invite {who} (?:to|for) ${ADJ}${NOUN})(?![\p{L}])`,
  ),
  /** At a clock time these are appointments wherever they stand in the clause. */
  gathering: grammar(
    String.raw`\b(?:meeting|mtg|demo|lunch|dinner|breakfast|brunch|coffee|zoom|webex|video call|presentation|workshop|webinar|kick-?off|site visit|(?:plant|factory|site|office|showroom) (?:visit|tour)|appointment|training session|(?:quarterly|annual|monthly|weekly|yearly|project|contract) (?:review|meeting|call|catch-?up)|qbr|steering (?:committee|group)|committee|new (?:date|time|slot|appointment)|next (?:one|meeting|call|session|visit|demo))\b`,
  ),
  /** "reschedule Bob to Thursday at 11", "Carlos can do Thursday 2pm". */
  rebooked: grammar(
    String.raw`\bagreed (?:with [A-Z]+(?: [A-Z]+)* )?to (?:meet|speak|talk|see|have)\b|\b(?:reschedule|move|shift|push|postpone|bring) (?:the |our |his |her |their )?${NOUN} (?:with [A-Z]+ )?(?:forward |back )?(?:to|until|for) {t}|\b(?:reschedul(?:e|ed)|mov(?:e|ed)|shift(?:ed)?|push(?:ed)?(?: back)?) (?:{p}|{c}|him|her|them)(?:'s)? (?:to|for|until|on) {t}|\bbook(?:ed)? (?:{p}|{c}|him|her|them) in(?: for| on)? {t}|(?:{p}|{c}|{u}|\bhe|\bshe|\bthey|\bwe) (?:can (?:do|make)(?: it)?|could do|confirmed|agreed (?:to|on))(?: on| for)? {t}`,
  ),
  /** "call on Friday" is for me to do. */
  bareCall: grammar(String.raw`^(?:call|ring|phone)(?: again| back)?,? {t}\s*$`),
  nameAndTime: grammar(
    String.raw`^(?:with |and |[\s*-])*(?:{t},? ?(?:with |- ?|: ?)?(?:{p}|{c})(?: (?:at|from|of|@) {c})?(?: (?:re|about|on) .{1,40})?|(?:{p}|{c})(?: (?:at|from|of|@) {c})?(?:,|:| -)? ?{t})\s*$`,
  ),
  onlyName: grammar(String.raw`^[\s\ue001\ue002\ue004,:@()-]*(?:(?:at|from|of|with)[\s\ue001\ue002\ue004,:-]*)*$`),
  /** A record of what has been. */
  notes: /\b(?:notes|(?<!\d[ -]?)minutes|summary|recap)\b/,
  meal: grammar(String.raw`\b(?:lunch|dinner|breakfast|brunch|coffee|drinks|beers?)\b`),
  done: grammar(
    String.raw`\b(?:went|was|were|had|did|gave|ran|met|visited|saw|discussed|talked|spoke|attended|joined|happened|showed|presented|called|cancelled|canceled|missed|no-?show|didn'?t|postponed)\b|\b(?:great|good|nice|productive) (?:meeting|call|demo|lunch|chat|visit)`,
  ),
  clutter:
    /\b(?:is|was|has been|have been|now|just|already|we have|i have|we've got|i've got|there's|there is|got)\b(?= (?:a|an|the|set|booked|scheduled|arranged|confirmed|agreed)\b)|^(?:we|i)(?:'ve| have)? (?:booked|scheduled|arranged|agreed|set up|set|organi[sz]ed|confirmed|fixed|planned)(?: on| to)? |^(?:booked|scheduled|arranged|agreed|set up|set|organi[sz]ed|confirmed|fixed|planned)(?: on| in| to)? |^(?:a|an|the) /gi,
  hours: [
    { pattern: grammar(String.raw`\bbreakfast\b`), minutes: 480 },
    { pattern: grammar(String.raw`\b(?:lunch|brunch)\b`), minutes: 720 },
    { pattern: grammar(String.raw`\bdinner\b|\bsupper\b`), minutes: 1140 },
    { pattern: grammar(String.raw`\b(?:drinks|beers?)\b`), minutes: 1080 },
    { pattern: grammar(String.raw`\bcoffee\b`), minutes: 600 },
  ],
}

const LENGTH =
  /\b(?:for )?(?:(\d+(?:[.,]5)?|an?|one|two|three|four|half an?)[ -]?(hours?|hrs?|h|minutes?|mins?|min)\b)(?! (?:ago|later|before|after|from|away|drive))/

/** Sixty minutes unless the words say otherwise. */
export function eventDuration(text: string): number {
  const match = LENGTH.exec(text)
  if (!match) return 60
  const word = match[1] ?? ''
  const count = /^half/.test(word)
    ? 0.5
    : (({ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 } as Record<string, number>)[word] ??
      Number(word.replace(',', '.')))
  const minutes = /^h/.test(match[2] ?? '') ? count * 60 : count
  return minutes >= 5 && minutes <= 1440 ? Math.round(minutes) : 60
}
