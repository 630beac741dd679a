import { grammar } from '../masks.pure.ts'

const OBJECT = String.raw`(?:(?:the |this |that )*(?:{c}(?:'s)? )?(?:deal|account|opportunity|opp|it\b|{d}|{c}))`

export const englishDeals = {
  won: grammar(
    String.raw`\b(?:{s} |they |we |just |finally |has |have |and |contract |deal |it's |all |got it |is |papers |paperwork |docs |agreement |renewal |both |been |now )?(?:signed)\b(?! (?:up|in\b|off on|for (?:the|our) (?:newsletter|webinar|event|trial)|out|the nda|an nda|nda|copy of the nda))|\b(?:we |just |finally )*won (?:the |this |it|them|{c}|{d}|{m}|over|against)|\b(?:deal|contract|order|{d}|{c}|it|they|renewal) (?:is |was |are |has been |have been |been |now )*(?:closed|won|done|signed|sealed|in the bag|confirmed|placed|approved and signed)\b(?! (?:until|for|on (?:sunday|monday|saturday)|by|in|early|lost|down|office|over|at (?!{m})|off))|\bclosed[- ]won\b|\bwon\b$|^won\b(?!')|\bwon!|\bclosed (?:the |this |it|{c}|{d}|{m})|\bgot the (?:po|order|signature|contract|deal|business|signed|job|go[- ]ahead)\b|\b(?:received|received their|got|got their|got a|have|sent|sent the|sent a|raised|raised a|raised the|issued|issued a|issued the|placed|placed the|placed an|placed their|received a|received the|here's the|their) (?:signed |a |an |the |their |first )*(?:po|purchase order|order|signed contract|contract signed|signed (?:quote|offer|agreement|order form))\b(?! (?:is late|wrong|number|hasn't|was wrong|confirmation yet|form to))|\bpo (?:received|is in|arrived|came|in)\b|\border (?:received|came in|is in|placed|confirmed|in)\b|\b(?:they'?re|they are|he's|she's|{c} is|{c} are|we're) in(?:[!.]|$)|\b(?:went|going|go|chose|choose|decided|goes|opted) (?:with|for|on) us\b|\b(?:they|he|she|{s}) (?:have |has )?(?:accepted|bought|ordered|purchased)\b(?! (?:a meeting|the invite|the invitation|the meeting|me|connection|my|coffee|lunch|drinks|that|an invite|the price of|the case))|\baccepted (?:the|our) (?:offer|quote|quotation|proposal)|\bdeal done\b|\bsaid yes to (?:the|our) (?:offer|proposal|quote)|\brenewed\b(?! interest)|\bcontract (?:is )?(?:back )?signed`,
  ),
  notWon: grammar(
    String.raw`\b(?:not|n't|haven't|hasn't|isn't|wasn't|yet to|before|until|unless|if|once|when|will be|to be|almost|nearly|should be|could be|might be|may be|about to be|not yet|never|after|still to be|still not|waiting for|ready to|can be|going to be|want it|get it|promised|has to be|have to be|must be|needs to be|need to be|will|'ll|still|expecting|gets?|getting|awaiting|wants?|to get|'d be|be|won't be|needs?|in order to) (?:\w+ ){0,3}?(?:signed|closed|won|ordered|bought|accepted|po|order|done|placed|renewed|confirmed)\b|\bcompetitor won|\bsigned (?:the |an |our |a )?(?:m?nda|confidentiality|gdpr|visitor|consent)|{rival} won|\bjust (?:closed|signed) (?:a|their)`,
  ),
  lost: grammar(
    String.raw`\b(?:we )?lost (?:the |this |it\b|them\b|out|to\b|on\b|because|over|due|{c}|{d}|{m}|deal|against|tender)|\bclosed[- ]lost\b|^lost\b|\b(?:{d}|deal|opportunity|it) (?:is |was |now |marked |as )*lost\b|\bdeal (?:is |was )?(?:lost|dead|off|gone|cancelled|canceled)\b|\b(?:went|going|gone|go|chose|chosen|choose|decided|signed|staying|stayed|stay|sticking|stuck|picked|selected|opted) (?:with|for|to) (?:a competitor|the competition|{rival}|someone else|somebody else|another (?:vendor|supplier|provider|company)|their (?:current|existing|incumbent)|the incumbent|a cheaper|in-?house|(?:a )?different)|\b(?:picked|chose|selected|bought|buying) (?:{rival}|a competitor)|\b(?:they|he|she|{s}|{c}) (?:have |has |'ve )?(?:passed|pulled out|backed out|walked away|dropped out|declined our|rejected our|turned us down|turned down our|said no\b|decided against|cancelled the (?:deal|project|order)|canceled the (?:deal|project|order))|\bnot (?:going ahead|moving forward|proceeding|going forward|going with us|buying)\b|\b(?:won'?t|will not|isn'?t|aren'?t|decided not to) (?:going ahead|go ahead|moving forward|move forward|proceed(?:ing)?|buy(?:ing)?|going with us|go with us|renew(?:ing)?|sign(?:ing)?)\b(?! (?:until|before|this|without|unless))|\bturned (?:us|it|our (?:offer|proposal|quote)) down|\b(?:rejected|declined) (?:the|our) (?:offer|proposal|quote|quotation)|\bproject (?:is |was |has been |got )?(?:cancelled|canceled|killed|shelved|scrapped)|\bno deal\b|\bthe deal fell through|\bfell through\b|\bdeal(?:'s| is) (?:off|dead)`,
  ),
  notLost: grammar(
    String.raw`\b(?:not|n't|never|haven't|almost|could|might|may|if we|risk of|afraid|don't want to) (?:\w+ )?(?:lost|lose)|\blost (?:track|contact|touch|his|her|their (?:phone|login|password|keys|card)|in (?:the|transit)|the (?:file|login|password|key|contract|invoice|paper|parcel|number|card|address)|parcel|shipment|delivery|pallet)|\bis lost in|\bparcel|\bpackage (?:is |was )?lost`,
  ),
  reason: grammar(
    String.raw`\b(?:on|over|because of|because|due to|owing to|since|as|reason:?|for|budget:?|based on|down to|their reason:?|cause) (?!{t}|us\b|the deal|a competitor|good\b|now\b|someone|{rival})(?<reason>[^.;!?]{2,80})|[,(:-] ?(?<tail>(?:too |the |no |lack |missing |price|budget|timing|features?|cheaper|bad|poor|internal|delivery|we were|they )[^.;!?)]{0,80})`,
  ),
  /** What they took instead is the reason, where none is given. */
  reasonChosen: grammar(
    String.raw`\b(?<reason>(?:went|going|gone|chose|choosing|picked|opted|stay(?:ed|ing)?|sticking) (?:with|for) (?:a |an |the |their )(?:cheaper|in-?house|own|current|existing|incumbent|different|local)[^.;!?,]{0,50})`,
  ),
  verbalYes: grammar(
    String.raw`\bverbal(?:ly)? (?:yes|ok|okay|agreement|commit(?:ment)?|approval|confirmation|go[- ]?ahead|agreed|accepted|committed|confirmed)\b|\bagreed (?:verbally|in principle|on the phone to (?:buy|sign))|\b(?:gave|give|got|have|has) (?:me |us )?(?:a |the |his |her |their )?(?:verbal|green light|thumbs up|nod)\b|\bsaid yes\b(?! to)|\bhandshake (?:deal|agreement)|\bagreement in principle|\bshook hands on`,
  ),
  /** A stage by its name; names that are everyday words need a verb of moving. */
  moved: (stages: string) =>
    grammar(
      String.raw`(?:\b(?:moved?|moves|moving|advanced?|progress(?:ed)?|bumped|put|set|pushed|shift(?:ed)?|changed?|updated?|promoted?|upgraded?|downgraded?|dropped|stage|status|mark(?:ed)?)\b[^.;,]{0,34}?\b(?:to|in|into|at|back to|as|is|now)|\b(?:stage|status)(?: is| now|:| =|->| to)*|->|→|=>) (?:the )?(?<stage>${stages})s?(?: stage| phase| now)?(?![\p{L}])|(?:^|[\s:])(?:the )?(?<named>${stages}) (?:stage|phase)\b`,
    ),
  entered: (stages: string) =>
    grammar(
      String.raw`\b(?:now|is|are|we're|we are|they're|it's|currently|back|reached|entered|entering|enters|went|gone|goes|deal|{d}|{c}|got|into)(?: now| back)? (?:in|into|at|to|on|as)?(?: the)? ?(?<stage>${stages})s?(?: stage| phase| now)?(?![\p{L}])|^(?<named>${stages})$`,
    ),
  close: grammar(
    String.raw`\b(?:clos(?:e|es|ing|ure)|sign(?:s|ing|ature)?(?: off)?|decision|decide[sd]?|deciding|order(?:ing)?|buy(?:ing)?|start(?:ing|s)?|go(?:ing)?[- ]live|po|award(?:ed)?|purchase|expected|land(?:ing)?|slipp?(?:ed|s|ing)?|delayed|postponed|pushed(?: back| out)?|push|moved|contract|renewal|renews?|deadline|budget)\b`,
  ),
  closeOnly: grammar(
    String.raw`\b(?:(?:should |will |to |expected to |expect to |expects to |could |might |likely to |can )?(?:close|sign)(?:s|d)? (?:(?:it|the deal|this|off|them|{d}|{c}) )?(?:(?:in|by|on|around|before|at|this|next) )?{t}|clos(?:e|ing)(?: date)?(?: is| now| moved| set| expected|:)*(?: to| in| on| for| by)? ?{t}|expected (?:to )?clos(?:e|ing)[^.;]{0,40}{t}|(?:deal|{d}|{c}|close(?: date)?|closing|it|decision|signature|project|they) (?:has |have |is |was |been |will be |will )*(?:slip(?:s|ped|ping)?|pushed(?: back| out)?|delayed|postponed|moved|moves|push(?:es)?) (?:to|until|till|into)? ?{t}|(?:push|move|slip|postpone|change|set|update) (?:the )?(?:clos(?:e|ing)(?: date)?|deal|{d})[^.;]{0,12}{t}|(?:signing|closing)(?: it)?(?: in| on| by| for)? ?{t}|slipp?(?:ed|ing|s) (?:to |into |by )?{t}|(?:will|'ll|want to|wants to|plan to|plans to|going to|hope to|hopes to|ready to|intend to|aims? to) (?:buy|sign|order|close|purchase|decide|make a decision|start|go ahead)[^.;]{0,16}{t})`,
  ),
  order: grammar(
    String.raw`^(?:please |pls )?(?:update|change|set|increase|raise|bump|reduce|lower|drop|cut|move|push|slip|postpone|mark|adjust|correct)\b.*(?:{m}|{d}|{c}|\bdeal\b)`,
  ),
  isNew: grammar(
    String.raw`\b(?:new|another|second|separate|additional|fresh) (?:\w+ ){0,2}?(?:deal|opportunity|opp|project|order|business|enquiry|inquiry|lead|requirement|tender|rfp)\b|\b(?:create|add|open) (?:a |an )?(?:deal|opportunity|opp)\b`,
  ),
  /** What nobody knows is no date. */
  doubt: /\b(?:not sure|unsure|unclear|no idea|don'?t know|doubts?|doubtful|whether)\b/,
  dealWord: grammar(
    String.raw`\b(?:deal|opportunity|opp|budget|pipeline|forecast|renewal|upsell|project|tender|rfp|contract|quote|proposal|order)\b`,
  ),
  notAmount: grammar(
    String.raw`\b(?:invoice|invoiced|overdue|refund|paid|pays|owe[sd]?|credit note|fine|fee|penalty|discount|revenue|turnover|salary|profit|costs? (?:them|him|her|us)|overcharged|charged|fundrais|raised|funding|losing|lost (?:sales|revenue)|savings?|save[sd]?|deposit|expenses?|bonus|bill(?:ed)?|damage|shares|market cap|valued at|employees|acquisition|acquired|series [abc])\b`,
  ),
  rivalBefore:
    /\b(?:lost [^.,;]{0,30}?\bto|lost to|went with|going with|gone with|go with|chose|choosing|chosen|picked|selected|decided (?:for|on)|signed with|stay(?:ing|ed)? with|stick(?:ing)? with|competitors?:?(?: is| are)?|compet(?:ing|es?) with|competing against|against|vs\.?|versus|compared (?:to|with)|comparing us (?:to|with)|currently (?:on|uses?|using|with)|now (?:uses?|using)|switch(?:ing|ed)? from|instead of|also (?:talking|speaking|looking) (?:to|at|with)|in talks with|quotes? from|offer from|cheaper than|beat|better than|happy with|incumbent(?: is)?|evaluating|looking at|demo from|bought|opted for|preferred|prefers|using|uses|rather than|than)\s*(?:the )?$/,
  ownerChange: grammar(
    String.raw`\b(?:hand(?:ed|ing)?(?: over)? ${OBJECT}(?: over)? to|${OBJECT} (?:now )?(?:goes|moves|belongs|is handed|handed|transferred|assigned|reassigned|passed|given) (?:over )?to|(?:reassign|assign|transfer|pass|give)(?:ed|red|n)?(?: over)? ${OBJECT}(?: over)? to|new (?:deal )?owner(?: is|:)?|(?:deal )?owner(?: is now| now|:| is| to| changes to| changed to| ->)+) (?<owner>{u}|me)|(?<taker>{u}) (?:takes over|is taking over|will take over|took over|now owns|owns) ${OBJECT}`,
  ),
  mine: 'me',
  /** A later sum takes the place of an earlier one. */
  correction: /\b(?:now|actually|rather|instead|make (?:that|it)|sorry|correction|no,)\b/,
}
