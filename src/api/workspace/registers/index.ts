import type { REGISTERS_ROUTES } from '../../../web/workspace/registers/routes.ts'
import type { Handlers } from '../handlers.ts'

export const REGISTERS: Handlers<typeof REGISTERS_ROUTES> = {
}
