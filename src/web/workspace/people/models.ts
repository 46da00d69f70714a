// What the pages of signing in and of people show, and the fields of their forms.

import type { Bilingual, Language } from '../../../text/bilingual.ts'
import type { ItemRef, OrganisationRef } from '../../../dialogue/views/index.ts'
import type { Deed, Role } from '../../../node/access/index.ts'
import type { Delivery, EventKind } from '../../../node/webhooks/index.ts'
import type { AuditEntry, AuditSort } from '../../../node/audit/index.ts'
import type { HeldThing } from '../../../node/people/index.ts'
import type { SignInWay } from '../../../node/sessions.ts'
import type { FieldIssue, Officer, RefusalView, WorkspaceFrame } from '../models.ts'

export type PeoplePage = SignInPage | SignedInPage | WelcomePage | AccountPage | EnrolPage | CodesPage | PeopleListPage | PersonPage | HandOverPage | FocalPointsPage | AuditListPage | TokensPage | WebhooksPage | WebhookPage

/** Every way in that this node offers. Trial officers stand only in a demonstration. */
export interface SignInPage extends WorkspaceFrame {
  readonly kind: 'sign-in'
  /** Null on a real node: the trial way does not exist there. */
  readonly trial: readonly Officer[] | null
  readonly isPasswordOffered: boolean
  /** What `navigator.credentials.get` is asked, as JSON; null where passkeys are not offered. */
  readonly passkey: string | null
  /** What the button to the organisation's service says; null where there is none. */
  readonly service: Bilingual | null
  readonly values: { readonly email: string }
  /** Where to go after signing in, a path of this workspace; empty for the inbox. */
  readonly returnTo: string
  readonly refusal: RefusalView | null
}

/** Between the organisation's service and the workspace: the browser goes on by itself. */
export interface SignedInPage extends WorkspaceFrame {
  readonly kind: 'signed-in'
  readonly to: string
}

/** A key for an authenticator app: as a link, and as it is typed. */
export interface NewCodes {
  readonly secret: string
  readonly link: string
}

