import { directionConfig } from './scripts/direction/rules.ts'

export default directionConfig(import.meta.dirname)
