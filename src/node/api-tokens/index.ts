export { ApiTokens, LONGEST_LIFE_IN_DAYS, LONGEST_NAME } from './api-tokens.ts'
export type { ApiToken, ApiTokenCode, ApiTokenOutcome, NewApiToken } from './api-tokens.ts'
export { KeptAnswers } from './kept-answers.ts'
export type { Attempt, KeptAnswer } from './kept-answers.ts'
