import { grammar } from '../masks.pure.ts'

const STOP = String.raw`(?:\bneither\b|\bnor\b|\bno (?:more|further|longer (?:wants?|wishes to (?:get|receive)|interested in|to (?:get|receive)))|\bunsubscrib\p{L}*|\bopt(?:ed|s|ing)?[- ]?(?:ed )?out|\b(?:taken?|remove[ds]?|deleted?|dropp?e?d?|strike)\b[^.]{0,24}\b(?:off|from)|\b(?:don'?t|do not|doesn'?t|does not|didn'?t|never|stop|not to|must not|mustn'?t|shouldn'?t|no longer|not|without|please no|stopped|said no to|wants no|hates?|off|out of) ?(?:want(?:s)?|wish(?:es)?|like|send(?:ing)?|receiv(?:e|ing)|get(?:ting)?|interested in|allowed?|agree(?:s|d)?|consent(?:s|ed)?|be)?|\b(?:withdr(?:ew|aws|awn|aw)|revok(?:ed?|es)|object(?:s|ed)|refus(?:es|ed)|declin(?:es|ed)|den(?:ied|ies)|cancel(?:led|s|ed)?|annoyed|fed up|sick|complained about too many|wants? off|wants? out))`
const GO = String.raw`(?:\b(?:ok(?:ay)?|fine|happy|allow(?:ed|s)?|willing|glad|agree[sd]?|alright|all right|cool|pleased|consent(?:s|ed)?|permission|approve[sd]?|comfortable|can|may|could|wants?|would like|'d like|asked|likes|opt(?:ed|s|ing)?[- ]?(?:ed )?in|subscribe[sd]?|sign(?:ed|s)? (?:\p{L}+ )?up|add|put|gave|gives|given|granted?|confirmed|yes|please|interested in|keen)\b)`
const NEWS = String.raw`(?:news-?letters?|mailing[- ]lists?|mailings?|mailshots?|e-?mail list|distribution list)`
const OFFERS = String.raw`(?:offers|brochures?|promos?|promotions?|promotional \p{L}+|catalogu?es?|marketing(?: \p{L}+)?|adverts?|advertising|advertisements?|vouchers?|flyers?|leaflets?|product news|sales e?-?mails?|special deals)`
const EVENTS = String.raw`(?:events?|webinars?|invit(?:es|ed|ations?)|event invit\p{L}+|seminars?|user group|roadshows?|open days?)`
const DATA = String.raw`(?:data processing|processing|personal data|gdpr|dsgvo|data protection|privacy (?:policy|terms)|stor(?:e|ing) (?:his|her|their|the) data|(?:his|her|their|the) data)`
const ANY_MORE = String.raw`(?: (?:any ?more|again|ever|ever again|please|at all|in future|in the future|at home|on (?:his|her) mobile|{who}|me|us))*`

type ConsentRule = { purpose: string; withdrawn: RegExp; given: RegExp }

