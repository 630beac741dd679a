import { grammar } from '../masks.pure.ts'

/** Verbs of things to do; those that are as often nouns must be followed by an object. */
const PLAIN_VERBS = String.raw`call off|check with|prep|follow(?:ing)?[- ]?up|followup|f\/u|fup|fu|send|re-?send|chase(?: up)?|prepare|draft|schedule|arrange|set up|setup|get back|come back|circle back|touch base|reach out|check in|check back|ping|confirm|remind|find out|look into|look at|put together|discuss|ask|tell|let|write|share|forward|provide|speak|talk|introduce|try|retry|get|make|give|bring|submit|add|finish|create|sort(?: out)?|revise|renew|organi[sz]e|research|investigate|propose|negotiate|thank|congratulate|wish|apologi[sz]e|connect|revert|respond|deliver|print|pick up|drop off|drop|buy|pay|sign|post|hand over|meet|see|go|take|catch up|callback|call back|ring back|phone back|reconnect|re-?engage|loop in|work out|figure out|clarify|verify|double[- ]check|compile|gather|collect|complete|finali[sz]e|file|upload|log|escalate|push|nudge|prod|speak to|pencil in|decide|calculate|build|install|resolve|solve|return|replace|refund|credit|show|explain|present|pitch|move|reschedule|postpone|cancel|keep|invite|involve|recommend|transfer|enquire|inquire|learn|read|think|pop in|drop in|drop by|stop by|swing by|rebook|re-?quote|onboard|book in|do|dig out|enter|register|remove|delete|amend|adjust|ensure|win back|align|sync`
const NOUN_VERBS = String.raw`call|ring|phone|telephone|e-?mail|mail|text|message|whatsapp|dm|sms|contact|visit|demo|quote|order|review|update|check|offer|invoice|plan|report|request|answer|reply|book|fix|ship|test|brief|price|copy|cc|buzz|skype|facetime|zoom|lunch`
const OBJECT = String.raw`(?= (?:{who}|[\ue001-\ue00a]|you\b|me\b|us\b|everyone\b|back\b|the\b|a\b|an\b|my\b|our\b|his\b|her\b|their\b|its\b|all\b|again\b|up\b|about\b|on\b|re\b|regarding\b|whether\b|if\b|that\b|this\b|some\b|in\b|new\b|more\b|them\b|pricing\b|prices\b|next\b|first\b|by\b|to (?:confirm|discuss|check|see|ask|arrange|agree|say)\b|then\b|once\b|after (?:that|lunch|he|she|they|the|his|her)\b|for (?:an? )?(?:update|answer|decision|feedback)\b|stock\b|availability\b|contract\b|kick-?off\b|demo\b|meeting\b|call\b|hotel\b|flights?\b|room\b|quote\b|proposal\b|details\b|slides\b|info\b|docs\b|deck\b|references\b|numbers\b|samples\b|who\b|what\b|how\b|when\b|where\b)|$|[,.;])`
export const VERB = String.raw`(?:(?:${PLAIN_VERBS})(?![\p{L}-])|(?:${NOUN_VERBS})(?![\p{L}-])${OBJECT})`
const LOOSE_VERB = String.raw`(?:${PLAIN_VERBS}|${NOUN_VERBS})(?![\p{L}-])`
const THEIR_VERB = String.raw`(?:(?:also |then |probably |hopefully |definitely |likely |try to |try and |need to |have to |be able to |internally )*)(?:(?:get(?:ting)?|gets|comes?) back|rings back|calls (?:me |us )?back|coming back|be in touch|get in touch|be back|revert|call|ring|phone|e-?mail|mail|send|let (?:me|us)|tell (?:me|us)|reply|respond|confirm|decide|sign|review|check|discuss|talk|speak|forward|provide|share|write|text|message|pay|place|order|return|introduce|connect|think|look|test|try|approve|update|ask|arrange|set up|book|schedule|submit|make (?:a|the|his|her|their|up)|raise|finali[sz]e|complete|give|bring|pass|run (?:it|this)|take (?:it|this)|present|evaluate|issue|organi[sz]e|reach out|touch base|circle back|ping|feed ?back|report back|do |follow up|chase|go through|read|consult|visit|meet|sort|prepare|transfer|draft|fill|choose|pick|know|hear|advise|answer|work on|come to|come in|drop|release|process|invite|put|verify|clarify|work out|deliver|ship|fix)(?![\p{L}-])`

