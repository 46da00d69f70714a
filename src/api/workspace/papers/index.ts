import type { PAPERS_ROUTES } from '../../../web/workspace/papers/routes.ts'
import type { Handlers } from '../handlers.ts'

export const PAPERS: Handlers<typeof PAPERS_ROUTES> = {
}