export const englishConsent: ConsentRule[] = [
  {
    purpose: 'newsletter',
    withdrawn: grammar(
      String.raw`${STOP}[^.,]{0,30}\b${NEWS}|\bno (?:more )?(?:e-?mails|mails|mass mails|bulk mails?|spam)\b(?! (?:from|since|yet))|\b(?:stop|don'?t|do not) (?:e-?mail|mail|spamm?)(?:ing)? (?:me|us|{who}|{p})${ANY_MORE}$|^no ${NEWS}|${STOP}[^.,]{0,30}\bmarketing (?:e-?mails?|mails?|messages?)|\b(?:wants?|asked) to unsubscribe|\bunsubscribed?\s*$|\btake (?:him|her|them|me|{p}) off (?:the|our) list|\bdoes(?:n't| not) want (?:any (?:more )?|our )?(?:e-?mails|mails)`,
    ),
    given: grammar(String.raw`${GO}[^.,]{0,40}\b${NEWS}|\bsubscribe (?:{p}|him|her|them) to`),
  },
  {
    purpose: 'offers',
    withdrawn: grammar(String.raw`${STOP}[^.,]{0,30}\b${OFFERS}|^no ${OFFERS}`),
    given: grammar(
      String.raw`\b(?:ok(?:ay)?|fine|happy|allow(?:ed|s)?|willing|glad|agree[sd]?|alright|all right|cool|consent(?:s|ed)?|permission|comfortable|can|may|could|opt(?:ed|s|ing)?[- ]?(?:ed )?in|subscribe[sd]?|gave)\b[^.,]{0,30}\b(?:send(?:ing)?|receiv(?:e|ing)|get(?:ting)?|e-?mail(?:ing)?|mail(?:ing)?|with|to|for) (?:{who} |him |her |them |us |our |the |some |your |special |occasional |a |any |product |getting |receiving |sending )*${OFFERS}|\bwants? (?:our |the |special |product )*offers\b|\b(?:wants?|would like|'d like) to (?:receive|get) (?:our |special |the )*(?:offers|promotions|catalogu?es?|marketing\b)`,
    ),
  },
  {
    purpose: 'events',
    withdrawn: grammar(
      String.raw`${STOP}[^.,]{0,30}\b(?:event (?:invit\p{L}+|mails?|e-?mails)|events?\b|invit(?:es|ations?)|be invited|inviting (?:him|her|them)|webinars?)|\b(?:don'?t|do not|stop) invit(?:e|ing) (?:him|her|them|me|{p})`,
    ),
    given: grammar(
      String.raw`\b(?:ok(?:ay)?|fine|happy|allow(?:ed|s)?|willing|glad|agree[sd]?|alright|consent(?:s|ed)?|permission|opt(?:ed|s)?[- ]?(?:ed )?in|wants?|would like|'d like|likes|can|may|subscribed?)\b[^.,]{0,24}\b(?:to be invited|event invit\p{L}+|invit(?:es|ations)\b|invite (?:him|her|them|us) to (?:our |future |the )*(?:events|webinars)|(?:to|for|with|about|in to) (?:our |future |the )?events\b|be invited)`,
    ),
  },
  {
    purpose: 'phone',
    withdrawn: grammar(
      String.raw`\bno calls(?= please| any ?more|[\s.!]*$)|\bno more (?:phone )?calls\b(?! today)|\bno (?:phone|cold|sales|marketing) ?calls\b|\b(?:don'?t|do not|never|stop|must not|mustn'?t|not to) (?:call|phone|ring|calling|phoning|ringing|cold[- ]call|cold[- ]calling|telephone)${ANY_MORE}$|\b(?:does(?:n'?t| not)|no longer|not|don'?t) want(?:s)? (?:to (?:be (?:called|phoned|rung|contacted by (?:phone|telephone))|get|receive|take)|any|our|us to (?:call|phone|ring)|me to (?:call|phone|ring)|more|further)(?: (?:more|further|sales|phone|cold|any|our))*(?: (?:phone )?calls)?(?:\b|${ANY_MORE}$)(?<=call(?:s|ed)?|phoned|rung|phone|ring)|\bnot by phone\b|\b(?:do not|don'?t) contact (?:{who} )?by (?:tele)?phone|${STOP} (?:be (?:called|phoned)|(?:tele)?phone (?:contact|calls|marketing)|contact(?:ed)? by (?:tele)?phone)|\bopt(?:ed)? out of (?:phone )?calls|\b(?:withdr(?:ew|aws|awn)|revok(?:ed?|es))[^.,]{0,30}\b(?:(?:tele)?phone|calls|called)\b`,
    ),
    given: grammar(
      String.raw`\b(?:ok(?:ay)?|fine|happy|allow(?:ed|s)?|willing|glad|agree[sd]?|alright|consent(?:s|ed)?|permission|opt(?:ed|s)?[- ]?(?:ed )?in|comfortable)\b[^.,\ue004]{0,16}\b(?:to be (?:called|phoned|contacted by (?:tele)?phone|rung)|(?:for us )?to (?:call|phone|ring)(?: (?:him|her|them|{p}|any ?time))?$|(?:that )?(?:i|we|you) (?:may|can|could) (?:now )?(?:call|phone|ring)(?: (?:him|her|them|{p}|any ?time|again))*$|(?:with|to|receiv(?:e|ing)|for) (?:being called|being phoned|phone calls|(?:tele)?phone contact|contact by (?:tele)?phone|calls)$)`,
    ),
  },
  {
    purpose: 'data_processing',
    withdrawn: grammar(
      String.raw`\b(?:withdr(?:ew|aws|awn)|revok(?:ed?|es)|object(?:s|ed)?|refus(?:es|ed)|declin(?:es|ed)|den(?:ied|ies)|doesn'?t (?:agree|consent)|does not (?:agree|consent)|no consent|not (?:agree|consent)|without consent|opted out)\b[^.,]{0,40}\b${DATA}|\bno (?:more )?data processing`,
    ),
    given: grammar(
      String.raw`\b(?:ok(?:ay)?|fine|agree[sd]?|consent(?:s|ed)?|permission|accept(?:s|ed)|signed|gave|given|approve[sd]?|opt(?:ed)? in|happy)\b[^.,]{0,40}\b(?:data processing|processing|gdpr|dsgvo|data protection|privacy (?:policy|terms)|(?:his|her|their) data|personal data)|\b${DATA}(?: (?:consent|form|agreement|declaration))? (?:is |was |has been )?(?:signed|given|accepted|agreed|granted|ok|confirmed)`,
    ),
  },
]

