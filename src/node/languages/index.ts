export { LanguageDesk } from './desk.ts'
export type { KeptMemory, KeptPair, KeptReturn, KeptTermbase, KeptTranslation, PreparedCertificate } from './desk.ts'
