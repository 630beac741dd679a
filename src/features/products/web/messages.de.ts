/** The words of the catalogue, in German. */
export const texts = {
  'products.title': 'Produkte',
  'products.note':
    'Was Ihre Deals verkaufen. Ein Produkt, das nicht mehr angeboten wird, bleibt in den Deals, die es haben.',
  'products.locked': 'Leitung und Administration können das ändern.',
  'products.add': 'Produkt hinzufügen',
  'products.addHint': 'Ein Name genügt. Enter fügt es hinzu.',
  'products.added': '{name} steht im Katalog.',
  'products.name': 'Name',
  'products.family': 'Familie',
  'products.price': 'Preis in {currency}',
  'products.priceShort': 'Preis',
  'products.state': 'Zustand',
  'products.offered': 'Im Angebot',
  'products.notOffered': 'Nicht im Angebot',
  'products.stop': 'Nicht mehr anbieten',
  'products.offer': 'Wieder anbieten',
  'products.delete': 'Löschen',
  'products.deleted': '{name} ist gelöscht.',
  'products.none': 'Noch keine Produkte',
  'products.noneText':
    'Schreiben Sie auf, was Sie verkaufen; dann kann ein Deal sagen, wie viele wovon und zu welchem Preis.',
  'products.find': 'Produkt suchen',
  'products.notFound': 'So heißt kein Produkt',
  'products.notFoundText': 'Suchen Sie nach einem Teil des Namens oder der Familie.',
}