export const englishNoContact = grammar(
  String.raw`\bno (?:more|further) (?:contact|communications?|messages)\b|\b(?:do not|don'?t|never|stop|must not|not to|(?:doesn'?t|does not|no longer|not|don'?t) wants? (?:us )?to|please do not) (?:be )?contact(?:ed|ing)?(?: {who}|{p}| me| us)?(?: (?:any ?more|again|ever|at all|please|in any way|in future))*[\s!]*$|\bcease (?:all )?contact|\b(?:delete|erase|remove) (?:all )?(?:of )?(?:his|her|their|my|{p}'s) (?:personal )?data|\bright to be forgotten|\bleave (?:him|her|them|me) alone|\bunsubscrib\p{L}* (?:{who} )?from (?:everything|all)|\bopt(?:ed|s)?[- ]?out of (?:everything|all)|\bwithdr(?:ew|aws|awn) (?:all|every|any|his|her|their)? ?consents?\s*$|\bremove (?:him|her|them|{p}) from (?:everything|all|our (?:database|crm|system))|\bno contact (?:any ?more|at all|whatsoever|please)|^no contact$|\b(?:doesn'?t|does not) want to hear from us|\bdo not contact\s*$`,
)
export const englishContactLimits = grammar(
  String.raw`\b(?:before|until|till|after|during|on|in the|at|this|while|by) (?:{t}|\p{L}+days?|mornings?|evenings?|lunch|he|she|they)|{t}`,
)
const NOUNS = { newsletter: NEWS, offers: OFFERS, events: EVENTS, phone: '(?:phone ?)?calls?', data_processing: DATA }
const each = <Made>(make: (noun: string) => Made): Record<string, Made> =>
  Object.fromEntries(Object.entries(NOUNS).map(([purpose, noun]) => [purpose, make(noun)]))

/** "the newsletter and offers": what is joined to one purpose shares its answer. */
export const englishConsentJoined = each((noun) =>
  grammar(
    String.raw`(?:\band|\bor|\bnor|\bplus|,|&|\/) ?(?:(?:to|for|with|the|our|any|more|no|also|special|product|receiving|getting|regular|sales|event) )*${noun}`,
  ),
)
/** "newsletter yes, calls no". */
export const englishConsentTicks = each((noun) => ({
  yes: grammar(String.raw`(?:^|[,;:] ?|\band |[A-Z] )${noun}[:=]? (?:yes|ok|okay|allowed|is fine|are fine)\b`),
  no: grammar(
    String.raw`(?:^|[,;:] ?|\band |\bbut |[A-Z] )${noun}[:=]? (?:no|not ok|off|stop|never|not allowed)\b(?! (?:answer|reply|problem))`,
  ),
}))
/** How consent is spoken of for a purpose that the workspace made up. */
export const englishConsentWords = { stop: grammar(`${STOP}[^.,]{0,30}$`), go: grammar(`${GO}[^.,]{0,40}$`) }
