// Every dataset of the demonstration with the side that states it, in the order in which it is loaded: what most pages
// ask for comes first. What neither originator made is stated by one side, with the originator named.

import { BORDER } from './border.ts'
import { TRADE } from './trade.ts'
import type { DatasetDescription } from './columns.ts'

export const DESCRIPTIONS: Readonly<Record<'MEX' | 'USA', readonly DatasetDescription[]>> = {
  MEX: [],
  USA: [...BORDER, ...TRADE],
}
