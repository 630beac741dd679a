/** Short notes as people jot them down; slots as for calls. */
export const notes: readonly string[] = [
  '{company} is comparing us with two others for {product}. Price is not the first point on the list, {topic} is.',
  '{first} is the one who writes the recommendation. Keep close.',
  'Their fiscal year ends in June; purchases above the limit need the board.',
  'New building opens next year, which means {number} more units of {product} at least.',
  'They had a bad experience with late deliveries from another supplier. Be exact about dates.',
  '{first} prefers mail to phone, and answers in the evening.',
  'Heard at the fair: {company} wants fewer suppliers. A chance for the service contract.',
  'Procurement asks for three quotes above 10,000.',
  'IT security must sign off {product}; takes about {number} weeks.',
  '{first} used {product} at a former employer and likes it.',
  'Reorganisation at {company}: {first} now also looks after {topic}.',
  'They renew in autumn. Start talking about {topic} in summer.',
  '{first} decides alone below 5,000. Above that, finance joins.',
  'Old units at {company} are out of warranty since spring. Mention {product} when the next one fails.',
  'The assistant keeps the calendar; mornings are easiest for a visit.',
  '{first} asked twice about {topic}. Prepare numbers before the next talk.',
  'A colleague of {first} left. Nobody looks after {topic} at the moment.',
  '{company} publishes its investment plan in January; {number} sites are on it.',
  'They like short offers: one page, one price, one date.',
  'Competitor offered a discount last week. {first} told us openly and wants to stay with us.',
  'The night shift works with {product} as well; training has to fit them.',
  '{company} pays late but always pays. Agree on terms early.',
]

export const messages: readonly string[] = [
  'Short message: {first} confirms the date.',
  '{first} texted: the order for {product} is with their board.',
  'Sent {first} the tracking number.',
  '{first} asked by message for the newest price of {product}.',
  'Wished {first} a good holiday and agreed to talk afterwards.',
]

/** What people object to; the label is what a chip would say. */
export const objections: readonly string[] = [
  'Objection: too expensive for the first step.',
  'Objection: they are bound to another contract until the end of the year.',
  'Objection: no people to run the change right now.',
  'Objection: wants to see it at another customer first.',
  'Objection: worried about the time the switch takes.',
  'Objection: the board wants to wait for the new budget.',
]

/** Things worth remembering about a person. */
export const smallTalk: readonly string[] = [
  '{first} runs the city marathon this autumn.',
  '{first} just moved house and still lives between boxes.',
  '{first} has a new puppy and shows pictures.',
  '{first} coaches a youth football team.',
  '{first} plays the cello in an amateur orchestra.',
  '{first} is learning Italian for a holiday.',
  '{first} is back from parental leave.',
  '{first} restores old motorbikes.',
  '{first} recommended the small restaurant beside the station.',
  '{first} is off every other Friday.',
  '{first} grows tomatoes on the office roof.',
  '{first} sings in a choir on Tuesdays.',
]

export const goals: readonly string[] = [
  'Wants to open a branch in Spain next year.',
  'Wants to cut downtime in half by the end of the year.',
  'Needs to bring energy costs down by ten percent.',
  'Wants one supplier for all sites.',
  'Plans to move the whole department to the new building.',
  'Hopes to become head of the division.',
  'Wants to be ready for the audit in spring.',
  'Wants the field team to work without paper.',
  'Needs a second source after last year’s delivery problems.',
  'Wants to finish the rollout before the summer.',
]
