import { grammar } from '../masks.pure.ts'
import type { ActivityItem } from '../types.pure.ts'

export type ActivityRule = {
  pattern: RegExp
  type: ActivityItem['type']
  direction: ActivityItem['direction']
  outcome: ActivityItem['outcome']
}

const rule = (
  type: ActivityItem['type'],
  direction: ActivityItem['direction'],
  outcome: ActivityItem['outcome'],
  source: string,
): ActivityRule => ({ pattern: grammar(source), type, direction, outcome })

const MEAL = 'lunch|dinner|breakfast|brunch|coffee|drinks|beers?|supper'
const GATHERING = String.raw`${MEAL}|demo|demonstration|meeting|mtg|presentation|workshop|walk-?through|kick-?off|catch-?up|site visit|visit|1:1|1-1|one-to-one|one to one|zoom|teams|webex|google meet|skype|facetime|webinar|training|onboarding|appointment|session|qbr|lunch meeting|board meeting|golf|round of golf|tour|trade show|conference|interview`
const ADJECTIVES = String.raw`(?:(?:a|an|the|our|my|another|first|second|quick|short|long|good|great|nice|lovely|productive|useful|brief|initial|intro|introductory|discovery|follow-up|followup|follow up|weekly|monthly|phone|conference|conf|video|zoom|teams|online|virtual|product|sales|pricing|working|business|annual|quarterly|on-?site|very|really|tough|difficult|positive|bad|awful|successful|review|technical|renewal|kick-off|skype|whatsapp|informal|formal|late|early|1h|30 min|half hour|hour long|hour) )*`
const NOT_FUTURE = String.raw`(?<!(?:nobody has|no one has|nobody|no one|noone|never|to|will|'ll|should|must|can|could|would|may|might|please|not|n't|is|are) )`

/** Attempts come first: "tried calling" is no conversation. */
export const englishAttempts: ActivityRule[] = [
  rule(
    'call',
    'inbound',
    'not_reached',
    String.raw`(?:missed (?:a )?(?:phone )?call|voice ?mail|\bvm|missed calls) from|{s} left (?:me |us )?(?:a |an )?(?:voice ?mail|vm|voice message)|\bmissed {who}'s? call|{s} {mod}tried (?:to (?:call|reach|ring|phone|get)|calling|ringing) (?:me|us)`,
  ),
  rule(
    'call',
    'outbound',
    'not_reached',
    String.raw`(?:didn'?t|did not|couldn'?t|could not|can'?t|cannot|wasn'?t able to|was not able to|not able to|unable to|failed to|never|haven'?t|have not|still not|not|no luck|hard to)\s+(?:(?:manage to|managed to|been able to|yet|even|actually) )?(?:get(?:ting)? (?:hold of|through|a hold|an answer|an? hold|in touch)|got (?:hold of|through)|get {who}(?: on)?|reach(?:ed|ing)?\b|catch\b|caught\b|speak|spoken|talk(?:ed)? to|contact(?:ed)?\b|find {who})`,
  ),
  rule(
    'call',
    'outbound',
    'not_reached',
    String.raw`\bno (?:answer|pick ?up|luck reaching|reply on (?:the )?phone|joy)\b|\b(?:first|second|third|fourth|another|2nd|3rd|4th) attempt\b|\b(?:nobody|no one) (?:picks up|answers(?! [a-z]))|\bnobody (?:answered|picked up|there|home)|\bno one (?:answered|picked up)|(?:didn'?t|did not|not|doesn'?t|isn'?t|never(?= (?:answered|picked))|won'?t|wouldn'?t) (?:answer|answering|pick(?:ing|ed)? up|answered|pick(?:ing)? up)|\brang out\b|rings? out\b|engaged tone|(?:line|number|phone) (?:was |is )?(?:busy|engaged|dead|off)|went to (?:voice ?mail|vm|answer ?phone)`,
  ),
  rule(
    'call',
    'outbound',
    'not_reached',
    String.raw`voice ?mail\b|\bvm\b|answer ?phone|answering machine|left (?:{who} |{p} |her |him |them )?(?:a |an |another |quick |short )*(?:message|msg|voice message|mailbox message)(?! on (?:linkedin|whatsapp|teams|slack))|\bl\/m\b|\blvm\b`,
  ),
  rule(
    'call',
    'outbound',
    'not_reached',
    String.raw`\b(?:tried|trying|attempted|attempting)(?: and failed)?(?: again)? (?:to (?:call|reach|ring|phone|get|contact|catch|speak)|calling|ringing|phoning|reaching|contacting|{who}|{p})|\battempted call|\bcall attempt|\btried {p}`,
  ),
]

