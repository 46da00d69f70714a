// The workspace in English, by area. Its type is the contract that the other language must meet.

import { bodies } from './bodies.en.ts'
import { brief } from './brief.en.ts'
import { datasets } from './datasets.en.ts'
import { drafting } from './drafting.en.ts'
import { finding } from './finding.en.ts'
import { frame } from './frame.en.ts'
import { indicators } from './indicators.en.ts'
import { languages } from './languages.en.ts'
import { meetings } from './meetings.en.ts'
import { minutes } from './minutes.en.ts'
import { notices } from './notices.en.ts'
import { originals } from './originals.en.ts'
import { papers } from './papers.en.ts'
import { people } from './people.en.ts'
import { plan } from './plan.en.ts'
import { procedure } from './procedure.en.ts'
import { projects } from './projects.en.ts'
import { sources } from './sources.en.ts'
import { record } from './record.en.ts'
import { releases } from './releases.en.ts'
import { reporting } from './reporting.en.ts'
import { review } from './review.en.ts'
import { texts } from './texts.en.ts'

export const workspace = {
  ...bodies,
  ...brief,
  ...datasets,
  ...drafting,
  ...finding,
  ...frame,
  ...indicators,
  ...languages,
  ...meetings,
  ...minutes,
  ...notices,
  ...originals,
  ...papers,
  ...people,
  ...plan,
  ...procedure,
  ...projects,
  ...sources,
  ...record,
  ...releases,
  ...reporting,
  ...review,
  ...texts,
  nav: {
    ...bodies.nav,
    ...brief.nav,
    ...datasets.nav,
    ...drafting.nav,
    ...finding.nav,
    ...frame.nav,
    ...indicators.nav,
    ...languages.nav,
    ...meetings.nav,
    ...minutes.nav,
    ...notices.nav,
    ...originals.nav,
    ...papers.nav,
    ...people.nav,
    ...plan.nav,
    ...procedure.nav,
    ...projects.nav,
    ...sources.nav,
    ...record.nav,
    ...releases.nav,
    ...reporting.nav,
    ...review.nav,
    ...texts.nav,
  },
  flash: {
    ...bodies.flash,
    ...brief.flash,
    ...datasets.flash,
    ...drafting.flash,
    ...finding.flash,
    ...indicators.flash,
    ...languages.flash,
    ...meetings.flash,
    ...minutes.flash,
    ...notices.flash,
    ...originals.flash,
    ...papers.flash,
    ...people.flash,
    ...plan.flash,
    ...procedure.flash,
    ...projects.flash,
    ...sources.flash,
    ...record.flash,
    ...releases.flash,
    ...reporting.flash,
    ...review.flash,
    ...texts.flash,
  },
}

export type WorkspaceMessages = typeof workspace
