import { on, type JudgedLine } from './judgedWorld.ts'
import { inAmerica } from './sellersWorld.ts'

export const sellersCLines: JudgedLine[] = [
  [
    'Just off the phone with Dana Cho: budget approved, contract by Thursday please',
    'call; @Dana Cho; task:contract; due:2026-11-26; ~ask:?',
  ],
  ['talked to rosa, shes in mexico til the 30th, ring her after', 'call; @Rosa Delgado; ~task:ring; ~due:?'],
  ['Harriet Lund no show for the demo', '~note; ~meeting; ~missed; @Harriet Lund'],
  ['Phoned Uwe Schönfeld yesterday afternoon about the warranty', 'call; @Uwe Schönfeld; at:2026-11-22T15:00'],
  ['Priya Raman wrote that procurement wants references', 'email; inbound; @Priya Raman; ~task:references; ~due:-'],
  ['sent the slides to Tomas Berg from Bluth', 'email; @Tomas Berg'],
  ['WhatsApp from Joris: new oven arrives 7 Dec', 'message; inbound; @Joris van Leeuwen; ~event:?; ~at:?'],
  [
    'Video call with Elena and Νίκος Παπαδόπουλος this morning, both keen',
    'call; ~meeting; @Elena Kyrgiou; @Νίκος Παπαδόπουλος; at:2026-11-23T09:00',
  ],
  ['Popped into Warephase, spoke with Sam at reception', 'meeting; ~call; @Sam Okoro; ~ask:?'],
  ['tried tim bluth 3x, voicemail full', 'call; missed; @Tim Bluth'],
  ['Had a call with 王伟 and his manager 刘洋 from Dalian Optics', 'call; @王伟; person:刘洋; of:Dalian Optics'],
  [
    'Κατερίνα Αλεξίου, k.alexiou@kyrgios.gr, new purchasing lead at Kyrgios',
    'person:Κατερίνα Αλεξίου; mail:k.alexiou@kyrgios.gr; of:Kyrgios Shipping SA; ~title:purchasing lead; ~note',
  ],
  [
    'Иван Петров из Volga Steel, +7 843 200 11 22',
    'person:Иван Петров; phone:+78432001122; of:Volga Steel; ~note; ~@Volga Steel',
  ],
  [
    'Nadia Haddad (Gulf Cooling LLC) nadia@gulfcooling.ae asked for a brochure',
    'person:Nadia Haddad; mail:nadia@gulfcooling.ae; of:Gulf Cooling LLC; task:brochure; due:-; ~email; ~inbound',
  ],
  [
    'Met Jean-Baptiste Delacroix of Fromagerie Delacroix, owner, 06 12 34 56 78',
    'meeting; person:Jean-Baptiste Delacroix; of:Fromagerie Delacroix; ~title:owner; ~phone:?',
  ],
  [
    'send quote for 12 GTX Plus Basic to Gulf Cooling by tomorrow noon',
    'task:send quote; due:2026-11-24T12:00; @Gulf Cooling LLC',
  ],
  ['Chase Samantha for signature on Wed', 'task:chase signature; due:2026-11-25; @Samantha Reyes'],
  ['prepare numbers for Sonron QBR, due 8 December', 'task:prepare numbers; due:2026-12-08; @Sonron'],
  [
    'todo: visa for Dalian trip, samples for 佐藤花子',
    'task:visa for Dalian trip; due:-; task:samples; due:-; @佐藤花子; ~@Dalian Optics; ~task:?; ~due:?',
  ],
  ['Dana promised the order form by end of next week', 'task:order form; due:2026-12-04; them; @Dana Cho'],
  ['Tim will introduce me to their CFO in January', 'task:introduce me to CFO; due?; them; @Tim Bluth'],
  [
    'Darcel, can you check credit for Donquadtech before Thursday?',
    'task:check credit; due:2026-11-26; owner:Darcel Schlecht; @Donquadtech',
  ],
  ['get back to Heike this afternoon re discount', 'task:get back discount; due:2026-11-23; @Heike Brandl'],
  ['In 10 days call Anneke', 'task:call Anneke; due:2026-12-03; @Anneke de Wit'],
  [
    'Please book a table for Friday 7pm with Élodie',
    'task:book table; due:2026-11-27T19:00; @Élodie Beauregard; ~event:2026-11-27T19:00',
  ],
  ['Rosa needs the certificate before 1 Dec', 'task:certificate; due:2026-12-01; @Rosa Delgado'],
  ['lunch Tim Bluth thurs 1230', 'event:2026-11-26T12:30; @Tim Bluth'],
  ['site visit Gulf Cooling 14 Jan 10:00 to 15:00', 'event:2027-01-14T10:00; until:15:00; @Gulf Cooling LLC'],
  ['Booked Harriet for a demo next Thu 3:30pm', 'event:2026-12-03T15:30; @Harriet Lund'],
  ['Review w/ Kan-code tomorrow 8am sharp', 'event:2026-11-24T08:00; @Kan-code'],
  ['Training for Hottechi on the 9th of December from 9 until 4', 'event:2026-12-09T09:00; until:16:00; @Hottechi'],
  ['conf call uwe + heike fri 11', 'event:2026-11-27T11:00; @Uwe Schönfeld; @Heike Brandl'],
  ['Dentist Tuesday 9:00', '~event:2026-11-24T09:00; ~note; ~offer:?'],
  [
    'Kan-code wants to buy 3 more GTX Pro, so now 7,200',
    'deal:update GTX Pro for Kan-code; amount:7200 USD; ~@Kan-code',
  ],
  [
    'Bluth: won the MG Advanced deal, 3,300',
    'deal:update MG Advanced for Bluth Company; stage:Won; amount:3300 USD; ~@Bluth Company',
  ],
  ['Sonron pushed to Q2', 'deal:update GTK 500 for Sonron; close:2027-06-30; ~@Sonron'],
  ['Volga Steel: 20 GTX Pro @ 4,500', 'deal:create; amount:90000 USD; @Volga Steel'],
  [
    'Bluth went with Lenovo, we were too expensive',
    'deal:update MG Advanced for Bluth Company; stage:Lost; reason:too expensive; ~@Bluth Company; ~ask:?',
  ],
  [
    'New deal for Warephase, GTK 500, 27k, decision in March',
    'deal:create; amount:27000 USD; close:2027-03-31; @Warephase; ~task:?; ~due:?; ~them',
  ],
  ['Dana wants 50 GTX Basic instead of 30', '~note; @Dana Cho; ~ask:?; ~deal:?'],
  ['Hand the Hottechi account over to Kofi', '~deal:?; ~owner:Kofi Mensah; @Hottechi; ~ask:?; ~note; ~task:?; ~due:?'],
  [
    'Heike Brandl called: cooling unit leaking since this morning, production stopped',
    'call; inbound; case:urgent; @Heike Brandl; ~at:?',
  ],
  ['Van Leeuwen got 4 displays instead of 5', '~case:?; ~note; @Van Leeuwen Bakkerij BV; ~ask:?; ~@Joris van Leeuwen'],
  ['Elena: login does not work for two of her users', 'case:normal; @Elena Kyrgiou'],
  ['minor: label on the box for Sonron was wrong', 'case:low; @Sonron'],
  ["Tim's still waiting for the replacement, very angry", 'case:high; @Tim Bluth'],
  ['Sam Okoro got promoted to COO', 'fact:Sam Okoro jobTitle=COO; @Sam Okoro'],
  ['Benoît Lacroix changed to Van Leeuwen', 'fact:Benoît Lacroix company=Van Leeuwen Bakkerij BV; @Benoît Lacroix'],
  [
    'Dana hates phone calls, mail only',
    'consent:Dana Cho phone=withdrawn; ~fact:Dana Cho preferredChannel=email; @Dana Cho',
  ],
  ['birthday Anneke de Wit 30 January', 'fact:Anneke de Wit birthday=01-30; @Anneke de Wit'],
  ['Joris has three kids and sails', '~note; @Joris van Leeuwen'],
  ['best reach Samantha by mail', 'fact:Samantha Reyes preferredChannel=email; @Samantha Reyes'],
  [
    'Gulf Cooling aims to double its fleet by 2028',
    'fact:Gulf Cooling LLC goal=double its fleet by 2028; @Gulf Cooling LLC; ~close:?',
  ],
  [
    'new email for Rosa: rosa.delgado@donquadtech.com',
    'fact:Rosa Delgado email=rosa.delgado@donquadtech.com; @Rosa Delgado',
  ],
  ['Uwe signed up for our newsletter', 'consent:Uwe Schönfeld newsletter=given; @Uwe Schönfeld'],
  ['Harriet does not want to be invited to webinars any more', 'consent:Harriet Lund events=withdrawn; @Harriet Lund'],
  ['never reached Samantha last week', 'call; missed; @Samantha Reyes; ~at:?'],
  ['Not sure if Donquadtech will buy this year', '~note; @Donquadtech'],
  ["I won't be visiting Treequote on Friday after all", '~note; @Treequote; ~ask:?'],
  [
    'Rosa was supposed to call me back but did not',
    '~note; ~call; ~missed; ~inbound; @Rosa Delgado; ~task:?; ~due:?; ~them',
  ],
  ['will call back on monday', 'task:call back; due:2026-11-30; @Harriet Lund; ~them', on('person', 'q21')],
  [
    'Cheers\nBram Kuipers | Account Manager | Zuidwind BV | +31 6 1122 3344 | bram@zuidwind.nl',
    'person:Bram Kuipers; title:Account Manager; mail:bram@zuidwind.nl; phone:+31611223344; of:Zuidwind BV',
  ],
  [
    'Call Priya Raman 11/30 2pm',
    'task:call Priya; due:2026-11-30T14:00; @Priya Raman; ~event:2026-11-30T14:00',
    inAmerica,
  ],
  [
    'Von: Uwe Schönfeld <uwe@schoenfeld.de>\nGesendet: Freitag, 20. November 2026 14:12\nBetreff: Angebot\n\nDear Ella, please send the offer by Wednesday.\nUwe',
    'email; inbound; @Uwe Schönfeld; ~at:?; task:send offer; due:2026-11-25; ~fact:Uwe Schönfeld email=uwe@schoenfeld.de',
  ],
]
