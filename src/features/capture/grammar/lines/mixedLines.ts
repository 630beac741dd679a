/** Text and the slots it should give, written as in slots.ts; Monday 23 November 2026, 10:00 in Berlin. */
export const mixedLines: [text: string, slots: string][] = [
  ['called Bob, interested, follow up Tuesday', 'call; @Bob Stone; task:Follow up; due:2026-11-24'],
  [
    'spoke to Anna Schmidt yesterday 3pm, she wants a quote by EOM',
    'call; @Anna Schmidt; at:2026-11-22T15:00; task:Send a quote; due:2026-11-30',
  ],
  ['called Bob, follow up Friday', 'call; @Bob Stone; task:Follow up; due:2026-11-27'],
  [
    'met Zoe Miller from Hooli Ltd, zoe@hooli.com',
    'meeting; @Zoe Miller; @Hooli Ltd; person:Zoe Miller; mail:zoe@hooli.com; of:Hooli Ltd; company:Hooli Ltd',
  ],
  [
    'demo for Acme went well, 10 seats at €50, close by end of January',
    'meeting; @Acme; deal:update; amount:500 EUR; close:2027-01-31; ask:Acme',
  ],
  [
    'bob called he is interested follow up tuesday send pricing by friday',
    'call; inbound; @Bob Stone; task:Follow up; due:2026-11-24; task:Send pricing; due:2026-11-27',
  ],
  ['Mark from Stark rang, wants a demo next week', 'call; inbound; @Mark Hill; task:Arrange a demo; due:2026-11-30'],
  ['met with will at stark, verbal yes', 'meeting; @Will Marsh; deal:create; stage:Negotiation'],
  ['met Jane Doe at Acme', 'meeting; @Jane Doe; @Acme; person:Jane Doe; of:Acme'],
  [
    '- called Bob: no answer\n- emailed Grace the deck\n- follow up with Initech on Thursday',
    'call; missed; @Bob Stone; email; @Grace Lee; task:Follow up with Initech; due:2026-11-26',
  ],
  [
    'Had a great meeting with Liz Turner and Priya from Blue Harbour. They want to expand to Poland next year. Send proposal by Wednesday. Budget is around 120k, decision by end of Q1.',
    'meeting; @Elizabeth Turner; @Priya Patel; fact:Elizabeth Turner goal=Expand to Poland next year; task:Send proposal; due:2026-11-25; deal:create; amount:120000 EUR; close:2027-03-31',
  ],
  [
    'From: Bob Stone <bob@northwind.com>\nTo: Eva Brandt <eva@trefoil.example>\nSubject: Pricing\n\nHi Eva,\nplease send me the updated pricing by Friday. I will call you on Thursday.\nBest regards\nBob',
    'email; inbound; @Bob Stone; task:Send me the updated pricing; due:2026-11-27; task:Call you; due:2026-11-26; them',
  ],
  [
    'Bob rang, he needs 3 more licences of the pro plan, will confirm by Thursday',
    'call; inbound; @Bob Stone; task:Confirm; due:2026-11-26; them',
  ],
  ['quick call with Grace – not ready yet, try again in January', 'call; @Grace Lee; task:Try again; due:2027-01-01'],
  ['Grace: voicemail, try again tomorrow', 'call; missed; @Grace Lee; task:Try again; due:2026-11-24'],
  [
    'spoke with bob re expansion he said 35k is ok',
    'call; @Bob Stone; deal:update Northwind expansion; amount:35000 EUR',
  ],
  [
    'Jane Doe (Hooli Ltd) called, +44 7700 900456',
    'person:Jane Doe; phone:+447700900456; of:Hooli Ltd; call; inbound; @Jane Doe; @Hooli Ltd; company:Hooli Ltd',
  ],
  [
    'carlos.mendez@globex.com wants a trial',
    'person:Carlos Mendez; mail:carlos.mendez@globex.com; of:Globex; task:Arrange a trial; due:-',
  ],
  [
    "Just spoke to Carlos. He's keen. Wants pricing by Thursday.",
    'call; @Carlos Mendes; task:Send pricing; due:2026-11-26',
  ],
  ['rang grace no joy will try again tmrw', 'call; missed; @Grace Lee; task:Try again; due:2026-11-24'],
  ['Grace rang, out until Monday, call her then', 'call; inbound; @Grace Lee; task:Call her; due:2026-11-30'],
  [
    'Email from Priya: wants a demo of the support package',
    'email; inbound; @Priya Patel; task:Arrange a demo of the support package; due:-',
  ],
  ['Bob replied, he will decide next week', 'email; inbound; @Bob Stone; task:Decide; due:2026-11-30; them'],
  [
    'Met Sam Rivers from Pied Piper, sam@piedpiper.com, 07700 900444. Wants a quote for 20 seats by Friday.',
    'meeting; @Sam Rivers; @Pied Piper; person:Sam Rivers; mail:sam@piedpiper.com; phone:+447700900444; of:Pied Piper; company:Pied Piper; task:Send a quote for 20 seats; due:2026-11-27',
  ],
  ['spoke to Nadia Hassan, CFO of Initech', 'call; @Nadia Hassan; person:Nadia Hassan; title:CFO; of:Initech'],
  ['emma watson at globex called', 'person:Emma Watson; of:Globex; call; inbound; @Emma Watson; @Globex'],
  [
    'Lunch with Olaf Berg (Berg Maschinenbau GmbH)',
    'meeting; @Olaf Berg; @Berg Maschinenbau; person:Olaf Berg; of:Berg Maschinenbau; company:Berg Maschinenbau GmbH',
  ],
  ['BLUE HARBOUR CALLED, WANT PRICING BY FRIDAY', 'call; inbound; @Blue Harbour; task:Send pricing; due:2026-11-27'],
  [
    'Called on Acme today, saw Jane and her boss. Boss wants revised proposal by next Friday, Jane to confirm numbers by Wednesday.',
    'call; @Acme; meeting; @Jane van der Berg; task:Send revised proposal; due:2026-12-04; task:Confirm numbers; due:2026-11-25; them',
  ],
  [
    'hi team, spoke to bob stone about the expansion, hes happy with 35k and wants to start in january, need to send contract by thursday and book kickoff for 7 jan at 10',
    'call; @Bob Stone; deal:update Northwind expansion; amount:35000 EUR; close:2027-01-31; task:Send contract; due:2026-11-26; event:2027-01-07T10:00; @Bob Stone',
  ],
  [
    "Good meeting at Wayne. José likes the Starter Plan; 25 licences at €40. He'll talk to procurement and get back to us by 10 December. I'll send references tomorrow.",
    'meeting; @José García; deal:create; amount:1000 EUR; task:Talk to procurement; due:-; them; task:Get back to us; due:2026-12-10; task:Send references; due:2026-11-24',
  ],
  [
    'Grace Lee - call - interested in Pro Plan - 20k - close Q1 - send proposal Fri',
    'call; @Grace Lee; deal:create; amount:20000 EUR; close:2027-03-31; task:Send proposal; due:2026-11-27',
  ],
  [
    'lunch w/ bob. verbal yes to 25k. contract to be sent mon.',
    'meeting; @Bob Stone; deal:update Northwind expansion; amount:25000 EUR; stage:Negotiation; task:Send contract; due:2026-11-30',
  ],
  ['Voicemail from Carlos asking for a call back', 'call; missed; inbound; @Carlos Mendes; task:Call back; due:-'],
  ['Got an email from Liam about the outage', "case:high; @Liam O'Brien; email; inbound; @Liam O'Brien"],
  [
    'Carlos hates phone calls, email only',
    'consent:Carlos Mendes phone=withdrawn; fact:Carlos Mendes preferredChannel=email',
  ],
  [
    'Met Ravi Kumar (ravi.kumar@hooli.example)',
    'meeting; @Ravi Kumar; person:Ravi Kumar; mail:ravi.kumar@hooli.example',
  ],
  [
    "Quick chat with Carlos this morning, he's happy with the offer and will sign next week",
    'call; @Carlos Mendes; at:2026-11-23T09:00; task:Sign; due:2026-11-30; them',
  ],
  [
    'Tried Liam at 9, no answer. Will try again this afternoon.',
    "call; missed; @Liam O'Brien; at:2026-11-23T09:00; task:Try again; due:2026-11-23",
  ],
  ['emailed grace the updated quote - 18 seats at £45', 'email; @Grace Lee; deal:create; amount:810 GBP'],
  [
    'had drinks with priya last night, she is leaving blue harbour in january',
    'meeting; @Priya Patel; at:2026-11-22T19:00; fact:Priya Patel company=',
  ],
  [
    'got off the phone with jane - she loved the demo, wants a trial starting next week',
    'call; @Jane van der Berg; task:Arrange a trial; due:2026-11-30',
  ],
  [
    "Visit to Umbrella Health on Wednesday went really well. They need 3 more machines, roughly 90k. I'll send the quote by Friday and Liam will confirm with their board.",
    'meeting; @Umbrella Health; at:2026-11-18T10:00; deal:create; amount:90000 EUR; task:Send the quote; due:2026-11-27; task:Confirm with their board; due:-; them',
  ],
  [
    'Met with Acme today (Jane, Anna Schmidt). Next steps: pilot in January, Peter to prepare contract by 10 Dec',
    'meeting; @Jane van der Berg; @Anna Schmidt; task:Pilot; due:2027-01-01; task:Prepare contract; due:2026-12-10; owner:Peter Novak',
  ],
  ['John Smith from Wayne emailed: budget approved, 55k', 'email; inbound; @John Smith; deal:create; amount:55000 EUR'],
  [
    'Bob Stone rang to say the contract is signed',
    'call; inbound; @Bob Stone; deal:update Northwind expansion; stage:Won',
  ],
  [
    "Bob's assistant called, meeting moved to Thursday 9am",
    'call; inbound; @Bob Stone; event:2026-11-26T09:00; @Bob Stone',
  ],
]
