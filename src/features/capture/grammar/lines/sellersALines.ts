import { on, type JudgedLine } from './judgedWorld.ts'
import { inAmerica } from './sellersWorld.ts'

export const sellersALines: JudgedLine[] = [
  // Several deals of one company and product
  ['Demo of GTX Basic for Treequote', 'meeting; @Treequote; ~ask:?'],
  ['demo of GTX Basic for Treequote yesterday, three people there', 'meeting; @Treequote; at:2026-11-22; ~ask:?'],
  ['Demo of GTX Plus Pro for Hottechi next Tuesday at 2pm', 'event:2026-12-01T14:00; @Hottechi'],
  ['Treequote want to push GTX Basic to January', 'ask:?; @Treequote; ~deal:update; ~close:2027-01-31; ~note'],
  ['treequote mg special now 80', 'deal:update MG Special for Treequote; amount:80 USD; ~@Treequote'],
  ['Hottechi signed the GTX Plus Basic!', 'deal:update GTX Plus Basic for Hottechi; stage:Won; ~@Hottechi'],
  ['Showed GTX Basic to Dana Cho, she loved it', 'meeting; @Dana Cho; ~ask:?'],
  ['Kan-code lost to Dell on price', 'deal:update GTX Pro for Kan-code; stage:Lost; reason:price; ~@Kan-code'],
  ['Bluth MG Advanced moved to engaging', 'deal:update MG Advanced for Bluth Company; stage:Engaging; ~@Bluth Company'],
  [
    'bluth company maybe 3.5k for the mg advanced in q1',
    'deal:update MG Advanced for Bluth Company; amount:3500 USD; close:2027-03-31; ~@Bluth Company',
  ],
  ['Presented the MG Special at Treequote on Friday', 'meeting; @Treequote; at:2026-11-20; ~ask:?'],
  [
    'the GTX Pro deal at Kan-code is worth 5,200 now, not 4,800',
    'deal:update GTX Pro for Kan-code; amount:5200 USD; ~@Kan-code',
  ],
  // Namesakes
  ['Called Priya Raman about the rollout', 'call; @Priya Raman'],
  ['Called Priya Raman at Sonron about the rollout', 'call; @Priya Raman'],
  ['met Marcus Bell from Donquadtech this morning', 'meeting; @Marcus Bell; at:2026-11-23T09:00'],
  ['Marcus Bell rang, wants a call back Thursday', 'call; inbound; @Marcus Bell; task:call back; due:2026-11-26'],
  ['emailed tomas berg (hottechi) the data sheet', 'email; @Tomas Berg'],
  [
    'Bluth: Tomas Berg is off sick, call again Monday',
    '~note; ~call; ~missed; @Tomas Berg; task:call again; due:2026-11-30',
  ],
  [
    'Treequote, Marcus Bell: send him the warranty terms by Wed',
    'task:send warranty terms; due:2026-11-25; @Marcus Bell',
  ],
  // Names in other scripts
  ['Called Дмитрий Соколов about the steel order', 'call; @Дмитрий Соколов'],
  [
    'Met Ольга Кузнецова from Volga Steel, o.kuznetsova@volgasteel.ru',
    'meeting; person:Ольга Кузнецова; mail:o.kuznetsova@volgasteel.ru; of:Volga Steel',
  ],
  [
    'spoke to Νίκος Παπαδόπουλος, send the quote by Friday',
    'call; @Νίκος Παπαδόπουλος; task:send quote; due:2026-11-27',
  ],
  [
    'Λήδα Σταύρου (Kyrgios Shipping) called, wants a demo',
    'call; inbound; person:Λήδα Σταύρου; of:Kyrgios Shipping SA; task:demo; due:-',
  ],
  ['lunch with 王伟 on Thursday at 12', 'event:2026-11-26T12:00; @王伟'],
  ['emailed 佐藤花子 the new price list', 'email; @佐藤花子'],
  [
    'New contact: 陈静, Dalian Optics, chen.jing@dalianoptics.cn',
    'person:陈静; mail:chen.jing@dalianoptics.cn; of:Dalian Optics',
  ],
  ['Rang أحمد منصور, no answer, try again tomorrow', 'call; missed; @أحمد منصور; task:try again; due:2026-11-24'],
  [
    'met فاطمة الزهراء from Gulf Cooling today, +971 4 123 4567',
    'meeting; person:فاطمة الزهراء; of:Gulf Cooling LLC; phone?',
  ],
  ['Соколов texted: delivery arrived', 'message; inbound; @Дмитрий Соколов'],
  ['김민준 at Sonron wants a quote for 3 GTX Pro', 'person:김민준; of:Sonron; task:quote; due:-; ~deal:create; ~ask:?'],
  // On the phone, in a hurry
  ['just left dana cho, she wants pricing on 20 gtx pro by wed', 'meeting; @Dana Cho; task:pricing; due:2026-11-25'],
  [
    'spoke w sam okoro this am, no budget til q2, chk back in march',
    'call; @Sam Okoro; at:2026-11-23T09:00; task:check back; due?',
  ],
  ['calld harriet lund, vm, try agn tmrw', 'call; missed; @Harriet Lund; task:try again; due:2026-11-24'],
  ['mtg rosa delgado 3pm thurs bring demo kit', 'event:2026-11-26T15:00; @Rosa Delgado; ~task:bring demo kit; ~due:?'],
  ['dropped in on warephase, sam n samantha both there, happy w install', 'meeting; @Sam Okoro; @Samantha Reyes'],
  ['txt from tim bluth - running 10 late', 'message; inbound; @Tim Bluth'],
  ['need 2 send kan-code the msa b4 fri', 'task:send msa; due:2026-11-27; @Kan-code'],
  [
    'rosa wnats a discount of 5% on 10 units, get back 2 her 2moro',
    'note; @Rosa Delgado; task:get back; due:2026-11-24',
  ],
  ['no joy w dana again', 'call; missed; @Dana Cho; ~note'],
  ['hd coffee w elena kyrgiou sat, mentioned new vessel in spring', 'meeting; @Elena Kyrgiou; at:2026-11-21'],
  // European names and dates
  ['Gebeld met Joris van Leeuwen', '~call; ~note; @Joris van Leeuwen'],
  [
    'Visited Van Leeuwen last Wed, Joris and Anneke showed me the new ovens',
    'meeting; @Joris van Leeuwen; @Anneke de Wit; at:2026-11-18',
  ],
  ['Anneke de Wit wants the offer before 15 December', 'task:offer; due:2026-12-15; @Anneke de Wit'],
  ['call de Wit on 4/12 at 11', 'task:call; due:2026-12-04T11:00; @Anneke de Wit; ~event:2026-12-04T11:00'],
  ['call de Wit on 4/12 at 11', 'task:call; due:2027-04-12T11:00; @Anneke de Wit; ~event:2027-04-12T11:00', inAmerica],
  ['Herr Schönfeld called about the tap system', 'call; inbound; @Uwe Schönfeld'],
  [
    'Frau Brandl will send us the floor plan by the end of next week',
    'task:send floor plan; due:2026-12-04; them; @Heike Brandl',
  ],
  ['Mme Beauregard prefers email', 'fact:Élodie Beauregard preferredChannel=email; @Élodie Beauregard'],
  [
    'dinner with Benoit Lacroix and Elodie on 11 Dec at 8pm',
    'event:2026-12-11T20:00; @Benoît Lacroix; @Élodie Beauregard',
  ],
  ['Schoenfeld complained that the pump leaks', 'case:normal; @Brauhaus Schönfeld GmbH; ~ask:Schoenfeld'],
  [
    'Beauregard ordered 12 units at €450',
    'deal:create; amount:5400 EUR; ~@Laiterie Beauregard SARL; ~@Élodie Beauregard; ~stage:Won; ~ask:?',
  ],
  ['Birthday of Heike Brandl: 14.02.', 'fact:Heike Brandl birthday=02-14; @Heike Brandl'],
  ["Benoît's birthday is 7/9", 'fact:Benoît Lacroix birthday=09-07; @Benoît Lacroix'],
  ["Tim Bluth's birthday is 7/9", 'fact:Tim Bluth birthday=07-09; @Tim Bluth', inAmerica],
  // Dictated
  [
    'okay so I had a really good meeting with Harriet Lund this afternoon she said they want to go ahead in January and I need to send her the contract by Thursday',
    'meeting; @Harriet Lund; at?; task:send contract; due:2026-11-26; ~deal:update GTK 500 for Sonron; ~close:2027-01-31',
  ],
  [
    'um called Rosa Delgado at Donquadtech she is not happy with the late delivery and asked me to call her back tomorrow at nine',
    'call; @Rosa Delgado; case:normal; task:call back; due:2026-11-24T09:00',
  ],
  [
    'note to self ask Kofi to check stock for Warephase before Friday',
    'task:check stock; due:2026-11-27; owner:Kofi Mensah; @Warephase',
  ],
  [
    'reminder call Samantha Reyes next Monday morning about the invoice comma she is the CFO',
    'task:call Samantha invoice; due:2026-11-30; @Samantha Reyes; ~fact:Samantha Reyes jobTitle=CFO',
  ],
  [
    'Spoke with Dana Cho period She will decide by end of month period Follow up on the first of December',
    'call; @Dana Cho; task:decide; due:2026-11-30; them; task:follow up; due:2026-12-01',
  ],
  // Pasted signatures and threads
  [
    '--\nIsabelle Fontaine\nResponsable Achats | Laiterie Beauregard SARL\n+33 1 42 68 53 00\nisabelle.fontaine@beauregard.fr',
    'person:Isabelle Fontaine; title:Responsable Achats; mail:isabelle.fontaine@beauregard.fr; phone:+33142685300; of:Laiterie Beauregard SARL',
  ],
  [
    'Mit freundlichen Grüßen\n\nMatthias Vogel\nEinkaufsleiter\nBrauhaus Schönfeld GmbH\nTel. +49 89 2180 1234\nm.vogel@schoenfeld.de',
    'person:Matthias Vogel; title:Einkaufsleiter; mail:m.vogel@schoenfeld.de; phone:+498921801234; of:Brauhaus Schönfeld GmbH',
  ],
  [
    'Kind regards,\nSjoerd Dijkstra\nOperations Director\nPolderkracht BV\nM: +31 6 2345 6789\nE: sjoerd@polderkracht.nl\nwww.polderkracht.nl',
    'person:Sjoerd Dijkstra; title:Operations Director; mail:sjoerd@polderkracht.nl; phone:+31623456789; of:Polderkracht BV',
  ],
  [
    'From: Dana Cho <dana.cho@treequote.com>\nTo: Ella Whitmore <ella@hardware.example>\nDate: Thu, 19 Nov 2026 16:40:00 +0000\nSubject: Re: delivery\n\nHi Ella,\nthat works. Please confirm the delivery date by Tuesday.\nDana\n\nOn Wed, 18 Nov 2026 Ella Whitmore wrote:\n> Could you send me the order number by Thursday?\n> Ella',
    'email; inbound; @Dana Cho; at:2026-11-19T16:40; task:confirm delivery date; due:2026-11-24',
  ],
  [
    'From: Ella Whitmore <ella@hardware.example>\nTo: Dana Cho <dana.cho@treequote.com>\nDate: Fri, 20 Nov 2026 11:00:00 +0000\nSubject: Terms\n\nDear Dana,\nI will send you the revised terms by Wednesday.\nBest, Ella',
    'email; @Dana Cho; at:2026-11-20T11:00; task:send revised terms; due:2026-11-25',
  ],
  [
    'Fwd: from Priya Raman, Kan-code\n\nHi Ella, we would like to schedule the training. Could you propose two dates?\nThanks, Priya',
    '~email; ~inbound; ~note; @Priya Raman; ~task:propose dates; ~due:-',
  ],
  // Several people in one line
  ['Met Dana Cho, Rosa Delgado and Tim Bluth at the trade show', 'meeting; @Dana Cho; @Rosa Delgado; @Tim Bluth'],
  [
    'Call w/ Sam Okoro & Samantha Reyes, next one 2 Dec 10am',
    'call; @Sam Okoro; @Samantha Reyes; event:2026-12-02T10:00',
  ],
  ['introduced Harriet Lund to Tim Bluth over lunch yesterday', 'meeting; @Harriet Lund; @Tim Bluth; at:2026-11-22'],
  ['sent minutes to Uwe, Heike and Lena', 'email; @Uwe Schönfeld; @Heike Brandl; ~note'],
  [
    'Kofi and I visited Sonron, Harriet wants a second demo on 3 Dec at 10',
    'meeting; @Harriet Lund; event:2026-12-03T10:00',
  ],
  // Deals
  ['warephase wants 15 gtx basic at 550 each', 'deal:create; amount:8250 USD; @Warephase'],
  [
    'New opportunity: Donquadtech, GTX Plus Pro, 11k, close by end of Q1',
    'deal:create; amount:11000 USD; close:2027-03-31; @Donquadtech',
  ],
  [
    'Verbal yes from Priya Raman at Kan-code for 4,900',
    'deal:update GTX Pro for Kan-code; amount:4900 USD; ~stage:Engaging; @Priya Raman',
  ],
  ['Kan-code won!!', 'deal:update GTX Pro for Kan-code; stage:Won; ~@Kan-code'],
  [
    'Sonron went with a competitor, lost on features',
    'deal:update GTK 500 for Sonron; stage:Lost; reason:features; ~@Sonron',
  ],
  ['Lena will take over the Sonron deal', 'deal:update GTK 500 for Sonron; owner:Lena Fuchs; ~@Sonron'],
  ['Bluth deal slips to February', 'deal:update MG Advanced for Bluth Company; close:2027-02-28; ~@Bluth Company'],
  ['Volga Steel budget is between 20 and 25k', 'deal:create; amount:20000 USD; @Volga Steel'],
  [
    'Gulf Cooling asked for an offer over AED 90,000',
    '~task:offer; ~due:-; deal:create; amount:90000 AED; @Gulf Cooling LLC',
  ],
  [
    'quoted Tim Bluth $3,200 for the MG Advanced',
    'deal:update MG Advanced for Bluth Company; amount:3200 USD; @Tim Bluth; ~email; ~note',
  ],
  // Cases
  ['Warephase: printer offline since Friday, very urgent', 'case:urgent; @Warephase; at?'],
  ['Elena Kyrgiou is angry, wrong parts delivered again', 'case:?; @Elena Kyrgiou'],
  ['Anneke reports that the display flickers', 'case:normal; @Anneke de Wit'],
  [
    'low priority: Tim Bluth wants a new manual because page 4 is missing',
    'case:low; @Tim Bluth; ~task:new manual; ~due:-',
  ],
  ['Harriet says the app crashes every time she exports', 'case:normal; @Harriet Lund'],
  ['Donquadtech got billed twice for November', 'case:normal; @Donquadtech; ~at:?'],
  // Tasks with relative dates
  ['follow up with Rosa in three weeks', 'task:follow up; due:2026-12-14; @Rosa Delgado'],
  ['Ping Sam in 2 days', 'task:ping Sam; due:2026-11-25; @Sam Okoro'],
  ['book hotel for the Athens trip by end of week', 'task:book hotel; due:2026-11-27'],
  [
    'remind me on the 15th to renew the Kan-code support contract',
    'task:renew support contract; due:2026-12-15; @Kan-code',
  ],
  [
    'first thing tomorrow: send Heike the corrected invoice',
    'task:send corrected invoice; due:2026-11-24; @Heike Brandl',
  ],
  ['I owe Uwe an answer by Thursday lunchtime', 'task:answer; due:2026-11-26; @Uwe Schönfeld; ~due:2026-11-26T12:00'],
  [
    'Lena to prepare the contract for Hottechi by 1 Dec',
    'task:prepare contract; due:2026-12-01; owner:Lena Fuchs; @Hottechi',
  ],
  ['Tim promised to sign by Friday', 'task:sign; due:2026-11-27; them; @Tim Bluth'],
  [
    'waiting for Samantha to approve the budget, should hear by next Thursday',
    'task:approve budget; due:2026-12-03; them; @Samantha Reyes',
  ],
  ['chase Donquadtech for the PO on Wednesday', 'task:chase PO; due:2026-11-25; @Donquadtech'],
  ['Get Benoît the samples before Christmas', 'task:get samples; due?; @Benoît Lacroix'],
  ['Dana will let me know next week', 'task:let know; due:2026-11-30; them; @Dana Cho'],
  ['send proposal + book demo for Warephase', 'task:send proposal; due:-; task:book demo; due:-; @Warephase'],
  ['call back Elena at 4', 'task:call back; due:2026-11-23T16:00; @Elena Kyrgiou'],
  // Events
  ['Breakfast with Tim Bluth on Wednesday at 8', 'event:2026-11-25T08:00; @Tim Bluth'],
  ['Kick-off with Kan-code on 14 January, 9 to 12', 'event:2027-01-14T09:00; until:12:00; @Kan-code'],
  ['teams w/ samantha tmrw 1130', 'event:2026-11-24T11:30; @Samantha Reyes'],
  ['Rosa confirmed: plant tour 10 December 14:00-16:30', 'event:2026-12-10T14:00; until:16:30; @Rosa Delgado'],
  ['meeting with Hottechi moved to Friday 3pm', 'event:2026-11-27T15:00; @Hottechi'],
  ['Joris is coming to our office on 1 Dec at 10:30', 'event:2026-12-01T10:30; @Joris van Leeuwen'],
  ['quarterly review Sonron 12/10 10am', 'event:2026-12-10T10:00; @Sonron', inAmerica],
  ['Invite Élodie for a demo on Monday at 15h', 'event:2026-11-30T15:00; @Élodie Beauregard; ~task:invite; ~due:?'],
  // Facts and preferences
  ['Sam Okoro has twins now', 'note; @Sam Okoro'],
  ['Rosa has been made operations director', 'fact:Rosa Delgado jobTitle=operations director; @Rosa Delgado'],
  ['Harriet Lund left Sonron for Warephase', 'fact:Harriet Lund company=Warephase; @Harriet Lund'],
  [
    'Dana only answers on WhatsApp',
    'fact:Dana Cho preferredChannel=WhatsApp; ~fact:Dana Cho preferredChannel=whatsapp; @Dana Cho',
  ],
  ["Tim's daughter starts university in September", 'note; @Tim Bluth'],
  ['Uwe loves cycling, two kids', 'note; @Uwe Schönfeld'],
  [
    'Bluth Company plans to open three new sites in Texas next year',
    'fact:Bluth Company goal=open three new sites in Texas next year; @Bluth Company',
  ],
  ['new mobile of Sam Okoro: 07700 900123', 'fact:Sam Okoro phone=+447700900123; @Sam Okoro'],
  // Consent
  ['ok to send to Rosa Delgado', '~consent:Rosa Delgado offers=given; @Rosa Delgado; ~note; ~task:send; ~due:-'],
  ['ok to send the brochure to Dana Cho', 'consent:Dana Cho offers=given; @Dana Cho'],
  [
    'Heike: please no calls, mail is fine',
    'consent:Heike Brandl phone=withdrawn; ~fact:Heike Brandl preferredChannel=email; @Heike Brandl',
  ],
  ['Samantha unsubscribed', 'consent:Samantha Reyes newsletter=withdrawn; @Samantha Reyes'],
  ['Joris said yes to our newsletter', 'consent:Joris van Leeuwen newsletter=given; @Joris van Leeuwen'],
  ['Tim Bluth can be invited to events', 'consent:Tim Bluth events=given; @Tim Bluth'],
  // Negations, past and future
  ['did not call Harriet today', '~note; ~missed; @Harriet Lund; ~at:?'],
  ['No need to get back to Rosa', 'note; @Rosa Delgado'],
  ["didn't reach Uwe, left a message with Heike", 'call; missed; @Uwe Schönfeld; @Heike Brandl'],
  ['I was going to visit Warephase but they cancelled', '~note; ~meeting; @Warephase'],
  ['Will visit Donquadtech on Thursday', 'task:visit; due:2026-11-26; @Donquadtech; ~event:?'],
  ['visited Donquadtech on Thursday', 'meeting; @Donquadtech; at:2026-11-19'],
  ['the demo with Kan-code did not happen', '~note; ~missed; ~meeting; @Kan-code'],
  ['not Friday but Thursday: lunch with Tim Bluth at 1', 'event:2026-11-26T13:00; @Tim Bluth'],
  ['spoke to her, all good', 'call; @Samantha Reyes', on('person', 'q20')],
]