export const englishActivities: ActivityRule[] = [
  rule(
    'message',
    'inbound',
    null,
    String.raw`(?:text|sms|whatsapp|whats app|message|dm|linkedin|slack|telegram|signal|wechat|voice note)(?: message| msg| dm)? from|{s} {mod}(?:texted|messaged|whatsapp'?e?d|pinged|dm'?e?d|sms'?e?d)(?! {who})|{s} {mod}sent (?:me |us )?(?:a |an |another )?(?:quick )?(?:text|sms|whatsapp|message on|dm\b|linkedin|voice note)|{s} {mod}(?:replied|responded|answered|wrote|got back to me|came back to me|accepted|confirmed)[^.]{0,20} (?:on|via|by|over) (?:linkedin|whatsapp|text|sms|slack|messenger|telegram|signal)`,
  ),
  rule(
    'message',
    'outbound',
    null,
    String.raw`\b(?:texted|messaged|whatsapp'?e?d|pinged|dm'?e?d|sms'?e?d|slacked)\b|\bsent (?:{who} |{p} )?(?:(?:a|an|another|quick|short|the) )*(?:text|sms|whatsapp|dm\b|linkedin|message|msg|voice note|connection request|slack)|(?<!left )(?:text|sms|whatsapp|dm|linkedin message|linkedin|message|text message|whatsapp message)(?:s)? (?:to|with|exchange with) {who}|\b(?:sent|wrote|replied|contacted|chatted)[^.]{0,30} (?:on|via|by|over) (?:linkedin|whatsapp|text|sms|slack|messenger|telegram|signal|wechat)\b|left (?:{who} )?(?:a )?message on (?:linkedin|whatsapp|teams|slack)|^(?:whatsapp|sms|text|linkedin|dm)(?: (?:with|to) {who}| ?[:-] )`,
  ),
  rule(
    'email',
    'inbound',
    null,
    String.raw`(?<!\b(?:no|any|awaiting|for) (?:e-?)?)(?:\be-?mail|\bmail|letter|reply|response|answer|note) (?:back |in )?from|{s} {mod}(?:e-?mailed|mailed|wrote|written|replied|responded)(?! (?:to )?{who})|{s} {mod}(?:sent|forwarded)\b(?! (?:{who}|{p})\b(?<!me))|\b(?:got|had|received|rec'd) (?:a |an |another |the |his |her |their )?(?:nice |short |long |quick )?(?:e-?mail|mail|reply|response|written)|received (?:the |a |an |their |his |her )?(?:signed )?(?:contract|po|purchase order|order|nda|rfp|rfq|tender|docs?|documents?|specs?) from|{s} (?:came|got) back (?:to (?:me|us) )?(?:by|via) e-?mail|incoming e-?mail|inbound e-?mail`,
  ),
  rule(
    'call',
    'inbound',
    'reached',
    String.raw`{s} {mod}(?:called|rang|phoned|telephoned|rung|calls)(?! (?:off|for a (?:meeting|vote)|{p}|{c}))\b|(?<!missed )(?<!return )(?:\bcall|phone call|ring|\bcalls) (?:back )?(?:in )?from|was (?:called|rung|phoned) by|\b(?:inbound|incoming) (?:phone )?call|took (?:a|the|his|her|their) call|{s} (?:returned|gave (?:me|us)) (?:my|our|a) (?:call|ring)`,
  ),
  rule(
    'meeting',
    'inbound',
    null,
    String.raw`{s} {mod}(?:visited (?:us|me|our)|came (?:by|in|over|round|to (?:our|the|my|us|see))|dropped (?:by|in)|popped (?:in|by|round)|stopped by|were (?:here|at our|in our)|was (?:here|at our|in our))`,
  ),
  rule(
    'call',
    null,
    'reached',
    String.raw`${NOT_FUTURE}(?:\bspoke|\bspoken|\btalked|\bchatted|\bspeaking (?:to|with))\b|(?<!schedule |book |arrange |set up |no |for |a missed |intro |missed )\b${ADJECTIVES}(?:call|telcon|telco|phone ?call|conf call|conference call|phoner|chat|tc|phone chat|convo|conversation)s? (?:with|w\/)|\b(?:on|off) the (?:phone|blower) (?:with|to)|{s} on the (?:phone|line)|\bhad (?:a |an )?${ADJECTIVES}(?:call|chat|talk|conversation|phone call|word|convo)\b|\bgot off (?:the phone|a call)|\bjumped on a call|^(?:phone )?call(?:s)? ?[:-]|^tel ?[:-]|\bby phone with|\bphone ?call (?:with|to)|^call w\b|\bconversation with {who}|\bcaught up[^.]{0,40} (?:by|on|over) (?:the )?(?:phone|call|zoom)`,
  ),
  rule(
    'call',
    'outbound',
    'reached',
    String.raw`${NOT_FUTURE}(?:\bcalled|\brang|\bphoned|\btelephoned|\bdialled|\bdialed|\bcold[- ]called|\brung|\bcalled back|\bfacetimed|\bskyped)\b(?! (?:off|it off|{t} off|themselves|"))|\bgave {who} (?:a |another )?(?:quick |short )?(?:call|ring|bell|buzz|tinkle|shout)|\bgot (?:a )?hold of|\bgot through to|\bmanaged to (?:reach|speak|get|catch)|\breached (?={who})|\bcall (?:to|placed to|made to) {who}|\bfinally (?:got|reached|caught) {who}|\boutbound call|\breturned (?:his|her|their|{p}'s) call|\bgot {who} on the (?:phone|line)`,
  ),
  rule(
    'meeting',
    null,
    null,
    String.raw`${NOT_FUTURE}\bmet\b(?! (?:the |our |their |his |her |all )?(?:target|expectation|deadline|budget|criteria|requirement|goal|quota|sla))|${NOT_FUTURE}\bvisited\b|\bsaw {who}|\bsat (?:down )?with|\b(?:bumped|ran) into|\b(?:popped|dropped|swung) into {c}|\b(?:popped|dropped|stopped|swung|called) (?:in|by|round|over)(?: at| to| on| with| and| {c}| {t}|$)|\b(?:was|were|been) (?:at|on ?site (?:at|with)|over at|down at|up at|with) {who}|\b(?:demoed|demo'd|demo'ed|presented|pitched|demonstrated)\b|\bshowed {who}|\bcaught up(?: with)?|\b(?:hosted|lunched|dined|wined and dined)\b|\btook {who}(?: out)? (?:to|for|out)|\bbought {who} (?:lunch|dinner|a (?:coffee|beer|drink))|\b(?:had|did|gave|ran|held|attended|joined|back from|finished|done|came (?:back |out )?(?:from|of)|out of|completed|delivered)\b (?:with )?${ADJECTIVES}(?:${GATHERING})|\bhad {who} (?:in|over|round)\b|\bwent to (?:see|visit|meet)|\bwent (?:over|round|up|down|out) to {c}|\bmet up|\bjust left {who}(?! (?:a|an|the|another) (?:message|msg|voice|vm|note))|\bshowed (?:off )?[^.,]{1,40}? to {who}|\bintroduced {who} to {who}|\bcaught {who} (?:at|after|before)\b|^(?:just |i'm |we're )*back from {c}|\b(?:meeting|mtg|visit|workshop) (?:notes|minutes|summary|recap)\b`,
  ),
  rule(
    'meeting',
    null,
    null,
    String.raw`^(?:[\s*-]*)(?:{t},? )?${ADJECTIVES}(?:${GATHERING})(?:es)?(?: call)?(?: today| just now)?,? ?(?:[:-] ?)?(?:(?:with|w\/|for|at|@|to|and) ?)?(?:the )?{who}|\b(?:${GATHERING})(?: call)?s?,? (?:{t} )?(?:with|w\/|at|for|@) (?:the )?(?:\w+ ){0,3}{who}|\b(?:demo|demonstration|presentation|walk-?through|training|workshop|tour) (?:of|on) (?:the |our |a )?(?:[^.,]{1,40}? (?:for|to|with|at) (?:the )?{who}|{d})|\bover (?:a |an )?(?:quick |long |nice )?(?:${MEAL})\b|^(?:{p}|{c})['s]* ?(?:[:,-] ?)?(?:${GATHERING})\b|^(?:[\s*-]*)${ADJECTIVES}(?:${GATHERING})(?: (?:went|was|done|over|today)\b|[:,]|$)|\b(?:great|good|productive|nice|useful) (?:${GATHERING})\b`,
  ),
  rule(
    'call',
    null,
    'reached',
    String.raw`^(?:[\s*-]*)${ADJECTIVES}(?:call|phone call)(?: (?:went|was|done)\b|[,:]| {t}|$)`,
  ),
  rule(
    'email',
    'outbound',
    null,
    String.raw`${NOT_FUTURE}(?:\be-?mailed|\bmailed|\bwrote(?: to)?|\breplied|\bresponded|\bforwarded|\bcc'?d|\bre-?sent|\banswered {who})\b|(?<!(?:to be|not|n't|was|been|are|is|were|yet) )\bsent\b(?! (?:me|us)\b)|(?:e-?mail|mail)(?:s)? (?:to|with|exchange with|sent|thread with)\b|\b(?:proposal|quote|quotation|offer|pricing|contract|brochure|deck|slides|info|nda|invoice)(?: (?!to\b|be\b|not\b|will\b)\w+){0,2} (?:sent|emailed|gone out|went out|out to)\b|^(?:e-?mail|mail)(?: ?[:-]|$)|\bdropped {who} (?:a line|an e-?mail|a note|a mail)|\bfollowed up (?:by|via|with an) e-?mail|\bshot (?:{who} )?(?:an |over )?e-?mail|\bgot back to {who}`,
  ),
  rule(
    'call',
    'outbound',
    'reached',
    String.raw`\bfollowed up with {who}|\bchased {who}|\bchecked in with {who}|\btouched base with`,
  ),
]

