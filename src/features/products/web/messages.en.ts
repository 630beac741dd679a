import { catalogue } from '#web/messages/catalogue.ts'

/** The words of the catalogue. */
export const t = catalogue({
  'products.title': 'Products',
  'products.note': 'What your deals sell. A product that is no longer offered stays in the deals that have it.',
  'products.locked': 'Managers and administrators can change this.',
  'products.add': 'Add a product',
  'products.addHint': 'A name is enough. Enter adds it.',
  'products.added': '{name} is in the catalogue.',
  'products.name': 'Name',
  'products.family': 'Family',
  'products.price': 'Price in {currency}',
  'products.priceShort': 'Price',
  'products.state': 'State',
  'products.offered': 'Offered',
  'products.notOffered': 'Not offered',
  'products.stop': 'Stop offering it',
  'products.offer': 'Offer it again',
  'products.delete': 'Delete',
  'products.deleted': '{name} is deleted.',
  'products.none': 'No products yet',
  'products.noneText': 'Write down what you sell; then a deal can say how many of which, and at what price.',
  'products.find': 'Find a product',
  'products.notFound': 'No product is called that',
  'products.notFoundText': 'Look for a part of its name or its family.',
})
