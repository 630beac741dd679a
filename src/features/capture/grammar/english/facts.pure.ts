import { grammar } from '../masks.pure.ts'

const TITLE = String.raw`(?:(?:interim|acting|new|senior|junior|deputy|assistant|group|regional|global|national|vice|executive|managing|chief|key|general|associate|technical|commercial|operations?|it|hr|sales|marketing|finance|financial|procurement|purchasing|product|project|account|country|area|digital|data|information|security|engineering|quality|plant|office|customer|business|development|supply chain|logistics|legal|technology|executive|operating|people|revenue|head|r&d|ecommerce|production|facility|facilities|store|branch|site|team|brand|category|services?|success) )*(?:head ?teacher|headmaster|headmistress|teacher|doctor|nurse|ceo|cfo|cto|coo|cio|cmo|cpo|cro|ciso|chro|cso|md|vp|svp|evp|director|manager|head|officer|president|chair(?:man|woman|person)?|partner|owner|founder|buyer|engineer|developer|analyst|consultant|secretary|assistant|controller|accountant|architect|lead|leader|supervisor|administrator|coordinator|specialist|executive|treasurer|boss|principal|counsel|designer|planner|foreman|pa)(?![\p{L}])(?:(?: of| for| -|,)? (?:the )?(?:emea|apac|dach|uk|us|europe|sales|marketing|it|hr|finance|operations|procurement|purchasing|product|products|engineering|logistics|digital|data|security|technology|legal|production|development|research|customer success|customer service|people|communications|r&d|strategy|quality|supply chain|business development|retail|facilities|innovation|growth|partnerships|support|innovation|supply|sourcing|buying|maintenance|packaging|transport|fleet|export|events|design|planning|analytics|infrastructure|compliance|risk|accounting|controlling|services?|warehousing|distribution|assembly|store operations))*`
export const JOB_TITLE = new RegExp(String.raw`(?<![\p{L}])${TITLE}`, 'iu')
const CHANNEL = String.raw`(?<channel>whatsapp|e-?mails?|mail|phone(?: calls?)?|calls?|telephone|text(?:s|ing)?(?: messages?)?|sms|teams|zoom|linkedin|slack|signal|telegram|video(?: calls?)?|face[- ]to[- ]face|in person|letters?|post|messages?|being called|being emailed|emailed|called|phoned|texted|mobile|wechat|messenger)`
const NEUTRAL = String.raw`(?:{s}|i|{t}|now|also|just|has|have|is|was|'s|he's|she's|as|of|the|a|\s|,)*`

