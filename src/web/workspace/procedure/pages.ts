import type { Pages } from '../page-of.ts'
import type { ProcedurePage } from './models.ts'

export const PROCEDURE_PAGES: Pages<ProcedurePage> = {
}
