export { checkConcordance } from './check.ts'
export { FINDING_CODES } from './finding.ts'
export type { Finding, FindingCode, Found, Side } from './finding.ts'
