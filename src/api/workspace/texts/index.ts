import type { TEXTS_ROUTES } from '../../../web/workspace/texts/routes.ts'
import type { Handlers } from '../handlers.ts'

export const TEXTS: Handlers<typeof TEXTS_ROUTES> = {
}