/** "left a message with Heike": the same attempt, and who took the message. */
export const englishLeftWith = /\bleft (?:a |an |my )?(?:quick |short )?(?:message|msg|voice ?mail|note|word) with\b/

/** What a later remark says about a call already noted. */
export const englishNotReached = grammar(
  String.raw`^(?:but |and |was |is |were |he |she |they |he's |she's |line |it |still |{p} |unfortunately )*(?:was |is |'s )?(?:busy|engaged|unavailable|not available|not in|not there|away|on leave|on holiday|out|in a meeting|in meetings|ooo|out of (?:the )?office|no reply|no response|no luck|no joy|nobody there|off sick|off today|nothing|gone)(?: (?:until|till|all|today|{t}).*)?$`,
)
export const englishAgain = /^[^.]{0,30}\b(?:ring|call|try|phone)\b(?: \w+)? (?:again|back|later)\b/
/** "will join the call": nothing has happened yet. */
export const englishStillToCome = grammar(
  String.raw`^(?:[A-Z]+|he|she|they|i|we)(?: and [A-Z]+)?(?:'ll| will| is going to| are going to| can| should) (?:also |both )*(?:join|attend|be (?:at|on|in)|have|do|hold|host|run|lead|take) [^.]*\b(?:call|meeting|demo|visit|workshop|presentation|lunch|dinner)\b`,
)
export const englishCancelled = grammar(
  String.raw`\b(?:cancel(?:l)?ed|called off|no-?show|postponed|didn'?t (?:happen|take place|show))\b`,
)
export const englishPastWords = grammar(
  String.raw`\b(?:went|was|were|had|did|discussed|agreed|liked|loved|talked|said|told|showed|decided|signed|mentioned|asked|happened|confirmed|reviewed|covered|great|good|positive|productive|very happy|well)\b`,
)
