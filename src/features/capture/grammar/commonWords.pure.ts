import { isFirstName } from './givenNames.pure.ts'

/** Everyday words: no name unless something else says so. Inflections are derived. */
const words = `
a about above abroad absent accept access accident account accountant across act action active actual actually ad add
address admin admit advance advice advise affect afford after afternoon again against age agency agenda ago agree
agreed agreement ahead aim air alert all allow almost along already also alternative although always am amazing among
amount an analysis and angry annoy annual another answer any anybody anyone anything anyway apart apologise apologize
app apparently appear application apply appointment appreciate approach appropriate approval approve area aren't argue
around arrange arrive article as aside ask asap assess asset assign assist associate assume at attach attempt attend
attention auction audit author authority auto available average avoid await award aware away awesome back background
bad badly bag balance ball bank bar base basic basis batch battery be beat beautiful became because become bed been
beer before begin behind being believe below benefit best better between beyond bid big bigger bill birthday bit black
block blow blue board boat body book boot border boring boss both bother bottle bottom bought box boy branch brand
brave break breakfast bridge brief briefly brilliant bring broad brochure broke broken brother brought brown browser
budget bug build building built bulk bunch burn bus business busy but button buy buyer by bye calendar call callback
calm came campaign can can't cancel candidate cannot capable capacity car card care career careful carry case cash
casual catch category cause caught cautious celebrate cell centre center central certain certainly chain chair
challenge chance change channel chapter charge chart chase chat cheap check cheque chief child children choice choose
chose chosen church circle city claim class clause clean clear clearly client clinic clock close closer closed clothes
cloud club coach coast code coffee cold collaborate colleague collect college colour color combine come comfortable
comment commercial commission commit committee common communicate community company compare compete competition
competitor complain complaint complete completely complex compliance complicated component computer concept concern
condition conference confident confirm confirmation confuse connect connection consent consider consult consultant
contact contain content continue contract contractor control conversation convert convince cook cool cooperation copy
core corner corporate correct cost couldn't could council count country couple courier course cover crash crazy create
credit crisis critical crm cross crowd cruise currency current currently cut cycle daily damage dashboard data
database date daughter day dead deadline deal dealer dear debt decade decent decide decision deck decline decrease
deep default defect defective definitely delay delegate delete deliver delivery demand demo department depend deposit
describe design desk despite detail detailed develop developer device did didn't die differ difference different
difficult digital dinner direct direction director disappear disappoint discount discover discuss discussion dispatch
display dispute distance distribute distributor district division do doctor document does doesn't dog dollar domain
don't done door doubt down download draft drag draw dream dress drink drive driver drop due during duty each eager ear
early earn ease easier easily east eastern easy eat economic economy edge edit educate effect effective efficient
effort either else elsewhere email embed emergency emphasise employ employee employer empty enable encourage end
energy engage engine engineer engineering enjoy enough enquire enquiry ensure enter enterprise enthusiastic entire
entry environment equal equipment error escalate especially essential establish estate estimate etc euro evaluate
evaluation even evening event eventually ever every everybody everyone everything evidence exact exactly example
excellent except excess exchange excite exclude excuse exec executive exercise exhibition exist exit expand expansion
expect expense expensive experience expert expire explain explore export express extend extension external extra
extreme eye face facility fact factor factory fail failure fair fairly faith fall family famous fan far farm fashion
fast father fault faulty favour favorite fear feature fed fee feed feedback feel feeling fellow felt few field fight
figure file fill film final finally finance financial find fine finish fire firm first fish fit five fix flat fleet
flexible flight flip float floor flow fly focus folder folk follow following followup follow-up food foot for force
forecast foreign forest forget form formal format former forth fortnight fortune forward found founder four frame free
freeze freight frequent fresh friday friend friendly from front frozen frustrate fuel full fully fun function fund
furious further future gain game gap garden gas gate gather gave gdpr general generally generate gentle get girl give
glad glass go goal going gold golf gone good goods got government grab grade grand grant graph great green grew ground
group grow growth guarantee guess guest guide guy had hadn't half hall hand handle hang happen happy hard hardly
hardware has hasn't hat hate have haven't he head headquarters health healthy hear heard heart heat heavy held hello
help her here hers herself hesitant hey hi high highly him himself hint hire his history hit hold holiday home honest
honestly hope horse hospital host hot hotel hour house how however hr huge human hundred hung hurry hurt husband i
idea identify if ignore ill illness immediate immediately impact implement import important impossible impress improve
in inbound inbox incident include income incorrect increase indeed independent indicate industry info inform
information infrastructure initial innovate input inside insist inspect install instance instead institute insurance
integrate integration intend intent interest interested interesting intern internal international internet interview
intro introduce introduction inventory invest investigate investment investor invite invoice involve is island isn't
issue it item its itself jam job join joint journal journey judge jump june junior just justify keen keep kept key
kick kickoff kid kill kind king kitchen knew knock know knowledge known lab label labour lack lady land landline
language laptop large last late lately later latest laugh launch law lawyer lay lead leader leak learn lease least
leave led left leg legacy legal lend length less let letter level liability library licence license life lift light
like likely limit line link linkedin list listen litre little live load loan local location lock logistics logo long
longer look loose lose loss lost lot loud love lovely low lower loyal luck lucky lunch machine mad made magazine mail
mailbox main mainly maintain maintenance major make male man manage management manager managing manner manual
manufacture manufacturing many map march margin mark market marketing marriage married match mate material matter max
maybe may me meal mean meant measure media medical medium meet meeting member memo memory men mention menu merge mess
message met metal method middle might migrate migration mild mile milestone million mind mine minimum minor minute
miss missing mission mistake mix mobile mode model modern module moment monday money monitor month monthly mood more
morning most mostly mother motion motivate motor mouth move movie much multiple music must mutual my myself name
narrow national nature near nearly necessary need needn't negative negotiate negotiation nervous net network neutral
never nevertheless new newer news newsletter next nice night nil no nobody noise none noon nope nor normal north
northern not note nothing notice notify november now nowhere number nurse object objection obvious occur ocean odd of
off offer office officer official offline offsite often oh ok okay old older on onboard onboarding once one online
only onsite onto open opening operate operation operations opinion opportunity oppose opt option or orange order
organisation organise organization organize origin original other others otherwise ought our ours ourselves out outage
outbound outcome outline outlook output outside outstanding over overall overdue overview owe own owner pack package
page paid pain paint pair panel paper paperwork parent park parking part partial participate particular partly partner
partnership party pass past path patient patience pause pay payment peak pen pending people per percent percentage
perfect perform performance perhaps period permission permit person personal pet phase phone photo phrase physical
pick picture piece pilot ping pipeline pissed pitch place plan plane planet planner plant plastic platform play player
please pleased plenty plus pocket point policy polite poor pop popular portal portfolio position positive possible
possibly post postpone potential pound power practical practice praise predict prefer premium preparation prepare
presence present presentation president press pressure pretty prevent previous previously price pricey pricing primary
print printer prior priority private pro probably problem procedure proceed process procure procurement produce
product production professional profile profit program programme progress project prom promise promising promote
promotion proof proper properly property proposal propose prospect protect prototype proud prove provide provider
provision proxy public publish pull pump purchase purchasing pure purpose push put qualified qualify quality quantity
quarter quarterly question queue quick quickly quiet quit quite quota quotation quote race radio rail rain raise ramp
ran rang range rank rapid rare rate rather ratio raw reach react read ready real realise realize really reason
reasonable receipt receive recent recently reception recommend record recover recruit red reduce reduction redesign
refer reference referral reflect refund refuse regard regarding regards region regional register regret regular
regularly reject relate relation relationship release relevant reliable relief rely remain remember remind reminder
remote remove renew renewal rent reopen repair repeat replace replacement reply report represent representative
request require requirement resale research reschedule resell reseller reserve reset resolve resource respect respond
response responsible rest restart restaurant result retail retailer retire return revenue reverse revert review revise
rework rich rid ride right ring rise risk river road rob rock role roll rollout room root rose rough roughly round
route row rule run rush sad safe safety said salary sale sales sample sat satisfied save saw say scale scan scared
schedule scheme school science scope screen script sea seal search season seat second secret section sector secure
security see seek seem seen segment select self sell senior sense sent separate sequence serious seriously serve
server service session set setback setup seven several severe shame shape share sharp she shift ship shipment shipping
shock shop short shortlist shortly shot should shouldn't show shut shy sick side sign signature signed significant
silly similar simple simply since sincere sing single sir sister sit site situation six size skeptical skill skip sky
slack sleep slide slight slip slow slowly small smart smile smoke smooth snow so social soft software sold solid
solution solve some somebody somehow someone something sometimes somewhere son soon sooner sorry sort sound source
south space spare speak speaker spec special specialist specific specification spell spend spin split spoke sponsor
sport spot spread spring square stable staff stage stake stakeholder stall stand standard standing star start startup
state statement station status stay steady steel steering step still stock stone stop storage store story straight
strategic strategy street stress strict strike strong structure struggle stuck student studio study stuff stupid style
subject submit subscribe subscription success successful such sudden suddenly suffer sufficient suggest suggestion
suit suite sum summary summer sun super supplier supply support suppose sure surprise survey suspect suspend sweet
swift switch system table tailor take taken talk target task tax taxi tea teach team tech technical technician
technology tel telephone tell temp ten tender tense term terms terrible test testing text than thank thanks that thats
that's the their theirs them then there therefore these they thing think third this those though thought thousand
thread threat three threw through throughout throw thursday thus ticket tie tight till time timeline timing tiny tip
tired title to toast today together told tomorrow ton tone tonight too took tool top topic total touch tough tour
toward towards town track trade traffic trail train trainer training transaction transfer transform transit translate
transport travel treat tree trend trial trick trip trouble truck true truly trust truth try tuesday tune turn turnover
twice two type typical ugly unable uncertain under understand unfortunately unhappy unit university unknown unless
unlikely until unusual up update upfront upgrade upload upon upper upset upsell urgent us usage use used useful user
usual usually vacation vague valid validate valuable value van various vat vehicle vendor venue verbal verbally verify
version very via vice video view village violet virtual visible visit visitor vital voice voicemail volume vote wait
waiting walk wall want warehouse warm warn warranty was wasn't waste watch water wave way we weak wear weather web
webinar website wednesday week weekend weekly weigh weight weird welcome well went were weren't west western what
whatever wheel when whenever where whether which while white who whole whom whose why wide wife will willing win wind
window wine winter wire wise wish with within without woman women won won't wonder wonderful wood word work worker
workflow workshop world worried worry worse worst worth would wouldn't write writing written wrong wrote yard yeah
year yearly yellow yes yesterday yet you young your yours yourself zero zoom hq ceo cfo cto coo cmo cio vp svp evp md
ltd inc gmbh rfp rfq nda sow po msa sla roi poc kpi vm sms api eod eow eom eoq eoy mr mrs ms dr prof re fyi tbd tbc
aka incl approx max min qty pcs mgr dept ref no nr attn cc bcc vs whatsapp teams skype webex telegram facebook
instagram gmail outlook fup send sending sent into congratulate loop clarify compile log nudge prod pencil calculate
inquire swing dig amend adjust align sync buzz facetime hopefully able afterwards meanwhile shall are chaser disturb
beg urge hook reckon verdict binding competitive additional pricelist sheet docs walkthrough login breakdown
questionnaire wake todo mtg google qbr productive introductory discovery conf awful informal joy msg lvm signal wechat
telcon telco phoner convo dialled dialed facetimed themselves demonstrate dine ooo incomplete credentials syncing
overcharge mischarged overbilled parcel dissatisfied fuming livid halt standstill showstopper blocker sev escalate
prio threaten unacceptable cosmetic trivial interim deputy assistant global development ecommerce cpo cro ciso chro
cso analyst secretary controller architect supervisor administrator coordinator treasurer principal counsel designer
foreman communications messenger bday born dob birth poach redundant double triple premises carbon ipo unsubscribe
alright distribution promotional advertising dsgvo protection privacy mass occasional cease alone whatsoever opp
incumbent afraid principle thumbs nod handshake shook shake bump penalty fundraise bonus cap acquisition acquire
series belong reassign brunch appt hangout tasting handover supper whilst upon unless via meanwhile besides indeed
quite rather seemed seems looks apparently obviously definitely absolutely surely basically literally seriously gladly
kindly nicely badly sounds sound agree disagree insists insisted suggests decided deciding deadlines holidays vacation
parental maternity paternity leave sabbatical sick ill recovering surgery hospital wedding baby son daughter wife
husband kids family dog cat football tennis cricket rugby skiing sailing cycling marathon golf fishing cooking
birthday anniversary congratulations unfortunately luckily thankfully wow great yep nope yeah ok okay cool haha lol
btw imo afaik wip eta aob cob rsvp ps nb ie eg rollout rollouts onsite offsite inhouse subcontractor warehouse
warehousing fulfilment fulfillment tariffs customs supply chain sourcing tender bidding shortlist shortlisted
procurement compliance cybersecurity firewall vpn backup backups licence licences license licenses seats seat users
subscription subscriptions annual yearly monthly quarterly upfront instalment installments payable receivable overdue
ledger payroll bookkeeping audit vat tax margin margins rebate rebates hesitant sceptical skeptical enthusiastic
lukewarm curious impressed excited delighted thrilled keen undecided unsure reluctant worried nervous stressed busy
swamped unavailable unreachable silent grumpy friendly rude polite helpful evaluating comparing reviewing testing
trialling piloting assessing deciding waiting holding stalling ghosting ghosted dodging avoiding stuck blocked delayed
postponed cancelled shelved approved rejected accepted signed countersigned whos whats thats isn wasn shan mustn
shouldve couldve wouldve ive youve weve theyve dont doesnt didnt wont cant couldnt wouldnt shouldnt hasnt havent arent
isnt wasnt werent one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
hundred thousand million dozen jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june
july august september october november december mon tue tues wed weds thu thur thurs fri sat sun monday tuesday
wednesday thursday friday saturday sunday tomorrow tmrw tmr yday he'll she'll they'll i'll we'll you'll it'll he's
she's it's they're we're i'm you're they've i've we've he'd she'd i'd they'd we'd let's there's im ive ill hes shes
theyre weve theyll didnt couldnt wasnt isnt doesnt dont cant wont wouldnt havent hasnt lets gonna wanna gotta kinda
bought brought budgeted boardroom decided dealt dropped dug drove drank ate fell felt flew forgot forgotten froze gave
given grown heard held hit hurt kept knew laid led left lent lit lost made meant paid put quit rang rode ran rung said
sold sent shot shown sank sang sat slept slid spent stood stuck stole swore took taught tore thought threw told
understood woke wore won wound wrote spoken broken chosen driven eaten flown hidden known risen seen stolen taken
thrown written worn begun drunk rung sung swum shipped signed stopped planned plugged chatted pinged emailed texted
messaged phoned demoed mailed cfo's ceo's onboarded upsold rebrand rebranding roadmap backlog headcount spreadsheet
excel powerpoint pdf printout printer scanner router router firewall tablet handset sim charger cable hose valve
bearing pallet forklift crane trailer lorry conveyor gearbox robot sensor laser pump motor boiler spain france germany
italy portugal poland austria switzerland belgium netherlands denmark sweden norway finland ireland england scotland
wales britain uk usa us europe asia africa america canada mexico brazil india china japan australia eu emea apac dach
london paris berlin madrid munich hamburg vienna zurich rome milan dublin manchester birmingham leeds york boston
chicago texas california florida dallas austin denver seattle atlanta toronto sydney tokyo spanish french german
italian portuguese polish austrian swiss belgian dutch danish swedish norwegian finnish irish english scottish welsh
british european asian african american canadian chinese japanese indian christmas easter xmas thanksgiving halloween
ramadan hi hello dear regards cheers sincerely thanks thx ta pls plz kind best yours faithfully hiya morning afternoon
bye newsletters brochures offers events gdpr unsubscribe opted optin opt-in opt-out promo mailing spam cheaper smaller
faster slower longer shorter higher larger older easier harder quicker nicer seller reseller sellers resellers
wholesaler manufacturer insurer importer exporter consumer holder leaders trainer installer folder sticker poster
banner cleaner cooler heater freezer filter copier tracker adapter users buyers suppliers dealers owners managers
printers servers computers customers reminders numbers orders letters newer stronger weaker clearer safer cleaner
richer poorer smarter closer further deeper wider earlier happier busier heavier planner ringer caller callers reader
readers apple oracle delta shell gap visa wish meta box target
`
const common = new Set(words.split(/\s+/).filter(Boolean))

