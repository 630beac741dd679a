import type { TargetField } from '../target.ts'

/** Fields that several types have, under the headings that other programs give them. */
export const owner: TargetField = {
  reading: 'reference',
  refers: 'user',
  headings: [
    'owner',
    'owner name',
    'contact owner',
    'company owner',
    'deal owner',
    'account owner',
    'opportunity owner',
    'record owner',
    'person owner',
    'organization owner',
    'assigned to',
    'assigned user',
    'assigned user name',
    'account manager',
    'sales agent',
    'sales rep',
    'salesperson',
    'seller',
    'owner id',
  ],
}

/** For what is done by somebody: the one who is to do it. */
export const assignee: TargetField = {
  reading: 'reference',
  refers: 'user',
  headings: [
    'assignee',
    'assigned to',
    'assigned to user',
    'assigned user',
    'assigned user name',
    'activity assigned to',
    'assignee id',
  ],
}

export const tags: TargetField = {
  reading: 'words',
  headings: ['tags', 'labels', 'categories', 'groups', 'label', 'group membership', 'contact tags'],
}

export const notes: TargetField = {
  reading: 'text',
  headings: ['notes', 'note', 'description', 'comments', 'remarks', 'background', 'about us', 'company description'],
}

export const stage: TargetField = {
  reading: 'choice',
  headings: ['stage', 'lifecycle stage', 'status', 'relationship', 'contact status', 'lead status'],
  choices: {
    new: 'lead',
    open: 'lead',
    prospect: 'lead',
    subscriber: 'lead',
    'marketing qualified lead': 'lead',
    'sales qualified lead': 'lead',
    opportunity: 'active',
    'in progress': 'active',
    contacted: 'active',
    qualified: 'active',
    client: 'customer',
    evangelist: 'customer',
    won: 'customer',
    inactive: 'former',
    lost: 'former',
    churned: 'former',
    other: 'lead',
  },
}

/** The words for types that other programs use; those of the workspace's own come to them. */
export const profileType: TargetField = {
  reading: 'oneOf',
  headings: ['profile type', 'contact type', 'relationship type', 'customer type'],
  choices: {
    customer: 'customer',
    client: 'customer',
    prospect: 'customer',
    partner: 'partner',
    broker: 'partner',
    reseller: 'partner',
    supplier: 'partner',
    vendor: 'partner',
    internal: 'internal',
    employee: 'internal',
    colleague: 'internal',
  },
}

export const externalId: TargetField = {
  reading: 'externalId',
  headings: [
    'external id',
    'external ids',
    'customer number',
    'customer no',
    'account number',
    'contact id',
    'opportunity id',
    'account id',
    'deal id',
    'person id',
    'organization id',
    'reference',
  ],
}

/** The record's id in the program that wrote the file; one of ours where it has that form. */
export const recordId: TargetField = {
  reading: 'recordId',
  headings: ['id', 'uid', 'record id', 'record id - contact', 'record id - company', 'record id - deal'],
}

export const visibility: TargetField = { reading: 'choice', headings: ['visibility'] }

export const createdAt: TargetField = {
  reading: 'moment',
  isBirthOnly: true,
  headings: [
    'created at',
    'create date',
    'created date',
    'created',
    'creation date',
    'created on',
    'date created',
    'add time',
    'person created',
    'organization created',
    'deal created',
  ],
}

export const address: Record<string, TargetField> = {
  'address.street': {
    reading: 'text',
    headings: [
      'street',
      'street address',
      'address',
      'address street',
      'address line 1',
      'address1',
      'address street 1',
      'address address street1',
      'business street',
      'mailing street',
      'billing street',
      'billing address street',
      'street name of address',
      'address 1 - street',
    ],
  },
  'address.city': {
    reading: 'text',
    headings: [
      'city',
      'town',
      'business city',
      'mailing city',
      'billing city',
      'address city',
      'address address city',
      'billing address city',
      'city/town/village/locality',
      'city/town/village/locality of address',
      'address 1 - city',
    ],
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
      'mailing state',
      'mailing state/province',
      'billing state',
      'billing state/province',
      'billing address state',
      'address state',
      'address address state',
      'address region',
      'state/county',
      'state/county of address',
      'address 1 - region',
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
      'mailing zip',
      'mailing zip/postal code',
      'billing zip',
      'billing zip/postal code',
      'billing address postal code',
      'address postal code',
      'address postalcode',
      'address address postcode',
      'zip/postal code of address',
      'address 1 - postal code',
    ],
  },
  'address.country': {
    reading: 'text',
    headings: [
      'country',
      'country/region',
      'country of address',
      'business country',
      'business country/region',
      'mailing country',
      'billing country',
      'billing address country',
      'office location',
      'address country',
      'address address country',
      'address 1 - country',
    ],
  },
}
