import { on, type JudgedLine } from './judgedWorld.ts'
import { inAmerica } from './sellersWorld.ts'

export const sellersBLines: JudgedLine[] = [
  [
    'Called Dana at Treequote about the renewal, send offer by Friday',
    'call; @Dana Cho; task:send offer; due:2026-11-27; ~ask:?',
  ],
  ['Quick chat with Harriet, they go live on 11 January', 'call; @Harriet Lund; ~close:?; ~deal:?'],
  [
    'Demo for Rosa Delgado went great, wants a proposal for two MG Advanced next week',
    'meeting; @Rosa Delgado; task:send proposal; due:2026-11-30',
  ],
  ['pls send joris the spec sheet asap', 'task:send spec sheet; due:-; @Joris van Leeuwen'],
  ['sam okoro callback tmrw 9:30', 'task:callback; due:2026-11-24T09:30; @Sam Okoro; ~event:2026-11-24T09:30'],
  ['Had lunch with Uwe and Heike, they may switch to us in spring', 'meeting; @Uwe Schönfeld; @Heike Brandl'],
  ['emailed Samantha Reyes + Sam Okoro about the audit', 'email; @Samantha Reyes; @Sam Okoro'],
  ['Elena rang to say the ship is delayed, nothing to do for us', 'call; inbound; @Elena Kyrgiou; ~case:?'],
  ['left vm for anneke', 'call; missed; @Anneke de Wit'],
  ['got a mail from Benoît: contract is signed!', 'email; inbound; @Benoît Lacroix; ~deal:create; ~stage:Won'],
  [
    'Kan-code renewal: Priya says yes to 4.9k, paperwork by 15 Dec',
    'deal:update GTX Pro for Kan-code; amount:4900 USD; @Priya Raman; ~stage:?; ~close:2026-12-15; ~task:paperwork; ~due:2026-12-15; ~them',
  ],
  [
    'need to reschedule Tim to Wednesday 4pm',
    'event:2026-11-25T16:00; @Tim Bluth; ~task:reschedule; ~due:2026-11-25T16:00',
  ],
  [
    'Met Oksana Hrytsenko (Volga Steel) at the fair, +7 495 123 45 67',
    'meeting; person:Oksana Hrytsenko; of:Volga Steel; phone:+74951234567',
  ],
  [
    '山本健 from Dalian Optics emailed, wants samples',
    'email; inbound; person:山本健; of:Dalian Optics; task:samples; due:-',
  ],
  ['Spoke to Γιώργος Νικολάου at Kyrgios Shipping', 'call; person:Γιώργος Νικολάου; of:Kyrgios Shipping SA'],
  ['Дмитрий Соколов asks for 5 more GTX Basic', '~note; @Дмитрий Соколов; ~task:?; ~due:?; ~deal:?; ~email; ~inbound'],
  ['met أحمد منصور in Dubai on 12 November', 'meeting; @أحمد منصور; at:2026-11-12'],
  [
    'Treequote: dana wants to see the GTX Plus Pro before she signs, demo on 3 Dec 2pm',
    '~note; @Dana Cho; event:2026-12-03T14:00; ~ask:?; ~task:?; ~due:?',
  ],
  ['Sonron deal up to 30k', 'deal:update GTK 500 for Sonron; amount:30000 USD; ~@Sonron'],
  [
    'lost hottechi gtx plus basic, budget cut',
    'deal:update GTX Plus Basic for Hottechi; stage:Lost; reason:budget; ~@Hottechi',
  ],
  [
    'Hottechi GTX Plus Pro closes end of Q1 instead of December',
    'deal:update GTX Plus Pro for Hottechi; close:2027-03-31; ~@Hottechi',
  ],
  ['Gulf Cooling would take 40 GTX Basic at $520 each', 'deal:create; amount:20800 USD; @Gulf Cooling LLC'],
  [
    'Donquadtech - potential for GTK 500, approx 25k, Q2',
    'deal:create; amount:25000 USD; close:2027-06-30; @Donquadtech',
  ],
  ["Rosa's machine broke down again, she is furious", 'case:high; @Rosa Delgado'],
  ['URGENT - Warephase warehouse scanner not working since 7am', 'case:urgent; @Warephase; at?'],
  ['Joris complained the invoice shows the wrong VAT number', 'case:normal; @Joris van Leeuwen'],
  ['Harriet asked how to reset her password', 'case:normal; @Harriet Lund; ~email; ~inbound; ~note'],
  ['Check with Kofi whether Sonron got the samples', 'task:check; due:-; @Sonron; ~owner:Kofi Mensah'],
  ['Kofi to send Sonron the samples tomorrow', 'task:send samples; due:2026-11-24; owner:Kofi Mensah; @Sonron'],
  [
    'Tell Lena to invoice Warephase on 1 December',
    'task:invoice Warephase; due:2026-12-01; owner:Lena Fuchs; @Warephase',
  ],
  [
    'I told Uwe I would come back to him by Monday with prices',
    'task:come back prices; due:2026-11-30; @Uwe Schönfeld',
  ],
  ['Samantha said she will send the signed PO tomorrow', 'task:send signed PO; due:2026-11-24; them; @Samantha Reyes'],
  [
    'Élodie gets back to us once the board has met on 9 December',
    'task:get back; due:2026-12-09; them; @Élodie Beauregard',
  ],
  ['remind me next month to ask Tim about the expansion', 'task:ask Tim about expansion; due:2026-12-01; @Tim Bluth'],
  ['follow up w/ kan-code mid january', 'task:follow up; due:2027-01-15; @Kan-code'],
  ['visit van leeuwen on thurs 10am', 'event:2026-11-26T10:00; @Van Leeuwen Bakkerij BV; ~@Joris van Leeuwen; ~ask:?'],
  ['Zoom call Priya Raman & Kofi 30 Nov 16:30-17:00', 'event:2026-11-30T16:30; until:17:00; @Priya Raman'],
  ['Dinner with Tim Bluth after the fair on Dec 3', 'event:2026-12-03?; event?; @Tim Bluth'],
  ['onsite workshop at Hottechi 12/8 9am to noon', 'event:2026-12-08T09:00; until:12:00; @Hottechi', inAmerica],
  ['call Elena Kyrgiou on 12/8', 'task:call Elena; due:2027-08-12; @Elena Kyrgiou; ~event:?'],
  ['Sam is vegetarian, note for lunch', '~note; @Sam Okoro; ~task:?; ~due:?'],
  ["Harriet's birthday is on the 2nd of June", 'fact:Harriet Lund birthday=06-02; @Harriet Lund'],
  ['Uwe turns 60 on 14 March', 'fact:Uwe Schönfeld birthday=03-14; @Uwe Schönfeld'],
  [
    'Anneke prefers to be texted',
    'fact:Anneke de Wit preferredChannel=message; ~fact:Anneke de Wit preferredChannel=text; @Anneke de Wit',
  ],
  ['Tomas Berg at Hottechi is now CIO', 'fact:Tomas Berg jobTitle=CIO; @Tomas Berg'],
  ['Rosa Delgado has left Donquadtech', 'fact:Rosa Delgado company=; @Rosa Delgado'],
  [
    'Volga Steel want to build a second plant in Kazan by 2028',
    'fact:Volga Steel goal=build a second plant in Kazan by 2028; @Volga Steel; ~close:?',
  ],
  [
    'Please no more marketing mails for Heike Brandl',
    'consent:Heike Brandl newsletter=withdrawn; ~consent:Heike Brandl offers=withdrawn; @Heike Brandl',
  ],
  ['Benoît is fine with getting our newsletter', 'consent:Benoît Lacroix newsletter=given; @Benoît Lacroix'],
  ['Tim withdrew his consent to phone calls', 'consent:Tim Bluth phone=withdrawn; @Tim Bluth'],
  ['ok to send offers to Élodie', 'consent:Élodie Beauregard offers=given; @Élodie Beauregard'],
  ["haven't spoken to Rosa yet", '~note; ~call; ~missed; @Rosa Delgado'],
  ["didn't send the quote to Warephase", '~note; @Warephase; ~task:send quote; ~due:-'],
  ['no need to call Uwe any more', '~note; @Uwe Schönfeld; ~consent:Uwe Schönfeld phone=withdrawn'],
  [
    'Tim could not make it today, new date 1 Dec 11:00',
    '~note; ~missed; ~call; ~meeting; event:2026-12-01T11:00; @Tim Bluth',
  ],
  ['Rang Harriet twice, no answer. Will try Thursday.', 'call; missed; @Harriet Lund; task:try; due:2026-11-26'],
  [
    'met with dana cho and her boss phil at treequote yesterday they want a new offer by wed for 30 gtx basic',
    'meeting; @Dana Cho; at:2026-11-22; task:offer; due:2026-11-25; ~offer:Phil; ~ask:?',
  ],
  [
    'so just finished the call with priya raman at kan code they need the security docs by monday and i should loop in lena',
    'call; @Priya Raman; task:security docs; due:2026-11-30; task:loop in Lena; due:-; ~owner:Lena Fuchs; ~them',
  ],
  [
    'Best,\nMaarten Visser\nLogistics Manager\nVan Leeuwen Bakkerij BV\n+31 20 765 4321\nmaarten@vanleeuwen.nl',
    'person:Maarten Visser; title:Logistics Manager; mail:maarten@vanleeuwen.nl; phone:+31207654321; of:Van Leeuwen Bakkerij BV',
  ],
  [
    'From: Rosa Delgado <rosa@donquadtech.com>\nDate: Fri, 20 Nov 2026 15:05:00 +0000\nSubject: Re: Re: GTX Pro\n\nHello Ella, we have decided to go with your offer. Can you send the contract by Tuesday?\nRosa\n\n> On 19 Nov Ella wrote:\n> I will call you on Friday.',
    'email; inbound; @Rosa Delgado; at:2026-11-20T15:05; task:send contract; due:2026-11-24; ~deal:?; ~stage:?; ~fact:Rosa Delgado email=rosa@donquadtech.com',
  ],
  [
    'New lead: Ruben Castillo, buyer at Iberfrio SL, ruben.castillo@iberfrio.es',
    'person:Ruben Castillo; title:buyer; mail:ruben.castillo@iberfrio.es; of:Iberfrio SL',
  ],
  [
    'Spoke with Ingrid Solheim of Fjellkraft AS, 0047 22 33 44 55, interested in MG Special',
    'call; person:Ingrid Solheim; of:Fjellkraft AS; phone:+4722334455',
  ],
  [
    'meeting notes Sonron: Harriet ok with price, legal review until 4 Dec, then signature',
    'meeting; @Harriet Lund; ~task:?; ~due:?; ~them',
  ],
  ['they want 10% off, asked for 5', '~note; @Warephase', on('company', 'k4')],
  ['paid the last invoice, all quiet', '~note; @Laiterie Beauregard SARL', on('company', 'k8')],
  ['Coffee w Marcus Bell Treequote Fri 10am', 'event:2026-11-27T10:00; @Marcus Bell'],
]
