/** The first administrator of the product under test. */
export const admin = { email: 'ada@trefoil.test', password: 'correct horse battery staple' }
