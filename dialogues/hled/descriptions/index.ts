// Every dataset of the demonstration with the side that states it, in the order in which it is loaded: what most pages
// ask for comes first. What neither side made is stated by one of them, with the originator named.

import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { BORDER } from './border.ts'
import { CYBER } from './cyber.ts'
import { GOODS } from './goods.ts'
import { INDUSTRY } from './industries.ts'
import { INTERNATIONAL } from './international.ts'
import { MEXICO } from './mexico.ts'
import { MIGRATION } from './migration.ts'
import { PROGRAMMES_OF_MEXICO, PROGRAMMES_OF_THE_UNITED_STATES } from './programmes.ts'
import { TRADE } from './trade.ts'

export const DESCRIPTIONS: Readonly<Record<'MEX' | 'USA', readonly DatasetDescription[]>> = {
  MEX: [...MEXICO, ...PROGRAMMES_OF_MEXICO],
  USA: [...BORDER, ...TRADE, ...GOODS, ...INDUSTRY, ...INTERNATIONAL, ...MIGRATION, ...CYBER, ...PROGRAMMES_OF_THE_UNITED_STATES],
}
