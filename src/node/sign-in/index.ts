// Everything by which people of this side come in: what they prove it with, and what holds guessing back.

import type { Store } from '../../store/port.ts'
import type { PeopleRegister } from '../people/index.ts'
import type { NodeSettings } from '../settings.ts'
import { Attempts } from './attempts.ts'
import { Credentials } from './credentials.ts'
import { Invitations } from './invitations.ts'
import { OidcSignIn } from './oidc.ts'
import { OneTime } from './one-time.ts'
import { Passkeys } from './passkeys.ts'

/** Where an OpenID provider sends people back to; it is registered there, so it has one language for all. */
export const OIDC_RETURN_PATH = '/en/workspace/sign-in/service/return'
/** A key for an authenticator app waits so long for its first code. */
const ENROLMENT_SECONDS = 15 * 60

export interface SignIn {
  readonly settings: NodeSettings['signIn']
  readonly credentials: Credentials
  readonly invitations: Invitations
  readonly passkeys: Passkeys
  /** Null where the settings name no provider. */
  readonly oidc: OidcSignIn | null
  readonly attempts: Attempts
  /** TOTP keys that are shown and not yet confirmed, by session or invitation. */
  readonly enrolments: OneTime<string>
}

export interface SignInSurroundings {
  readonly home: string
  readonly origin: string
  readonly settings: NodeSettings['signIn']
  readonly now: () => string
  /** What authenticators call this node. */
  readonly name: () => string
}

export async function openSignIn(store: Store, people: PeopleRegister, { home, origin, settings, now, name }: SignInSurroundings): Promise<SignIn> {
  const credentials = await Credentials.open(store, now)
  return {
    settings, credentials, invitations: new Invitations(store, now), passkeys: new Passkeys(credentials, now, origin, name), attempts: new Attempts(() => Temporal.Instant.from(now()).epochMilliseconds / 1000), enrolments: new OneTime(ENROLMENT_SECONDS),
    oidc: settings.oidc === null ? null : new OidcSignIn(settings.oidc, home, origin + OIDC_RETURN_PATH, people, credentials),
  }
}

export type { SignInCode } from './codes.ts'
export type { Identity, Passkey } from './credentials.ts'
export { Credentials } from './credentials.ts'
export { INVITATION_DAYS, Invitations } from './invitations.ts'
export type { Invitation } from './invitations.ts'
export { TooBusy } from './password.ts'
export { findPasswordProblem, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-policy.ts'
export { newTotpSecret, otpauthLink } from './totp.ts'