/** POST `password` `again` `code`. */
export interface WelcomePage extends WorkspaceFrame {
  readonly kind: 'welcome'
  readonly name: Bilingual
  readonly email: string | null
  readonly token: string
  readonly isCodeRequired: boolean
  readonly codes: NewCodes
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface SessionLine {
  readonly id: string
  readonly way: SignInWay
  readonly browser: string
  readonly openedAt: string
  readonly seenAt: string
  readonly isThis: boolean
}

export interface GrantLine {
  readonly id: string
  readonly role: Role
  readonly scope: ScopeName
  readonly from: string
  readonly until: string | null
  readonly lentBy: PersonRef | null
  readonly ended: string | null
  /** Holds today. */
  readonly isInForce: boolean
}

/** The whole side where `item` is null. */
export interface ScopeName { readonly item: string | null; readonly title: Bilingual }
export interface PersonRef { readonly id: string; readonly name: Bilingual }

/**
 * POST `do`: `language` (`language`) · `password` (`present`, `password`, `again`) · `remove-codes` (`present`) · `renew-codes` · `add-passkey` (`answer`, `name`) ·
 * `remove-passkey` (`passkey`) · `close-session` (`session`) · `close-others` · `delegate` (`to`, `grant`, `from`, `until`) · `end-delegation` (`to`, `grant`).
 */
export interface AccountPage extends WorkspaceFrame {
  readonly kind: 'account'
  readonly person: { readonly id: string; readonly name: Bilingual; readonly email: string | null; readonly language: Language }
  readonly hasPassword: boolean
  readonly hasCodes: boolean
  readonly recoveryCodesLeft: number
  readonly isPasswordOffered: boolean
  /** What `navigator.credentials.create` is asked, as JSON; null where passkeys are not offered. */
  readonly newPasskey: string | null
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly addedAt: string; readonly usedAt: string | null }[]
  readonly identities: readonly string[]
  readonly sessions: readonly SessionLine[]
  readonly grants: readonly GrantLine[]
  readonly lent: readonly { readonly to: PersonRef; readonly grant: GrantLine }[]
  readonly colleagues: readonly PersonRef[]
  readonly today: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST `code`. */
export interface EnrolPage extends WorkspaceFrame {
  readonly kind: 'enrol'
  readonly codes: NewCodes
  readonly refusal: RefusalView | null
}

/** Recovery codes, shown once. */
export interface CodesPage extends WorkspaceFrame {
  readonly kind: 'recovery-codes'
  readonly codes: readonly string[]
  readonly to: string
}

export interface PersonLine extends PersonRef {
  readonly email: string | null
  readonly organisation: OrganisationRef | null
  readonly grants: readonly GrantLine[]
  readonly isTrial: boolean
  readonly leftAt: string | null
  readonly isInvited: boolean
}

export interface PersonValues {
  readonly id: string
  /** By interface language; the same in all where it does not differ. */
  readonly name: Bilingual
  readonly post: Bilingual
  readonly email: string
  readonly language: string
  readonly organisation: string
}

/** POST `id` `name.<language>` `post.<language>` `email` `language` `organisation` `role` `scope`: admits somebody. */
export interface PeopleListPage extends WorkspaceFrame {
  readonly kind: 'people'
  readonly people: readonly PersonLine[]
  readonly waiting: readonly { readonly account: string; readonly failures: number; readonly secondsLeft: number }[]
  readonly mayManage: boolean
  readonly organisations: readonly OrganisationRef[]
  readonly scopes: readonly ScopeName[]
  readonly values: PersonValues
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/**
 * POST `do`: `change` (`revision` and the fields of `PersonValues`) · `grant` (`role` `scope` `from` `until`) · `revoke` (`grant`) · `invite` · `bind` (`issuer` `subject`) ·
 * `unbind` (`issuer`) · `close-sessions` · `unlock`.
 */
export interface PersonPage extends WorkspaceFrame {
  readonly kind: 'person'
  readonly person: PersonLine & { readonly revision: number; readonly post: Bilingual | null }
  readonly focalPoint: readonly ItemRef[]
  readonly deputy: readonly ItemRef[]
  readonly mayManage: boolean
  readonly ways: { readonly password: boolean; readonly codes: boolean; readonly passkeys: number; readonly identities: readonly { readonly issuer: string; readonly subject: string }[]; readonly sessions: number }
  /** The link of an invitation just made; shown this once. */
  readonly invitation: { readonly link: string; readonly expires: string } | null
  readonly history: readonly AuditEntry[]
  readonly handOvers: readonly { readonly from: PersonRef; readonly to: PersonRef; readonly at: string }[]
  readonly organisations: readonly OrganisationRef[]
  readonly scopes: readonly ScopeName[]
  readonly today: string
  readonly values: PersonValues
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface ThingLine { readonly what: HeldThing['what']; readonly title: Bilingual }

/** POST `to` (empty: nobody) `confirmed`. */
export interface HandOverPage extends WorkspaceFrame {
  readonly kind: 'hand-over'
  readonly person: PersonRef
  readonly things: readonly ThingLine[]
  readonly colleagues: readonly PersonRef[]
  readonly to: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** GET `?q=` `?without=yes`; POST `item` `focalPoint` `deputy`. */
export interface FocalPointsPage extends WorkspaceFrame {
  readonly kind: 'focal-points'
  readonly query: string
  readonly onlyWithout: boolean
  readonly lines: readonly { readonly ref: ItemRef; readonly number: string; readonly focalPoint: PersonRef | null; readonly deputy: PersonRef | null; readonly isAssignable: boolean }[]
  readonly total: number
  readonly people: readonly PersonRef[]
  readonly refusal: RefusalView | null
}

export interface AuditValues {
  readonly who: string
  readonly about: string
  readonly sort: AuditSort | ''
  readonly from: string
  readonly until: string
}

export interface AuditListPage extends WorkspaceFrame {
  readonly kind: 'audit'
  readonly entries: readonly AuditEntry[]
  readonly people: readonly PersonRef[]
  readonly values: AuditValues
  /** Goes on to older entries; null at the beginning of the trail. */
  readonly next: string | null
  readonly keptDays: number
}

export interface TokenLine {
  readonly id: string
  readonly name: string
  readonly person: PersonRef
  readonly isService: boolean
  readonly scopes: readonly Deed[]
  readonly madeAt: string
  readonly expires: string
  readonly usedAt: string | null
  readonly state: 'alive' | 'expired' | 'revoked'
}

const WEBHOOK_STATES = ['working', 'failing', 'paused', 'off'] as const
/** `off`: given up after a day of failures. */
type WebhookState = (typeof WEBHOOK_STATES)[number]

export interface WebhookLine {
  readonly id: string
  readonly name: string
  readonly url: string
  /** Null: every kind. */
  readonly kinds: readonly EventKind[] | null
  readonly madeAt: string
  readonly state: WebhookState
  /** The last delivery, whatever came of it. */
  readonly last: Delivery | null
  /** When it is tried again. */
  readonly nextAt: string | null
}

/** POST `name` `url` `kind` (several; every kind where none is ticked). */
export interface WebhooksPage extends WorkspaceFrame {
  readonly kind: 'webhooks'
  readonly hooks: readonly WebhookLine[]
  readonly kinds: readonly EventKind[]
  /** The one just made, with its secret; shown this once. */
  readonly made: { readonly id: string; readonly name: string; readonly secret: string } | null
  readonly values: { readonly name: string; readonly url: string; readonly kinds: readonly string[] }
  readonly refusal: RefusalView | null
}

/** POST `do` = `test`, `pause`, `resume`, `rotate`, `remove`, or `resend` with `delivery`. */
export interface WebhookPage extends WorkspaceFrame {
  readonly kind: 'webhook'
  readonly hook: WebhookLine
  /** The newest first. */
  readonly deliveries: readonly Delivery[]
  /** The new secret, shown this once; null where it was not changed just now. */
  readonly secret: string | null
  /** Until when the secret before it signs too. */
  readonly oldSecretUntil: string | null
}

/** POST `do` = `make` with `name` `until` `scope` (several) `service`, or `revoke` with `token`. */
export interface TokensPage extends WorkspaceFrame {
  readonly kind: 'tokens'
  /** One's own; everybody's for who manages people. */
  readonly tokens: readonly TokenLine[]
  readonly isEverybodys: boolean
  /** What this officer may put into a token. */
  readonly deeds: readonly Deed[]
  /** The one just made; shown this once. */
  readonly made: { readonly name: string; readonly token: string } | null
  readonly latest: string
  readonly today: string
  readonly values: { readonly name: string; readonly until: string; readonly scopes: readonly string[]; readonly isService: boolean }
  readonly refusal: RefusalView | null
}
