/**
 * What the server refuses, in German: by the code of the problem, and by the English sentence about one field.
 * `{fields}` are the names of the fields that are wrong.
 */
export const texts = {
  'problem.activity.empty': 'Schreiben Sie auf, was war: ein Betreff, ein Text oder um wen es geht.',
  'problem.assignee.cannot_see':
    'Diese Person könnte es nicht sehen. Wählen Sie eine andere, oder ändern Sie, wer es sieht.',
  'problem.bulk.no_tags': 'Diese Art von Datensätzen hat keine Schlagwörter.',
  'problem.bulk.too_many': 'Das sind zu viele auf einmal. Schränken Sie die Auswahl ein.',
  'problem.bug':
    'Hier ist etwas schiefgegangen. Laden Sie die Seite neu; wenn es wiederkommt, sagen Sie es Ihrer Administration.',
  'problem.capture.empty': 'Schreiben Sie zuerst eine Zeile.',
  'problem.capture.partly_undone': 'Zurückgenommen, außer was seither jemand geändert hat. Das blieb, wie es ist.',
  'problem.capture.stage': 'Diese Stufe gibt es in der Pipeline dieses Deals nicht. Wählen Sie eine andere.',
  'problem.capture.undone': 'Diese Zeile wurde schon zurückgenommen.',
  'problem.case.already_solved': 'Dieser Fall ist schon gelöst. Öffnen Sie ihn zuerst wieder.',
  'problem.case.not_solved': 'Dieser Fall ist noch offen. Lösen oder ändern Sie ihn stattdessen.',
  'problem.comment.unknown_user':
    'Jemand, den Sie erwähnen, ist nicht mehr im Arbeitsbereich. Wählen Sie jemand anderen.',
  'problem.cursor.invalid': 'Diese Seite gibt es nicht mehr. Beginnen Sie wieder mit der ersten.',
  'problem.database.busy': 'Jemand hat im selben Augenblick dasselbe geändert. Versuchen Sie es noch einmal.',
  'problem.database.unavailable':
    'Die Datenbank ist gerade nicht erreichbar. Nichts wurde gespeichert; versuchen Sie es gleich noch einmal.',
  'problem.deal.after_elsewhere':
    'Der Deal, hinter dem er stehen soll, ist nicht mehr in dieser Stufe. Sehen Sie die Tafel noch einmal an.',
  'problem.deal.already_lost': 'Dieser Deal ist verloren. Öffnen Sie ihn zuerst wieder.',
  'problem.deal.already_open': 'Dieser Deal ist schon offen.',
  'problem.deal.already_won': 'Dieser Deal ist gewonnen. Öffnen Sie ihn zuerst wieder.',
  'problem.disk.full': 'Auf dem Server ist kein Platz für diese Datei. Sagen Sie es Ihrer Administration.',
  'problem.duplicate.not_parted': 'Niemand hat gesagt, dass diese beiden nicht dieselben sind.',
  'problem.event.ends_first': 'Ein Termin kann nicht enden, bevor er beginnt. Verschieben Sie auch sein Ende.',
  'problem.event.repeats_already':
    'Dieser Termin wiederholt sich schon. Löschen Sie zuerst die folgenden, dann lässt er sich anders wiederholen.',
  'problem.export.denied': 'Ihre Rolle darf das nicht ausgeben. Bitten Sie die Administration darum.',
  'problem.export.format': 'In diesem Format lässt sich das nicht ausgeben. Wählen Sie ein anderes.',
  'problem.fact.refused': 'Einige Angaben wurden abgelehnt. Nichts wurde gespeichert.',
  'problem.fact.without_customer': 'Zu dieser Angabe findet sich kein Kunde. Nennen Sie ihn.',
  'problem.field.invalid': 'Bitte berichtigen Sie {fields}. Nichts wurde gespeichert.',
  'problem.field.key_taken': 'Dieser Schlüssel ist vergeben. Wählen Sie einen anderen.',
  'problem.field.not_unique': 'Mehrere Datensätze haben denselben Wert. Ändern Sie zuerst diese.',
  'problem.field.required': 'Füllen Sie zuerst {fields} aus: In dieser Stufe oder für diesen Typ wird es gebraucht.',
  'problem.field.taken':
    'Diesen Wert hat schon ein anderer Datensatz. Ändern Sie jenen, oder geben Sie einen anderen Wert an.',
  'problem.field.unknown': 'Dieses Feld gibt es hier nicht. Sehen Sie die Liste noch einmal an.',
  'problem.file.damaged': 'Diese Datei ist auf dem Server beschädigt. Sagen Sie es Ihrer Administration.',
  'problem.file.empty': 'In dieser Datei ist nichts. Wählen Sie eine andere.',
  'problem.file.too_large':
    'Diese Datei ist zu groß. Verkleinern Sie sie, oder legen Sie sie anderswo ab und schreiben die Adresse auf.',
  'problem.filter.invalid': 'Dieser Filter lässt sich nicht lesen. Setzen Sie ihn neu.',
  'problem.hidden_field.fixed': 'Dieses Feld lässt sich nicht verbergen: Ohne es ist der Datensatz nicht zu erkennen.',
  'problem.idempotency.key': 'Der Idempotency-Key darf bis zu 200 sichtbare Zeichen haben.',
  'problem.idempotency.other_body': 'Dieser Idempotency-Key gehörte zu einer anderen Anfrage. Nehmen Sie einen neuen.',
  'problem.idempotency.shown_once':
    'Das ist schon geschehen, und die Antwort wurde nur einmal gezeigt. Wenn Sie sie verpasst haben, machen Sie eine neue.',
  'problem.import.archive':
    'Dies ist eine gepackte Datei ohne Arbeitsmappe. Entpacken Sie sie, und importieren Sie die Dateien einzeln.',
  'problem.import.bomb':
    'Diese Arbeitsmappe entfaltet sich zu weit mehr, als ihre Größe erwarten lässt. Speichern Sie das benötigte Blatt als CSV.',
  'problem.import.broken':
    'Diese Datei ist beschädigt. Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie neu.',
  'problem.import.columns': 'Diese Datei hat zu viele Spalten. Entfernen Sie, was Sie nicht brauchen.',
  'problem.import.empty': 'In dieser Datei ist nichts zu importieren.',
  'problem.import.endless': 'Eine Zeile dieser Datei hat kein Ende. Speichern Sie sie mit einem Datensatz je Zeile.',
  'problem.import.entities':
    'Diese Arbeitsmappe enthält Anweisungen, die keine Tabellenkalkulation schreibt. Speichern Sie sie neu oder als CSV.',
  'problem.import.headings':
    'Die erste Zeile muss Überschriften enthalten wie Vorname, Firma oder E-Mail. Sagen Sie, was in den Spalten steht.',
  'problem.import.json': 'Ein Datensatz dieser Datei ist kein JSON. Exportieren Sie die Datei neu.',
  'problem.import.link.forbidden': 'Sie dürfen diesen Datensatz nicht mehr ändern.',
  'problem.import.locked': 'Diese Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne.',
  'problem.import.nested': 'Die Einträge dieser Datei sind endlos ineinander verschachtelt. Exportieren Sie sie neu.',
  'problem.import.not_now': 'Das geht bei diesem Import jetzt nicht. Sehen Sie ihn noch einmal an.',
  'problem.import.quotes':
    'Ein Anführungszeichen dieser Datei wird geöffnet und nie geschlossen. Berichtigen Sie die Datei.',
  'problem.import.rows': 'Diese Datei hat zu viele Zeilen. Teilen Sie sie, und importieren Sie die Teile nacheinander.',
  'problem.import.texts': 'Diese Arbeitsmappe enthält zu viel Text. Speichern Sie das benötigte Blatt als CSV.',
  'problem.import.too_large':
    'Diese Datei zu lesen braucht zu viel Speicher. Speichern Sie sie als CSV, oder teilen Sie sie.',
  'problem.import.too_long': 'Diese Datei zu lesen dauert zu lange. Speichern Sie sie neu, oder teilen Sie sie.',
  'problem.import.too_many': 'Mehrere Ihrer Importe warten noch. Starten Sie diesen, wenn sie fertig sind.',
  'problem.import.unreadable':
    'Diese Datei lässt sich nicht lesen. Speichern Sie sie als CSV, und versuchen Sie es noch einmal.',
  'problem.input.invalid': 'Bitte berichtigen Sie {fields}. Nichts wurde gespeichert.',
  'problem.invitation.not_found': 'Diese Einladung ist verbraucht oder zu alt. Bitten Sie um eine neue.',
  'problem.invitation.password':
    'Das Passwort passt nicht zu Ihrem Konto. Nehmen Sie das, mit dem Sie sich hier schon anmelden.',
  'problem.merge.take': 'Diese Werte lassen sich nicht so zusammenführen. Wählen Sie sie neu.',
  'problem.origin.foreign': 'Diese Anfrage kam von einer anderen Website und wurde abgelehnt.',
  'problem.outbound.address': 'Das ist keine Webadresse.',
  'problem.outbound.refused':
    'Diese Adresse darf von hier nicht aufgerufen werden: Sie liegt in einem privaten Netz oder auf einem ungewöhnlichen Port.',
  'problem.outbound.too_large': 'Der andere Server sendet zu viel.',
  'problem.outbound.unreachable':
    'Der andere Server antwortet nicht, wie er sollte. Prüfen Sie die Adresse, und versuchen Sie es noch einmal.',
  'problem.person.unnamed': 'Lassen Sie wenigstens Vornamen, Nachnamen oder E-Mail-Adresse stehen.',
  'problem.pipeline.in_use': 'In dieser Pipeline sind noch Deals. Verschieben oder löschen Sie sie zuerst.',
  'problem.pipeline.is_default':
    'Neue Deals beginnen in dieser Pipeline. Lassen Sie sie zuerst in einer anderen beginnen.',
  'problem.pipeline.none': 'Es gibt noch keine Pipeline. Legen Sie zuerst eine an.',
  'problem.pipeline.stage_in_use':
    'In dieser Stufe sind noch Deals. Verschieben Sie sie zuerst; dann kann die Stufe weg oder ihre Art ändern.',
  'problem.pipeline.stage_taken': 'Eine Stufe mit dieser Kennung gehört zu einer anderen Pipeline.',
  'problem.profileProposal.decided': 'Darüber ist schon entschieden. Laden Sie die Seite neu.',
  'problem.profileProposal.fits_not':
    'Das geht nicht mehr: Das Profil zeigt es schon, oder nicht mehr. Laden Sie die Seite neu.',
  'problem.profileProposal.open_already': 'Das hat schon jemand vorgeschlagen. Stimmen Sie dort ab.',
  'problem.profileProposal.open_still': 'Darüber ist noch nicht entschieden.',
  'problem.profileProposal.unknown_part': 'Diesen Bereich oder dieses Feld gibt es nicht. Wählen Sie etwas anderes.',
  'problem.profileType.in_use':
    'Personen oder Firmen haben diesen Typ noch. Geben Sie ihnen zuerst einen anderen: Filtern Sie die Liste danach.',
  'problem.profileType.key_taken':
    'Dieser Schlüssel ist vergeben. Wählen Sie einen anderen, oder holen Sie jenen Typ zurück.',
  'problem.profileType.shipped':
    'Kunde, Partner und Intern bleiben. Benennen Sie den Typ um, oder ändern Sie, was er zeigt.',
  'problem.profileType.unknown': 'Diesen Typ gibt es nicht. Wählen Sie einen anderen.',
  'problem.rate.limited': 'Das war zu schnell. Warten Sie einen Augenblick, dann geht es weiter.',
  'problem.record.exists': 'Es gibt schon etwas mit dieser Kennung. Lesen und ändern Sie es stattdessen.',
  'problem.record.out_of_sight':
    'Nach dieser Änderung könnten Sie es nicht mehr sehen. Bitten Sie, wem es gehört, darum.',
  'problem.record.stale':
    'Jemand hat das inzwischen geändert. Sehen Sie beide Fassungen an, und speichern Sie noch einmal.',
  'problem.reference.unknown': 'Bitte wählen Sie etwas anderes für {fields}. Nichts wurde gespeichert.',
  'problem.request.malformed': 'Die Anfrage lässt sich nicht lesen.',
  'problem.request.media_type': 'Senden Sie JSON.',
  'problem.request.too_large': 'Das ist zu groß. Senden Sie weniger auf einmal.',
  'problem.route.not_found': 'Unter dieser Adresse ist nichts.',
  'problem.sample.loading': 'Das Beispiel wird schon geladen. Warten Sie, bis es bereit ist.',
  'problem.sample.no_home': 'Legen Sie zuerst einen eigenen Arbeitsbereich an; das Beispiel steht daneben.',
  'problem.search.type_unknown': 'Danach lässt sich nicht suchen. Wählen Sie eine andere Art.',
  'problem.second_factor.needed':
    'Dieser Arbeitsbereich verlangt mehr als ein Passwort. Fügen Sie einen Code aus einer App oder einen Passkey hinzu, und melden Sie sich damit an.',
  'problem.second_factor.own_first':
    'Sichern Sie zuerst Ihre eigene Anmeldung mit einem zweiten Faktor, unter Einstellungen, Sie.',
  'problem.server.stopping': 'Trefoil wird neu gestartet. Versuchen Sie es gleich noch einmal.',
  'problem.setup.done': 'Trefoil ist schon eingerichtet. Melden Sie sich an, oder bitten Sie um eine Einladung.',
  'problem.setup.token':
    'Dieser Einrichtungslink gilt nicht. Nehmen Sie den, den der Server beim Start ausgegeben hat.',
  'problem.share.past': 'Dieser Zeitpunkt ist vorbei. Wählen Sie einen, der noch kommt.',
  'problem.share.unknown': 'Diese Person oder dieses Team gibt es hier nicht. Wählen Sie noch einmal.',
  'problem.sign_in.needed': 'Bitte melden Sie sich zuerst an.',
  'problem.sign_in.too_many':
    'Zu viele Versuche für dieses Konto. Warten Sie, oder melden Sie sich mit einem Passkey an.',
  'problem.sign_on.elsewhere':
    'Sie arbeiten hier auch in einem anderen Arbeitsbereich. Melden Sie sich mit Passwort oder Passkey an.',
  'problem.sign_on.expired': 'Diese Anmeldung dauerte zu lange oder begann anderswo. Beginnen Sie neu.',
  'problem.sign_on.gone': 'Diese Art der Anmeldung ist abgeschaltet.',
  'problem.sign_on.issuer':
    'Diese Adresse beschreibt den Anbieter nicht. Übernehmen Sie den Aussteller Zeichen für Zeichen.',
  'problem.sign_on.plain': 'Der Anmeldedienst muss über https erreichbar sein.',
  'problem.sign_on.refused':
    'Die Antwort des Anmeldedienstes war nicht, wie sie sein muss. Versuchen Sie es noch einmal.',
  'problem.sign_on.secret': 'Das Geheimnis des Anmeldedienstes fehlt. Tragen Sie es ein.',
  'problem.sign_on.unknown':
    'Mit Ihrer E-Mail-Adresse arbeitet hier noch niemand. Bitten Sie Ihre Administration, Sie hinzuzufügen.',
  'problem.sign_on.unverified': 'Der Anmeldedienst sagt nicht, dass Ihre E-Mail-Adresse bestätigt ist.',
  'problem.sort.invalid': 'Danach lässt sich nicht sortieren. Wählen Sie ein anderes Feld.',
  'problem.summary.invalid': 'Danach lässt sich nicht zusammenzählen. Wählen Sie ein anderes Feld.',
  'problem.task.already_done': 'Diese Aufgabe ist schon erledigt. Öffnen Sie sie zuerst wieder.',
  'problem.task.due_twice': 'Geben Sie entweder einen Tag oder einen Zeitpunkt an.',
  'problem.task.not_done': 'Diese Aufgabe ist noch offen. Erledigen oder ändern Sie sie stattdessen.',
  'problem.task.snoozed_to_past': 'Wählen Sie einen Tag, der noch kommt.',
  'problem.team.cycle': 'Ein Team kann nicht unter sich selbst stehen. Wählen Sie ein anderes darüber.',
  'problem.text.unusable':
    'Der Text enthält Zeichen, die sich nicht speichern lassen. Entfernen Sie sie, und versuchen Sie es noch einmal.',
  'problem.unexpected':
    'Bei uns ist etwas schiefgegangen. Nichts wurde gespeichert; versuchen Sie es noch einmal, und sagen Sie es Ihrer Administration, wenn es bleibt.',
  'problem.upload.broken': 'Die Datei kam nicht ganz an. Senden Sie sie noch einmal.',
  'problem.upload.form': 'Senden Sie die Datei als Formular.',
  'problem.upload.too_large': 'Diese Datei ist zu groß. Teilen Sie sie, und senden Sie die Teile nacheinander.',
  'problem.user.elsewhere':
    'Diese Person meldet sich auch in einem anderen Arbeitsbereich an, darum lässt sich ihr zweiter Faktor von hier nicht entfernen.',
  'problem.user.exists': 'Diese Adresse ist schon in diesem Arbeitsbereich. Suchen Sie sie in der Liste der Nutzer.',
  'problem.user.inactive': 'Dieser Nutzer ist deaktiviert. Lassen Sie ihn zuerst wieder herein.',
  'problem.user.last_administrator': 'Das ist die letzte Administration. Geben Sie die Rolle zuerst noch jemandem.',
  'problem.user.not_joined':
    'Diese Person ist noch nicht beigetreten. Machen Sie einen neuen Link, und schicken Sie ihn ihr.',
  'problem.user.sample':
    'Das ist eine erfundene Person des Beispiels, die sich nicht anmelden kann. Fügen Sie einen Nutzer hinzu.',
  'problem.vault.closed':
    'Ein gespeichertes Geheimnis lässt sich nicht öffnen: TREFOIL_SECRET ist nicht mehr dasselbe.',
  'problem.version.unreadable': 'If-Match nimmt die Versionsnummer, die Sie zuletzt sahen.',
  'problem.any.forbidden': 'Das dürfen Sie nicht. Bitten Sie, wem es gehört, oder die Administration darum.',
  'problem.any.not_found': 'Das gibt es nicht, oder es ist nicht mit Ihnen geteilt.',
  'problem.any.not_merged': 'Diese beiden wurden nicht zusammengeführt, also gibt es nichts zurückzunehmen.',

  'Choose two different records.': 'Wählen Sie zwei verschiedene Datensätze.',
  'Use a three-letter currency, like EUR.': 'Nehmen Sie eine Währung aus drei Buchstaben, wie EUR.',
  'This is needed here.': 'Das wird hier gebraucht.',
  'This field is not known here.': 'Dieses Feld gibt es hier nicht.',
  'It is calculated, so it cannot be written.': 'Es wird berechnet, darum kann man es nicht schreiben.',
  'It ends before it begins.': 'Es endet, bevor es beginnt.',
  'Give either a day or a moment, not both.': 'Geben Sie entweder einen Tag oder einen Zeitpunkt an, nicht beides.',
  'Give each stage a name of its own.': 'Geben Sie jeder Stufe einen eigenen Namen.',
  'Give at least one of first name, last name and mail address.':
    'Geben Sie wenigstens Vornamen, Nachnamen oder E-Mail-Adresse an.',
  'Use a year between 1000 and 2999.': 'Nehmen Sie ein Jahr zwischen 1000 und 2999.',
  'Use a locale like en-GB.': 'Nehmen Sie eine Schreibweise wie de-DE.',
  'Write the domain like example.com.': 'Schreiben Sie die Domain wie example.com.',
  'Write the birthday as YYYY-MM-DD or --MM-DD.': 'Schreiben Sie den Geburtstag als JJJJ-MM-TT oder --MM-TT.',
  'Write the amount as digits, like 12500.00.': 'Schreiben Sie den Betrag in Ziffern, wie 12500.00.',
  'Use at least 10 characters.': 'Nehmen Sie mindestens 10 Zeichen.',
  'Use a time zone like Europe/Berlin.': 'Nehmen Sie eine Zeitzone wie Europe/Berlin.',
  'Write a mail address like anna@example.com.': 'Schreiben Sie eine E-Mail-Adresse wie anna@example.com.',
  'Write the time like 08:30.': 'Schreiben Sie die Uhrzeit wie 08:30.',
  'This day is over.': 'Dieser Tag ist vorbei.',
  'One of these must stay.': 'Eines davon muss bleiben.',
  'Say at which stage it is needed.': 'Sagen Sie, in welcher Stufe es gebraucht wird.',
}
