// Every row, in the order in which they run.

import type { Row } from '../row.ts'
import { append } from './append.ts'
import { datasetIn, datasetOut } from './dataset.ts'
import { exchange } from './exchange.ts'
import { many } from './many.ts'
import { page } from './page.ts'
import { pictures } from './pictures.ts'
import { rebuild } from './rebuild.ts'
import { republish } from './republish.ts'
import { search } from './search.ts'
import { firstStart, memory, starting } from './start.ts'
import { full, quick } from './verify.ts'
import { verifyMemory } from './verify-memory.ts'
import { weight } from './weight.ts'
import { workspace } from './workspace.ts'

export const ROWS: readonly Row[] = [quick, full, verifyMemory, append, exchange, rebuild, republish, search, datasetIn, datasetOut, workspace, page, many, pictures, weight, starting, firstStart, memory]
