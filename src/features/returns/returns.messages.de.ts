import type { english } from './returns.messages.en.ts'

/** Every sentence that a return says, in German. ICU messages. */
export const german: Record<keyof typeof english, string> = {
  'source.people': 'Ihre Personen und Firmen',
  'source.colleague':
    '{type, select, call {Anruf von {who}} meeting {Treffen von {who}} email {E-Mail von {who}} message {Nachricht von {who}} other {Notiz von {who}}}',
  'source.cases': 'Fälle',
  'source.facts': '{source}',
  'source.calls': '{n, plural, one {# Anruf} other {# Anrufe}}',
  'source.won': '{n, plural, one {# gewonnener Deal} other {# gewonnene Deals}}',
  'source.tasks': 'Aufgaben und Versprechen',
  'source.calendar': 'Ihr Kalender',
  'source.events': 'Kalender',
  'source.note': 'Ihre Notiz',
  'source.own': 'Ihre eigene Geschichte',
  'source.goal': 'Ziel von {who}',
  'source.domain': 'Die E-Mail-Adresse, Ihre Firmen, die Zeitzone des Landes',

  'duplicate.title': '{who} ist vielleicht schon da',
  'duplicate.key':
    '{who}{company, select, none {} other { bei {company}}} hat dieselbe {kind, select, mail {E-Mail-Adresse} other {Telefonnummer}}, in Trefoil seit {since}.',
  'duplicate.name':
    'Es gibt noch jemanden namens {who}{company, select, none {} other { bei {company}}}, in Trefoil seit {since}. Der Name ist gleich; sehen Sie nach, bevor Sie zusammenführen.',
  'duplicate.action': 'Zusammenführen',

  'domain.title': 'Was {domain} über {who} sagt',
  'domain.company': '{company}',
  'domain.site': 'www.{domain}',
  'domain.zone': '{country}, {zone} (dort {clock})',
  'domain.country': '{country}',
  'domain.dial': 'Vorwahl +{dial}',
  'domain.action': 'Eintragen',

  'colleague.title':
    '{type, select, call {{who} sprach am {day} mit {about}} meeting {{who} traf {about} am {day}} email {{who} schrieb {about} am {day}} message {{who} schrieb {about} am {day} eine Nachricht} other {{who} notierte am {day} etwas über {about}}}',
  'colleague.body': '„{note}“',
  'colleague.empty': 'Niemand ging ans Telefon.',

  'cases.title': '{n, plural, one {Ein offener Fall} other {# offene Fälle}} bei {about}',
  'cases.one':
    'Nr. {number}: {title} ({priority, select, urgent {dringend, } high {hohe Dringlichkeit, } other {}}seit {since})',

  'invoices.overdue': '{n, plural, one {Eine überfällige Rechnung} other {# überfällige Rechnungen}} bei {company}',
  'invoices.overdueBody': 'Zusammen {total}; {oldest} ist seit {since} fällig.',
  'invoices.unpaid': '{n, plural, one {Eine offene Rechnung} other {# offene Rechnungen}} bei {company}',
  'invoices.unpaidBody': 'Zusammen {total}, nicht überfällig.',
  'invoices.paid': '{company} schuldet nichts',
  'invoices.paidBody':
    '{n, plural, one {Die eine Rechnung des letzten Jahres ist} other {Alle # Rechnungen des letzten Jahres sind}} bezahlt; die letzte war {amount} am {day}.',

  'marketing.title': 'Was das Marketing von {about} weiß',
  'marketing.body': '{parts}.',
  'marketing.mailing': '{n, plural, one {eine Aussendung} other {# Aussendungen}}',
  'marketing.visit': '{n, plural, one {ein Besuch} other {# Besuche}}',
  'marketing.event': '{n, plural, one {eine Veranstaltung} other {# Veranstaltungen}}',
  'marketing.other': '{n, plural, one {eines: {title}} other {#, zuletzt: {title}}}',
  'marketing.last': 'In 30 Tagen: {list}; zuletzt „{title}“ am {day}',
  'marketing.consent': '{purpose} am {day} {state, select, given {zugestimmt} other {abgelehnt}}',

  'contract.title': '{title} {isPast, select, yes {endete} other {endet}} {when}',
  'contract.body':
    '{company}{amount, select, none {} other {, {amount}}}: {isPast, select, yes {endete am {day}} other {bis {day}}}.',
  'contract.running': '{title} läuft seit {day}',
  'contract.runningBody':
    '{company}{amount, select, none {} other {, {amount}}}{status, select, none {} other {, {status}}}.',

  'bestTime.title': '{who} ist zwischen {from} und {to} zu erreichen',
  'bestTime.body':
    '{reached} von {tried} Anrufen gelangen dann, gegen {otherReached} von {otherTried} zu anderen Zeiten.',

  'nextStep.title': 'Nächster Schritt mit {about}: {day}',
  'nextStep.body':
    'In {n} gewonnenen Deals hörten Kunden {days, plural, one {jeden Tag} other {alle # Tage}} vom Team; hier ist danach nichts geplant.',
  'nextStep.late':
    'Ihre Aufgabe liegt {gap, plural, one {einen Tag} other {# Tage}} entfernt. In {n} gewonnenen Deals hörten Kunden {days, plural, one {jeden Tag} other {alle # Tage}} vom Team.',
  'nextStep.lateTitle': '{about} würde sonst bis {day} von Ihnen hören',
  'nextStep.task': 'Nächster Schritt mit {about}',
  'nextStep.action': 'Auf {day} planen',

  'draft.title': 'Eine E-Mail an {who}, fertig zum Senden',
  'draft.subject': '{about}: wie versprochen',
  'draft.body':
    'Guten Tag {who},\n\nvielen Dank für {kind, select, meeting {das Treffen} call {das Gespräch} other {Ihre Zeit}}. Wie versprochen:\n{promises}\n\nFreundliche Grüße\n{me}',
  'draft.promise': '– {title}{day, select, none {} other {, {day}}}',
  'draft.shown': 'An {mail}: {promises}',
  'draft.action': 'Entwurf öffnen',

  'promises.title':
    '{n, plural, one {Ein weiteres offenes Versprechen} other {# weitere offene Versprechen}} bei {about}',
  'promises.one':
    '{whose, select, them {von dort: } me {} other {{whose}: }}{title}{day, select, none {} other { ({day})}}',
  'promises.load':
    '{n, plural, one {Eines Ihrer Versprechen wird} other {# Ihrer Versprechen werden}} bis {day} fällig',
  'promises.loadBody': 'Dieses steht mit auf der Liste. Das nächste: {title}, {next}.',

  'slots.title': 'Sie haben {first} Zeit',
  'slots.body': 'Auch {others}: je {minutes} Minuten, zwischen dem, was im Kalender steht.',
  'slots.event': 'Termin mit {about}',
  'slots.action': '{first} nehmen',

  'dealCheck.title': '{deal}, verglichen mit gewonnenen Deals',
  'dealCheck.age':
    'offen seit {days, plural, one {# Tag} other {# Tagen}}; die Hälfte der gewonnenen brauchte {low} bis {high}',
  'dealCheck.people':
    '{n, plural, =0 {niemand} one {# Person} other {# Personen}} genannt; die gewonnenen hatten {typical}',
  'dealCheck.touch': 'davor war das letzte Gespräch {when}',

  'stakeholder.title': 'Wer entscheidet sonst noch über {deal}?',
  'stakeholder.body':
    'Gewonnene Deals nannten {typical, plural, one {# Person} other {# Personen}}; hier {have, plural, =0 {ist es niemand} one {ist es eine} other {sind es #}}.',
  'stakeholder.role': '{share} von ihnen hatten jemanden als {role}; dieser nicht.',

  'brief.title': '{time} treffen Sie {about}',
  'brief.body': 'Die Vorbereitung auf „{title}“ ist um {ready} fertig; lesen können Sie sie schon jetzt.',
  'brief.action': 'Vorbereitung öffnen',

  'crossSell.title': '{about} hat {product} nicht',
  'crossSell.body':
    '{n} von {of} anderen Kunden in {industry} haben es gekauft{price, select, none {} other {, für etwa {price}}}.',

  'warmPath.title': '{who} kennt {about}',
  'warmPath.body':
    'In Kontakt seit {since}, zuletzt am {day}{with, select, none {} other {, mit {with}}}. Fragen Sie, bevor Sie bei null anfangen.',

  'stale.title': '{n, plural, one {Eine Angabe sagt} other {# Angaben sagen}} noch, dass {who} bei {company} ist',
  'stale.deals': '{n, plural, one {der offene Deal {name}} other {# offene Deals, darunter {name}}}',
  'stale.cases': '{n, plural, one {ein offener Fall} other {# offene Fälle}}',
  'stale.mail': 'die Adresse {mail}',
  'stale.action': 'Alte Adresse entfernen',

  'rearView.promises': 'Sie haben {kept} von {of} Versprechen an {about} gehalten',
  'rearView.talks':
    '{now, plural, =0 {kein Gespräch} one {# Gespräch} other {# Gespräche}} von Ihnen in den letzten 12 Monaten, {before} in den 12 davor',
  'rearView.title': 'Sie und {about}, ein Jahr später',
  'rearView.private': '{parts}. Das sehen nur Sie.',

  'goal.title': 'Das berührt ein Ziel von {about}',
  'goal.body': '„{goal}“',

  'mine.nothing': 'Sie haben in den letzten {days} Tagen nichts aufgeschrieben, darum kam noch nichts zurück.',
  'mine.total':
    'In den letzten {days} Tagen schrieben Sie {acts, plural, one {# Zeile} other {# Zeilen}} mit {pieces, plural, one {# Angabe} other {# Angaben}}; {offered, plural, one {# Hinweis kam} other {# Hinweise kamen}} zurück, {seen} sahen Sie{useful, plural, =0 {} other { und nannten # nützlich}}{wrong, plural, =0 {} one {; einer war falsch und zählt dagegen} other {; # waren falsch und zählen dagegen}}.',
  'mine.tooFew':
    'Für eine Zahl reicht es noch nicht: Es braucht 30 Zeilen, und es {acts, plural, one {ist eine} other {sind #}}.',
  'mine.ratio':
    'Für jede Angabe sahen Sie {seen} Hinweise (zwischen {low} und {high}), von denen {validated} erwartungsgemäß nützlich waren.',
  'mine.rate':
    'Bei {share} % Ihrer Zeilen sahen Sie drei oder mehr je Angabe (zwischen {low} % und {high} %); bei {validated} % drei oder mehr, die erwartungsgemäß nützlich waren.',

  'feedback.wrong':
    'Danke. Er zählt nicht mehr und kommt nicht wieder. Ist der Datensatz selbst falsch, berichtigen Sie ihn an der Quelle: {source}.',

  'recorded.owner_id': 'Wem der Datensatz gehört.',
  'recorded.created_by': 'Wer ihn zuerst aufschrieb.',
  'recorded.user_id': 'Wem es gehört: Ihnen.',
  'recorded.userId': 'Wem es gehört: Ihnen.',
}