const FILLER = String.raw`(?:(?:(?:could|can|would|will) you(?: please)?|and|so|but|then|also|now|ok|okay|please|pls|plz|therefore|otherwise|still|just|next|afterwards|meanwhile|finally|note to self:?,?|[*>\s-]|\[ ?\]) *)*`
const I = String.raw`(?:i|we|i also|we also|i still|we still)`
const MODAL = String.raw`(?:'ll|ll| will| shall| have to| need to| needs to| must| should|'ve got to| have got to| got to| gotta| ought to|'m going to| am going to|'re going to| are going to| gonna| want to| wanna| agreed to| promised to| offered to| said (?:i|we)(?:'d|'ll| would| will)| told {who} (?:that )?(?:i|we)(?:'d|'ll| would| will)| promised {who} (?:that )?(?:to|(?:i|we)(?:'d|'ll| would| will))| promised (?:i|we)(?:'d|'ll| would| will)| plan to| aim to| intend to| hope to| better|'d better| owe {who} to|'m to| am to| are to)(?: (?:also|then|now|still|definitely|probably|try to|try and|need to|have to|be))*`
export const englishTasks = {
  negated: grammar(
    String.raw`\bno needs? (?:to|for)\b|\b(?:don'?t|do not|doesn'?t|does not|didn'?t|won'?t|will not|wouldn'?t) (?:need|have|want(?: me| us)?)(?: any)? ?(?:to |a |an )?\b(?!.*\bbut\b)|\bneedn'?t\b|\b(?:not|isn'?t) necessary\b|\bno (?:further |more )?(?:follow[- ]?ups?|action|reminder|tasks?|to-?do|next steps?|callback|call back|chaser)\b|\bnothing (?:to do|further|more to do|else to do)|\b(?:don'?t|do not|never|shouldn'?t|should not|must not|mustn'?t) (?:bother|follow|chase|call|send|ring|e-?mail|phone|contact|text|quote|remind|push|disturb)|\bwithout (?:a )?follow|\bnot (?:to|going to) (?:follow|call|chase|send)|\bno longer needs?\b|\bwon'?t (?:be )?(?:follow|call|chas|send|get|com)|\bnot (?:follow(?:ing)?|call(?:ing)?|chas(?:e|ing)) `,
  ),
  /** Nouns that give an order when a plain noun follows: only beside a date or another order. */
  looseOrder: grammar(
    String.raw`^${FILLER}(?:(?:{t}|{p}|{c}|{d})[ ,:>-]+)*?${FILLER}(?<rest>(?:order|book|check|review|update|fix|ship|plan|copy|price|print|test|invoice|quote|visit|report) (?!(?:is|was|are|were|has|had|for|from|with|at|on|in|of|and|or|to|no|number|wrong|went|came|in|out|not|still|missing|late|today|nr|id|date|status|form|confirmation|entry|system|book|value|size|volume)\b)[a-z]{3,}(?<!(?:ed|ing))\b.*)$`,
  ),
  /** "Action: Tom sends the minutes". */
  colleagueDoes: grammar(
    String.raw`^${FILLER}(?:(?:actions?|ap|to-?do|next steps?|tasks?)(?: points?| items?)?[:\s-]*)?@?{u} (?<rest>(?:${PLAIN_VERBS}|${NOUN_VERBS})e?s(?![\p{L}]) .*)$`,
  ),
  /** What they wish for themselves is nothing for me to do. */
  theirWish:
    /^\W*[PC]+(?: [PC]+)*(?: also| still| now| really)? (?:(?:wants?|wanted|plans?|planning|hopes?|going) to|(?:needs?|has|have) to(?! be ))\b/,
  /** "Anna is sending the papers on Thursday". */
  theirGerund: grammar(
    String.raw`^${FILLER}{s} (?:is|are|'s|'re) (?<rest>(?:sending|preparing|getting back|coming back|checking|reviewing|providing|drafting|returning|paying|signing|transferring|delivering|calling|ringing|emailing|forwarding|organi[sz]ing|arranging|sorting|confirming|introducing|asking|talking|speaking|discussing|shipping|ordering|testing)(?![\p{L}]) .*)$`,
  ),
  /** "Anna provides the data by Friday", "we deliver by 3 May". */
  deedBy: grammar(
    String.raw`^${FILLER}(?:(?<mine>i|we) (?=(?:${PLAIN_VERBS}|${NOUN_VERBS})(?![\p{L}]))|{s} (?=(?:${PLAIN_VERBS}|${NOUN_VERBS})e?s(?![\p{L}]))|(?=(?:${PLAIN_VERBS})e?s(?![\p{L}]) ))(?<rest>.*)$`,
  ),
  /** A list of things to do, where each need not start with a verb. */
  listed: /^\W*(?:to-?dos?|tasks?|actions?(?: items| points)?|next steps?)\b[^:]{0,30}:/,
  /** "should hear by Thursday" dates what was said before. */
  deadline: grammar(
    String.raw`^(?:i |we |they |he |she |should |will |'ll |expect(?:s|ed|ing)? |hope |to |hear |know |have |get |an answer |it |is |due |deadline |needed |latest |back |the |by |then |for )*{t}\s*$`,
  ),
  condition: /^\W*(?:and |but )?(?:if|unless|in case)\b/,
  /** What they would do is no promise. */
  wouldOnly:
    /\b(?:wants?|would like|wishes|hopes?|plans?|intends?) to (?:buy|order|purchase|spend|renew|upgrade|return|pay)\b|\b(?:wants?|plans?|hopes?|expects?) to (?:decide|sign|make a decision|go live|start|close)\b|\bwould (?:\w+ )?(?:pay|buy|order|spend|sign)\b/,
  /** The day was said in the words before. */
  sameDay: /\s(?:then|after that|that day|afterwards)[\s.!]*$/,
  /** A colleague gets the work. */
  colleague: grammar(
    String.raw`^${FILLER}(?:(?:(?:i'll |i will |we'll |need to |must |should |let me |i |going to )?(?:ask|asked|get|have|tell|told|remind|task) (?:my colleague )?(?<one>{u}) (?:to |about )?)|(?:can|could|would|will) {u} (?:please |pls )*|(?:assign(?:ed)?(?: (?:it|this|the task|task))? (?:to )?|hand(?:ed)?(?: (?:it|this))? (?:over )?to |pass(?:ed)?(?: (?:it|this))? (?:on |over )?to |delegated? (?:to )?|over to |for |@ ?)(?<two>{u})[:, ]*(?:please |pls |can you |could you |would you )*(?:to )?|@?(?<three>{u}(?: and {u})?)(?:'s|[:,-]+|'ll| will| to| needs to| need to| have to| has to| must| should| please| can| could| is going to|'s going to| is to| promised to| agreed to| owes {who}| takes care of| takes| handles| is handling| does)[:, -]*(?:please |pls |can you |could you |would you )*(?:to )?)(?<rest>.*)$`,
  ),
  colleagueAfter: grammar(
    String.raw`^(?<rest>.*?)[ ,-]+(?:\((?:by |owner:? ?)?@?(?<one>{u})\)|(?:assign(?:ed)? to|owner:?|via|by|@) ?(?<two>{u})|-> ?(?<three>{u}))\.?$`,
  ),
  us: grammar(
    String.raw`^${FILLER}(?:(?:{t}|{p}|{c}|{d})[ ,:>-]+)*?${FILLER}(?:${I}${MODAL}|(?:i|we) owe {who}|need(?:s)? to|have to|has to|must|should|got to|gotta|to-?do|action(?: item| point)?s?|next steps?(?: is| are| will be)?(?: to| for me| for us)?|remember(?: to)?|remind me(?: to| about| that i need to| i need to| i should)?|reminder(?: to| about)?|(?:do not|don'?t) forget(?: to)?|make sure (?:to|i|we)|make a note to|note to self|promised(?: {who}| him| her| them)?(?: to)?|will|'ll|ill|to|let'?s|plan(?:ning)? to|going to|gonna|want(?:ed)? to|(?:he |she |they |{p} |{c} |{s} )?(?:has |have |also )?(?:asked|asks|wants?|wanted|needs?|expects?|told|begged|would like|'d like|urged) (?:me|us) (?:to|for)|task|tbd|we agreed(?: to| that (?:i|we)(?:'ll| will))?|agreed (?:to|that (?:i|we)(?:'ll| will))|it'?s on me to|my job to|tasks?(?: (?:for|at|with|re) [A-Z]+(?: [A-Z]+)*)?(?=:)|to-?dos?(?: (?:for|at|with|re) [A-Z]+(?: [A-Z]+)*)?(?=:)|up to me to|i'm on the hook (?:to|for)|time to|worth|best to|must not forget to|better)(?=[:, \ue004]|$)[:, -]*(?:(?:{t})[:, -]*)?(?<rest>.*)$`,
  ),
  imperative: grammar(String.raw`^${FILLER}(?:(?:{t}|{p}|{c}|{d}|{m})[ ,:>-]+)*?${FILLER}(?<rest>${VERB}.*)$`),
  startsWithVerb: grammar(
    String.raw`^(?:please |pls |can you |could you |would you |also |then |definitely |try to |try and |be )*${LOOSE_VERB}`,
  ),
  isBareNoun: grammar(
    String.raw`^(?:call|phone call|meeting|demo|email|mail|text|message|visit|zoom|lunch|review|order|quote|offer|plan|report|request|update|test|lunch) (?:with|w\/|from|for|at|went|was|is|to discuss|received|came|sent|about|re|set|booked|scheduled|arranged)\b`,
  ),
  them: grammar(
    String.raw`^${FILLER}(?:{t}[, ]+)?(?:if [^,]{0,40}, )?(?<who>{s})(?:,? (?:who|and))?(?:'ll|ll| will| shall| is going to|'s going to| are going to| gonna|(?= (?:gets|comes|rings|calls) (?:me |us )?back\b)| (?:has |have |also |already )*promised(?: to| me| us| that (?:he|she|they)(?:'d|'ll| would| will)| (?:he|she|they)(?:'d|'ll| would| will))*| (?:has |have )?agreed to| (?:has |have )?offered to| (?:has )?committed to| (?:said|says|told me|told us|mentioned|confirmed|thinks|reckons)(?: that)? (?:he|she|they)(?:'d|'ll|'s going to| would| will| needs to| has to| is going to)| should| has to| have to| needs to| need to| must| to| is to| are to| wants to| want to| plans to|'d| would| is supposed to| still has to| still needs to| still owes (?:me|us)| owes (?:me|us))(?: first| now| then| still)? (?<rest>${THEIR_VERB}.*)$`,
  ),
  theirThing: grammar(
    String.raw`^${FILLER}(?<who>{s}) (?:has |have |also |still )*(?:promised|owes|owe|promises)(?: me| us)? (?<rest>(?:the|a|an|his|her|their|some|me|us|feedback|signature|po|an answer|payment|{m}).*)$`,
  ),
  waiting: grammar(
    String.raw`^${FILLER}(?:(?:i'm |i am |we're |we are |now |still |am )*(?:waiting|wait) (?:for|on|to hear(?: back)?(?: from)?)|await(?:ing|s)?|(?:i'm |i am |we're |we are )?expect(?:ing)?|(?:i |we )?should (?:hear|get|receive|have)|(?:i |we )?(?:will|'ll) (?:hear|receive)|pending|hear back|hearing back)(?<rest> .*)?$`,
  ),
  theirDate: grammar(
    String.raw`^${FILLER}(?:we(?:'ll| will) (?:get|have) )?(?:the |a |an |their |his |her |final )*(?<rest>(?:decision|answer|feedback|reply|response|approval|signature|po|purchase order|sign-?off|go-?ahead|verdict|board decision)(?: (?:from|by) [^\ue004]*?)?)(?: (?:is|will be|to be|should be|should come|comes))?(?: (?:expected|due|promised|made|coming|planned|to come|to follow|set|likely))?[ :,-]*{t}(?:[ ,-]+(?:for |from |by )?[\ue001\ue002]+)*[\s.]*$`,
  ),
  loneNoun:
    /^(?:phone |quick |short |long |good )*(?:call|meeting|demo|visit|lunch|dinner|e-?mail|mail|text|coffee|zoom|review|update|report|price|pricing|order|offer|quote|answer|plan|request|test|copy|brief|timing|budget|features?)$/,
  wants: grammar(
    String.raw`(?:^|[\s\ue001\ue002\ue006,])(?:(?:would|'d) (?:really |also )?(?:like|love|prefer)|wants?|wanted|needs?|needed|requests?|requested|(?:has |have |is |are |was )?ask(?:ed|s|ing)(?: me| us)? for|expects?|expecting|is expecting|is after|are after|is waiting for|are waiting for|is keen (?:on|to (?:see|get|have))|are keen (?:on|to (?:see|get|have))|is looking for|looking for|looking to (?:see|get)|requires?|interested in (?:seeing|getting|receiving)|keen to (?:see|get|have))(?: to (?:see|get|have|receive|do|book|arrange))?(?<rest> (?:(?:a|an|the|our|some|another|updated?|new|revised|more|formal|detailed|full|proper|better|latest|further|quick|short|written|second|first|follow-up|live|free|product|technical|pricing|price|copy of|copies of|me|us|current|signed|customi[sz]ed|draft|firm|binding|official|competitive|online|cost|final|additional|in-person|on-?site|his|her|their|its|own|good|big|small|2|two|3|three|{c}|{p}|{r}|{d}) )*(?:(?!to |more |less |some |any )[a-z-]+ )?(?<thing>[a-z][a-z ]{2,40}? from (?:us|me)\b|quote|quotation|proposal|offer|pricing|prices?(?! (?:drop|cut|reduction))|price list|pricelist|demo|demonstration|trial|pilot|poc|samples?|brochure|catalogu?e|contract|invoice|call(?: back)?|callback|meeting|info|information|details|deck|slides|presentation|case stud(?:y|ies)|references?|datasheets?|data sheet|documentation|docs|update|reply|response|answer|specs?|specifications?|nda|sow|estimate|agreement|reminder|visit|business case|roi calculation|walkthrough|training|workshop|follow-?up|feedback|paperwork|terms|timeline|roadmap|licen[cs]e keys?|login|access|receipt|copy|manual|drawings?|certificates?|lunch|plan|summary|report|numbers|figures|costings?|breakdown|draft|rfp response|security (?:docs|questionnaire)|questionnaire)(?![\p{L}]).*)$`,
  ),
  arrange:
    /^(?:demo|demonstration|trial|pilot|poc|call|meeting|visit|walkthrough|training|workshop|lunch|presentation|follow-?up)$/,
  deliverable: grammar(
    String.raw`^${FILLER}(?:(?:a|the|our|updated|revised|new|final) )*(?<rest>(?:quote|quotation|proposal|offer|pricing|contract|brochure|demo|presentation|slides|deck|invoice|samples?|nda|sow|estimate|report|paperwork)(?: (?:to|for) (?:{who}|{p}|{c}))?)(?: (?:is |needed|required|due|deadline|wanted|to be sent|to send|to go out))*[ :,-]*{t}(?:,? (?:please|pls|thanks|ideally|latest|at the latest))?\s*$`,
  ),
  thenRemind: grammar(
    String.raw`^${FILLER}(?:remind me|reminder|nudge me|ping me|wake me|alert me|prod me)\b[ :,-]*(?:{t})?[\s.]*$`,
  ),
  /** Where a new clause begins although nothing but the words says so (dictation). */
  cue: grammar(
    String.raw`(?<!(?:to|will|'ll|'d|would|ll|and|or|not|n't|please|pls|can|could|would|should|must|may|might|a|an|the|my|our|their|his|her|no|intro|first|second|sales|video|phone|zoom|teams|discovery|short|status|for|of|me|us|need|re|any|some|i|we|he|she|they|let|forget|about|with|this|that|next|quick|good|then|also|just|promised|you|weekly|on|want|wants|wanted|every|reminder|[\ue006]|by)[ ,:]*)(?<=[\p{L}\p{N}\ue001-\ue00a] )(?:follow[- ]?up\b(?! (?:call|meeting|email|demo|question|with me))|followup|remind me|send (?:{who}|[\ue001-\ue00a]|pricing|a |an |the |over|info|quote|proposal|him|her|them|our|contract|brochure|updated|revised|slides|more|details|docs)|call (?:{who}|back|again)|ring (?:{who}|back)|chase (?:{who}|{t}|up)|need(?:s)? to (?:send|call|follow|get|ring|check|chase|email|prepare|ask|book|arrange|confirm|find|speak|talk)|don'?t forget|(?:i|we)(?:'ll|ll| will| need to| must| should| have to| promised) |email (?:{who}|the |a )|set up (?:a |the )|book (?:a |the )|schedule (?:a |the )|arrange (?:a |the )|(?:can|could) you (?:please )?(?:send|call|ring|email|check|prepare|book|arrange|follow|get|ask|make) |todo\b|to-?do\b|next step|check in (?:with|{t}|again)|touch base)`,
    'gu',
  ),
  willCue: grammar(
    String.raw`(?<=\p{L}{2})(?<!(?:^|[^\p{L}])(?:he|she|it|they|who|that|which|we|i|this|{s}|and|or|but|team|board|boss|customer|client)) (?=(?:will|i'll|gonna) (?:try|call|send|follow|e-?mail|ring|chase|get back|check|prepare|visit|text|phone|resend|ask|see) )`,
    'gu',
  ),
  pronounCue: grammar(
    String.raw`(?<=[\p{L}\p{N}\ue001-\ue00a])(?<!(?:longer|never|not|neither|said|says|that|thinks|told me|told us|mentioned|confirmed|promised|if|when|because|as|what|hopes|reckons|until|before|after|once|how|where|why|unless|while|since)) (?=(?:(?:he|she|they)(?:'ll|'s|'d| will| is| was| said| says| wants?| wanted| needs?| would| has| asked| promised| likes?| loved| prefers?| agreed| signed| thinks| mentioned| told| can'?t| complained)\b|(?<!(?:^|[,;:-])\s*(?:and )?[\ue001\ue002]+ )(?:wants (?:a |an |the |pricing|our|more)|complained about|promised (?:a|the|to|him|her|them|{who})|meeting set|verbal yes|no need to|prefers )))`,
    'gu',
  ),
}