export const englishFacts = {
  birthday: grammar(String.raw`\b(?:birthday|b-?day|bday|born|dob|date of birth|turns \d\d)\b`),
  notBirthday: grammar(
    String.raw`\bbirthday (?:card|gift|present|party|cake|wishes|greetings|message|drinks)|\b(?:send|wish|congratulate|say|sent|wished)\b[^.]*\b(?:happy )?birthday`,
  ),
  channel: grammar(
    String.raw`\b(?:prefers?|preferred|likes? (?:to be (?:contacted|reached)|contact)|rather|best (?:reached|contacted|way|to|reach|contact)|easiest|favou?rs|would like to be contacted|wants to be contacted|only (?:answers|uses|reads|responds to|replies to|by|on|via)|reach (?:him|her|them) (?:best|only)|contact (?:him|her|them|{p}) (?:only|best))\b[^.,;\ue005]{0,34}?(?: |^)(?:by |via |on |over |through |to |is |with |using |an? |me to )*${CHANNEL}(?![\p{L}])`,
  ),
  channelNoun: grammar(
    String.raw`\bpreferred (?:contact )?(?:channel|method|way)(?: of contact)? (?:is |= ?|: ?)?(?:now )?${CHANNEL}`,
  ),
  moved: grammar(
    String.raw`\bleft (?:{c}|\ue00a+) (?:for|to join|to work (?:for|at)) (?:the )?(?<next>{c}|\ue00a+)|\b(?:moved?|moves|moving|switched|changed|gone|went|transferred|transferring|defected) (?:over |jobs? |on )?to (?:work (?:for|at) )?(?:the )?(?<name>{c}|\ue00a+)(?! (?:stage|phase))|(?:^|{p},? )(?:is |has become |became )?now (?:the |a )?${TITLE} (?:at|with|of) (?<firm>{c})|\b(?:joined|joins|joining|now (?:at|with|works? (?:for|at)|working (?:for|at))|works (?:for|at) (?:now )?|works (?:now )?(?:for|at)|working (?:for|at)|started (?:at|with|working (?:for|at))|starts at|starting at|hired by|poached by|got a (?:new )?job (?:at|with)|taken a (?:new )?job (?:at|with)|changed jobs? to|new job (?:at|with)|is with|has a new (?:job|role) (?:at|with)|has joined) (?:the )?(?<other>{c}|\ue00a+)`,
  ),
  left: grammar(
    String.raw`(?:^|{s} |he |she )(?:has |have |is |just |will be |has just )?(?:left|leaves|leaving|quit|quitting|resigned from|retired from|no longer (?:at|with|works (?:at|for)))(?: (?:the company|his job|her job))?(?: (?:the )?(?<name>{c}))(?=$|[ ,.;!])(?! (?:a|the|his|her) (?:message|voicemail))|\b(?:has |have |is )?(?:left the company|retired|retiring|resigned|no longer works there|no longer there|no longer with them|left his job|left her job|quit (?:his|her) job|was fired|got fired|was made redundant)\b`,
  ),
  /** "just left Acme" comes from a visit. */
  justLeft: grammar(String.raw`^(?:ok |so )*(?:i |we |i've |we've )?just left\b`),
  newTitle: grammar(
    String.raw`\b(?:joined|joins|joining|starts at|started at|moved to|went to|replaced|replaces|succeeds|succeeded) (?:{c}|{p}) as (?:the |a |an |their |its |new )*(?<as>${TITLE})|^(?:is |has become |became )?now (?:the |a )?(?<now>${TITLE})|(?:(?<who>{p}|he|she)(?: (?:at|from|of) {c})?(?: {mod})?(?:'s| is| was| has been| got| has become| became| becomes| will be)? (?:now |just |the new |their new |newly |been |recently )*(?:promoted to|made|appointed(?: as)?|named|now|the new|their new|new|became|becomes|takes over as|taken over as|took over as|started as|moved up to|moving to|is now(?: the)?|acting|as of {t}|becoming) (?:the |a |an |their |new |as )*)(?<title>${TITLE})`,
  ),
  titleIs: grammar(
    String.raw`(?:\b(?:the |their |our |a |{c}'s |his |her )*(?:new|next|current|now) |{c}'s (?:new )?)(?<title>${TITLE})(?: at {c}| of {c}| there)?(?: is| will be|:| =|'s|,| called| named)* (?:now |a |called )*(?<who>{p})`,
  ),
  goal: grammar(
    String.raw`(?:^|{s} |\band |\balso |, |: ?|- )(?:also |now |really |still |currently |eventually |their |his |her |main |big |the |company |long-?term )*(?:wants? to|want to|wanna|would like to|'d like to|plans? (?:to|on)|planning (?:to|on|for)|is planning(?: to| on)?|are planning(?: to| on)?|hopes? to|hoping to|aims? (?:to|for|at)|aiming (?:to|for)|intends? to|looking to|is looking to|are looking to|thinking (?:of|about)|is thinking (?:of|about)|are thinking (?:of|about)|dreams? of|dreaming of|goals?(?: this year| for {t})?(?: is| are|:)?(?: to)?|targets?(?: is| are|:)(?: to)?|objectives?(?: is| are|:)?(?: to)?|ambitions?(?: is| are|:)?(?: to)?|priority(?: is|:)(?: to)?|priorities(?: are|:)|going to|will be|are about to|is about to|considering|is considering|are considering|(?:is|are) (?=(?:opening|expanding|launching|doubling|relocating|acquiring|entering|building) ))[: ]*(?<goal>(?:open(?:ing)?|expand(?:ing)?|grow(?:ing)?|launch(?:ing)?|hir(?:e|ing)|double|doubling|triple|tripling|enter(?:ing)?|retir(?:e|ing)|sell(?:ing)? (?:the|his|her|their)|reduc(?:e|ing)|cut(?:ting)?|becom(?:e|ing)|build(?:ing)?|automat(?:e|ing)|migrat(?:e|ing)|moderni[sz](?:e|ing)|digiti[sz](?:e|ing)|digitali[sz](?:e|ing)|go(?:ing)? (?:public|paperless|international|global|abroad|green|digital|carbon|net|live)|mov(?:e|ing) (?:into|to (?:the cloud|a (?:new|bigger|larger|smaller)|new)|production|offices|their|his|her|away|everything|premises)|relocat(?:e|ing)|increas(?:e|ing)|improv(?:e|ing)|replac(?:e|ing)|consolidat(?:e|ing)|acquir(?:e|ing)|merg(?:e|ing)|invest(?:ing)?|sav(?:e|ing)|start(?:ing)? (?:a|an|their|his|her|up|production|exporting)|win(?:ning)?|achiev(?:e|ing)|reach(?:ing)?|standardi[sz](?:e|ing)|export(?:ing)?|franchis(?:e|ing)|renovat(?:e|ing)|extend(?:ing)?|set(?:ting)? up (?:a|an|in|offices?|their|new)|scal(?:e|ing)|carbon|net zero|be (?:in|the|carbon|number|market)|have (?:\d+|a second|two|three)|double|train(?:ing)?|outsourc(?:e|ing)|in-?sourc(?:e|ing)|streamlin(?:e|ing)|switch(?:ing)? (?:to|from|their)|upgrad(?:e|ing)|ipo|an ipo|diversif(?:y|ying)|clos(?:e|ing) (?:two|three|their|some|\d+)|speed(?:ing)? up|simplif(?:y|ying)|break(?:ing)? into|establish(?:ing)?|list(?:ing)? )(?![\p{L}]).*|\d+ (?:new )?(?:stores|shops|sites|locations|employees|countries|branches).*)$`,
  ),
  goalNoun: grammar(
    String.raw`\b(?:goal|target|objective|ambition|aim|dream)s?(?: this year| next year| for {t}| (?:for|of) {c}| for {p})?(?: is| are|:| -)+(?: to)? (?<goal>.+)$`,
  ),
  newPhone: grammar(
    String.raw`\b(?:new|changed|his|her|their|mobile|cell|phone|number|direct|tel|handy|reach|call)\b[^.]{0,40}$`,
  ),
  newWay: grammar(
    String.raw`\b(?:reach|contact) |'s (?:\w+ )?(?:mobile|cell|phone|number|tel|e-?mail|mail|direct|line)|\b(?:new|changed|now|his|her|their|has|is|updated?)\b`,
  ),
  neutral: grammar(`^${NEUTRAL}$`),
  notChannel: /\bcall (?:on|at|before|after)\b|\b(?:preferred|best) (?:supplier|partner|price)/,
  notMove: /\b(?:meeting|call|demo|deal|close|date)\b[^.]*\bmoved\b/,
  /** What is new. */
  way: /\b(?:mobile|cell|phone|number|tel|e-?mail|mail|address|direct|line|handy|reach)\b/,
}

const CHANNELS: [RegExp, string][] = [
  [/whatsapp/, 'whatsapp'],
  [/e-?mail|^mail/, 'email'],
  [/^text|texted|sms|^message/, 'message'],
  [/teams/, 'teams'],
  [/zoom/, 'zoom'],
  [/linkedin/, 'linkedin'],
  [/video/, 'video'],
  [/face|person/, 'in person'],
  [/letter|post/, 'post'],
  [/emailed/, 'email'],
  [/phone|call|mobile/, 'phone'],
]
export const channelName = (words: string) => CHANNELS.find(([pattern]) => pattern.test(words))?.[1] ?? words