export function isCommonWord(folded: string): boolean {
  if (common.has(folded) || /^\d/.test(folded)) return true
  if (isFirstName(folded)) return false
  const base = folded.replace(/'(?:s|ll|d|ve|re|m)$/, '')
  if (base.length < 4) return common.has(base)
  return (
    stems(base).some((stem) => stem.length > 1 && common.has(stem)) ||
    /(?:ingly|ation|ement|iness|fulness|ibility|ability)$/.test(base)
  )
}

/** Places, languages, tools and days: written with a capital, yet nobody's name. */
export const isThing = (folded: string) => things.has(folded)
const things = new Set(
  `
spain france germany italy portugal poland austria switzerland belgium netherlands holland denmark sweden norway
finland ireland england scotland wales britain uk usa us europe asia africa america canada mexico brazil argentina
chile india china japan korea singapore australia zealand turkey greece hungary romania czechia ukraine russia israel
egypt dubai qatar eu emea apac dach london paris berlin madrid munich hamburg vienna zurich geneva rome milan dublin
manchester birmingham leeds york boston chicago texas california florida dallas austin denver seattle atlanta toronto
sydney melbourne tokyo barcelona lisbon amsterdam brussels copenhagen oslo stockholm helsinki prague warsaw budapest
athens edinburgh glasgow bristol liverpool cologne frankfurt stuttgart spanish french german italian portuguese polish
austrian swiss belgian dutch danish swedish norwegian finnish irish english scottish welsh british european asian
african american canadian chinese japanese indian christmas easter xmas thanksgiving halloween ramadan brexit covid
gdpr dsgvo whatsapp teams zoom skype webex telegram facebook instagram linkedin gmail outlook excel powerpoint word
slack signal sms google crm erp sap salesforce hubspot pdf api sso it hr ceo cfo cto coo cio cmo vp md po nda rfp rfq
sow msa sla roi poc kpi vm monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december q1 q2 q3 q4 h1 h2 eom eoq eoy eod asap fyi tbd tbc vat faq b2b saas
iot ai ml i todo action actions status update note notes call meeting lunch dinner email demo project mr mrs ms dr
prof sir madam kick-off kickoff kick follow-up webinar workshop follow
`.split(/\s+/),
)

function stems(word: string): string[] {
  const found = [word]
  const cut = (ending: RegExp, ...replacements: string[]) => {
    if (!ending.test(word)) return
    for (const replacement of replacements) found.push(word.replace(ending, replacement))
  }
  cut(/s$/, '')
  cut(/es$/, '')
  cut(/ies$/, 'y')
  cut(/(?:ing|ed)$/, '', 'e')
  cut(/ied$/, 'y')
  cut(/([b-df-hj-np-tv-z])\1(?:ing|ed)$/, '$1')
  cut(/ly$/, '')
  cut(/est$/, '', 'e')
  cut(/^(?:un|re|pre|non|over|mis)-?/, '')
  if (word.includes('-') && word.split('-').every((part) => part === '' || common.has(part))) found.push('a')
  return found
}
