import type { PasswordProblem } from './password-policy.ts'

/** Why somebody could not sign in, or change how. */
export type SignInCode =
  | PasswordProblem | 'sign-in-failed' | 'sign-in-wait' | 'sign-in-busy' | 'second-factor-required' | 'password-differs' | 'password-wrong' | 'code-wrong'
  | 'passkey-failed' | 'passkey-replayed' | 'passkey-copied' | 'passkey-taken' | 'passkey-last'
  | 'invitation-over' | 'sign-in-again' | 'way-not-offered' | 'origin-foreign'
  | 'oidc-unreachable' | 'oidc-over' | 'oidc-refused' | 'oidc-denied' | 'oidc-unknown-person' | 'identity-taken' | 'identity-malformed'
