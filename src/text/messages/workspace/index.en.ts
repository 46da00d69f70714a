// The workspace in English, by area. Its type is the contract that the other language must meet.

import { brief } from './brief.en.ts'
import { drafting } from './drafting.en.ts'
import { finding } from './finding.en.ts'
import { frame } from './frame.en.ts'
import { languages } from './languages.en.ts'
import { notices } from './notices.en.ts'
import { people } from './people.en.ts'
import { plan } from './plan.en.ts'
import { record } from './record.en.ts'
import { reporting } from './reporting.en.ts'
import { review } from './review.en.ts'

export const workspace = {
  ...frame,
  ...brief,
  ...drafting,
  ...finding,
  ...languages,
  ...notices,
  ...people,
  ...plan,
  ...record,
  ...reporting,
  ...review,
  nav: {
    ...frame.nav,
    ...brief.nav,
    ...drafting.nav,
    ...finding.nav,
    ...languages.nav,
    ...notices.nav,
    ...people.nav,
    ...plan.nav,
    ...record.nav,
    ...reporting.nav,
    ...review.nav,
  },
  flash: {
    ...brief.flash,
    ...drafting.flash,
    ...finding.flash,
    ...languages.flash,
    ...notices.flash,
    ...people.flash,
    ...plan.flash,
    ...record.flash,
    ...reporting.flash,
    ...review.flash,
  },
}

export type WorkspaceMessages = typeof workspace
