import type { Language } from '../../text/bilingual.ts'

/** Every route exists in both languages. A route names its parameter after the colon. */
export type RouteTable = Record<string, Record<Language, string>>
