/** The part that somebody plays when their company buys. */
export type Part = 'decision maker' | 'champion' | 'user' | 'finance' | 'procurement' | 'gatekeeper'

export const titles: readonly (readonly [Part, readonly string[]])[] = [
  [
    'decision maker',
    [
      'Chief Operating Officer',
      'Managing Director',
      'Chief Executive Officer',
      'Chief Information Officer',
      'Vice President Operations',
      'General Manager',
    ],
  ],
  [
    'champion',
    [
      'Head of IT',
      'Head of Operations',
      'IT Manager',
      'Plant Manager',
      'Director of Infrastructure',
      'Head of Workplace Services',
    ],
  ],
  [
    'user',
    [
      'Systems Administrator',
      'Operations Engineer',
      'Service Desk Lead',
      'Field Technician',
      'Network Engineer',
      'Team Lead Logistics',
      'Project Manager',
    ],
  ],
  ['finance', ['Chief Financial Officer', 'Financial Controller', 'Head of Accounting', 'Accounts Payable Manager']],
  ['procurement', ['Head of Procurement', 'Purchasing Manager', 'Strategic Buyer', 'Category Manager Hardware']],
  ['gatekeeper', ['Executive Assistant', 'Office Manager', 'Assistant to the Managing Director']],
]

/** Specialists that only some industries have. */
export const specialists: Readonly<Record<string, readonly string[]>> = {
  medical: [
    'Clinical Engineering Lead',
    'Head of Laboratory',
    'Quality Manager Medical Devices',
    'Head of Nursing Informatics',
  ],
  retail: ['Store Systems Manager', 'Head of E-commerce', 'Regional Store Manager', 'Point of Sale Coordinator'],
  software: ['VP Engineering', 'Head of Platform', 'Site Reliability Lead', 'Product Director'],
  technology: ['R&D Manager', 'Chief Technology Officer', 'Lab Manager', 'Hardware Lead'],
  finance: ['Head of Trading Systems', 'Chief Risk Officer', 'Compliance Manager', 'Branch Network Manager'],
  marketing: ['Studio Manager', 'Head of Production', 'Creative Director', 'Head of Media Operations'],
  telecommunications: [
    'Head of Network Planning',
    'Site Acquisition Manager',
    'Director of Field Operations',
    'Core Network Lead',
  ],
  entertainment: ['Venue Manager', 'Head of Broadcast', 'Technical Director', 'Production Manager'],
  employment: ['Head of Candidate Services', 'Branch Manager', 'Training Manager', 'Director of Client Delivery'],
  services: ['Facilities Manager', 'Head of Customer Operations', 'Contract Manager', 'Fleet Manager'],
}
