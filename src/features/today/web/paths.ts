import type { Customer } from '../today.contract.ts'

export const pathOfCustomer = ({ type, id }: Customer) => (type === 'company' ? `/companies/${id}` : `/people/${id}`)
