export { Presses } from './presses.ts'
export type { PressesSettings } from './presses.ts'
