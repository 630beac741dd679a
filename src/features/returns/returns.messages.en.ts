/** Every sentence that a return says, in English. ICU messages. */
export const english = {
  'source.people': 'Your people and companies',
  'source.colleague':
    '{type, select, call {Call of {who}} meeting {Meeting of {who}} email {Mail of {who}} message {Message of {who}} other {Note of {who}}}',
  'source.cases': 'Cases',
  'source.facts': '{source}',
  'source.calls': '{n, plural, one {# call} other {# calls}}',
  'source.won': '{n, plural, one {# won deal} other {# won deals}}',
  'source.tasks': 'Tasks and promises',
  'source.calendar': 'Your calendar',
  'source.events': 'Calendar',
  'source.note': 'Your note',
  'source.own': 'Your own history',
  'source.goal': 'Goal of {who}',
  'source.domain': 'The mail address, your companies, the country’s time zone',

  'duplicate.title': '{who} may be here already',
  'duplicate.key':
    '{who}{company, select, none {} other { at {company}}} has the same {kind, select, mail {mail address} other {phone number}}, in Trefoil since {since}.',
  'duplicate.name':
    'There is another {who}{company, select, none {} other { at {company}}}, in Trefoil since {since}. The name is the same; look before you merge.',
  'duplicate.action': 'Merge them',

  'domain.title': 'What {domain} tells about {who}',
  'domain.company': '{company}',
  'domain.site': 'www.{domain}',
  'domain.zone': '{country}, {zone} (now {clock})',
  'domain.country': '{country}',
  'domain.dial': 'dial +{dial}',
  'domain.action': 'Fill in',

  'colleague.title':
    '{type, select, call {{who} spoke to {about} on {day}} meeting {{who} met {about} on {day}} email {{who} wrote to {about} on {day}} message {{who} messaged {about} on {day}} other {{who} noted something about {about} on {day}}}',
  'colleague.body': '“{note}”',
  'colleague.empty': 'No answer then.',

  'cases.title': '{n, plural, one {An open case} other {# open cases}} at {about}',
  'cases.one':
    'No. {number}: {title} ({priority, select, urgent {urgent, } high {high priority, } other {}}since {since})',

  'invoices.overdue': '{n, plural, one {An overdue invoice} other {# overdue invoices}} at {company}',
  'invoices.overdueBody': '{total} in all; {oldest} has been due since {since}.',
  'invoices.unpaid': '{n, plural, one {An unpaid invoice} other {# unpaid invoices}} at {company}',
  'invoices.unpaidBody': '{total} in all, not overdue.',
  'invoices.paid': '{company} owes nothing',
  'invoices.paidBody':
    '{n, plural, one {The one invoice of the past year is} other {All # invoices of the past year are}} paid; the last was {amount} on {day}.',

  'marketing.title': 'What marketing knows of {about}',
  'marketing.body': '{parts}.',
  'marketing.mailing': '{n, plural, one {a mailing} other {# mailings}}',
  'marketing.visit': '{n, plural, one {a visit} other {# visits}}',
  'marketing.event': '{n, plural, one {an event} other {# events}}',
  'marketing.other': '{n, plural, one {one: {title}} other {#, last: {title}}}',
  'marketing.last': 'In 30 days: {list}; last “{title}” on {day}',
  'marketing.consent': '{purpose} {state, select, given {agreed} other {declined}} on {day}',

  'contract.title': '{title} {isPast, select, yes {ended} other {ends}} {when}',
  'contract.body':
    '{company}{amount, select, none {} other {, {amount}}}: {isPast, select, yes {it ended on {day}} other {until {day}}}.',
  'contract.running': '{title} has run since {day}',
  'contract.runningBody':
    '{company}{amount, select, none {} other {, {amount}}}{status, select, none {} other {, {status}}}.',

  'bestTime.title': 'Reach {who} between {from} and {to}',
  'bestTime.body':
    '{reached} of {tried} calls got through then, against {otherReached} of {otherTried} at other times.',

  'nextStep.title': 'Next step with {about}: {day}',
  'nextStep.body':
    'In {n} won deals customers heard from the team every {days, plural, one {day} other {# days}}; nothing is planned here after this.',
  'nextStep.late':
    'Your follow-up is {gap, plural, one {a day} other {# days}} away. In {n} won deals customers heard from the team every {days, plural, one {day} other {# days}}.',
  'nextStep.lateTitle': '{about} would usually hear from you by {day}',
  'nextStep.task': 'Next step with {about}',
  'nextStep.action': 'Plan it for {day}',

  'draft.title': 'A mail to {who}, ready to send',
  'draft.subject': '{about}: as promised',
  'draft.body':
    'Hello {who},\n\nthank you for {kind, select, meeting {the meeting} call {the call} other {your time}}. As promised:\n{promises}\n\nKind regards\n{me}',
  'draft.promise': '– {title}{day, select, none {} other {, {day}}}',
  'draft.shown': 'To {mail}: {promises}',
  'draft.action': 'Open the draft',

  'promises.title': '{n, plural, one {Another open promise} other {# other open promises}} with {about}',
  'promises.one':
    '{whose, select, them {they: } me {} other {{whose}: }}{title}{day, select, none {} other { ({day})}}',
  'promises.load': '{n, plural, one {One promise} other {# promises}} of yours fall due by {day}',
  'promises.loadBody': 'This one is on the list with them. The next: {title}, {next}.',

  'slots.title': 'You are free {first}',
  'slots.body': 'Also {others}: {minutes} minutes each, between what is in your calendar.',
  'slots.event': 'Event with {about}',
  'slots.action': 'Take {first}',

  'dealCheck.title': '{deal}, compared with deals that were won',
  'dealCheck.age': 'open for {days, plural, one {# day} other {# days}}; half of the won ones took {low} to {high}',
  'dealCheck.people': '{n, plural, =0 {nobody} one {# person} other {# people}} named; the won ones had {typical}',
  'dealCheck.touch': 'before this, the last conversation was {when}',

  'stakeholder.title': 'Who else decides on {deal}?',
  'stakeholder.body':
    'Won deals named {typical, plural, one {# person} other {# people}}; here it is {have, plural, =0 {nobody} one {one} other {#}}.',
  'stakeholder.role': '{share} of them had somebody as {role}; this one has not.',

  'brief.title': 'You meet {about} {time}',
  'brief.body': 'The brief for “{title}” will be ready at {ready}; you can read it now.',
  'brief.action': 'Open the brief',

  'crossSell.title': '{about} does not have {product}',
  'crossSell.body':
    '{n} of {of} other customers in {industry} bought it{price, select, none {} other {, at about {price}}}.',

  'warmPath.title': '{who} knows {about}',
  'warmPath.body':
    'In touch since {since}, last on {day}{with, select, none {} other {, with {with}}}. Ask before you start from nothing.',

  'stale.title': '{n, plural, one {One thing still says} other {# things still say}} that {who} is at {company}',
  'stale.deals': '{n, plural, one {the open deal {name}} other {# open deals, among them {name}}}',
  'stale.cases': '{n, plural, one {an open case} other {# open cases}}',
  'stale.mail': 'the address {mail}',
  'stale.action': 'Remove the old address',

  'rearView.promises': 'You kept {kept} of {of} promises to {about}',
  'rearView.talks':
    '{now, plural, =0 {no conversations} one {# conversation} other {# conversations}} of yours in the past 12 months, {before} in the 12 before',
  'rearView.title': 'You and {about}, a year on',
  'rearView.private': '{parts}. Only you see this.',

  'goal.title': 'This touches a goal of {about}',
  'goal.body': '“{goal}”',

  'mine.nothing': 'You have written nothing down in the past {days} days, so nothing came back yet.',
  'mine.total':
    'In the past {days} days you wrote {acts, plural, one {# line} other {# lines}} with {pieces, plural, one {# fact} other {# facts}}; {offered, plural, one {# thing} other {# things}} came back, you saw {seen}{useful, plural, =0 {} other { and called # useful}}{wrong, plural, =0 {} one {; one was wrong and counts against} other {; # were wrong and count against}}.',
  'mine.tooFew':
    'Not enough data for a figure: it takes 30 lines, and there {acts, plural, one {is one} other {are #}}.',
  'mine.ratio':
    'For every fact you saw {seen} returns (between {low} and {high}), of which {validated} are expected to have been of use.',
  'mine.rate':
    'In {share}% of your lines you saw three or more per fact (between {low}% and {high}%); in {validated}% three or more that are expected to be of use.',

  'feedback.wrong':
    'Thank you. It no longer counts and will not come back. If the record itself is wrong, correct it at its source: {source}.',

  'recorded.owner_id': 'Whose record it is.',
  'recorded.created_by': 'Who wrote it down first.',
  'recorded.user_id': 'Whose it is: you.',
  'recorded.userId': 'Whose it is: you.',
} satisfies Record<string, string>
