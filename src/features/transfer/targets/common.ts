import type { TargetField } from '../target.ts'

/** Fields that several types have, under the headings that other programs give them. */
export const owner: TargetField = {
  reading: 'reference',
  refers: 'user',
  headings: [
    'owner',
    'owner name',
    'account owner',
    'assigned to',
    'sales agent',
    'sales rep',
    'salesperson',
    'seller',
  ],
}

export const tags: TargetField = { reading: 'words', headings: ['tags', 'labels', 'categories', 'groups'] }

export const notes: TargetField = { reading: 'text', headings: ['notes', 'note', 'description', 'comments', 'remarks'] }

export const stage: TargetField = {
  reading: 'choice',
  headings: ['stage', 'lifecycle stage', 'status', 'relationship'],
}

export const externalId: TargetField = {
  reading: 'externalId',
  headings: [
    'external id',
    'id',
    'record id',
    'customer number',
    'account id',
    'contact id',
    'opportunity id',
    'reference',
  ],
}

export const address: Record<string, TargetField> = {
  'address.street': {
    reading: 'text',
    headings: [
      'street',
      'street address',
      'address',
      'address line 1',
      'business street',
      'mailing street',
      'billing street',
    ],
  },
  'address.city': {
    reading: 'text',
    headings: ['city', 'town', 'business city', 'mailing city', 'billing city', 'address city'],
  },
  'address.region': {
    reading: 'text',
    headings: [
      'region',
      'state',
      'province',
      'state/region',
      'state/province',
      'business state',
      'billing state',
      'address region',
    ],
  },
  'address.postalCode': {
    reading: 'text',
    headings: [
      'postal code',
      'postcode',
      'zip',
      'zip code',
      'zip/postal code',
      'business postal code',
      'address postal code',
    ],
  },
  'address.country': {
    reading: 'text',
    headings: [
      'country',
      'country/region',
      'business country',
      'business country/region',
      'billing country',
      'office location',
      'address country',
    ],
  },
}
