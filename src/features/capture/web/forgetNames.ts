import { deviceStore } from './deviceStore.ts'

/** Where the names that a person works with are kept on the device, one person's at a time. */
export const NAMES_STORE = 'trefoil-names'

/** Leaves no name behind on the device. Lines and drafts that were never sent stay, for their writer alone. */
export const forgetNames = () => deviceStore<unknown>(NAMES_STORE).clear()
