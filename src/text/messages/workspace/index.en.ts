// The workspace in English, by area. Its type is the contract that the other language must meet.

import { bodies } from './bodies.en.ts'
import { brief } from './brief.en.ts'
import { consultations } from './consultations.en.ts'
import { coverage } from './coverage.en.ts'
import { crosswalks } from './crosswalks.en.ts'
import { datasets } from './datasets.en.ts'
import { drafting } from './drafting.en.ts'
import { finding } from './finding.en.ts'
import { frame } from './frame.en.ts'
import { handling } from './handling.en.ts'
import { incidents } from './incidents.en.ts'
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
import { record } from './record.en.ts'
import { registers } from './registers.en.ts'
import { releases } from './releases.en.ts'
import { reporting } from './reporting.en.ts'
import { requests } from './requests.en.ts'
import { review } from './review.en.ts'
import { rules } from './rules.en.ts'
import { sources } from './sources.en.ts'
import { texts } from './texts.en.ts'
import { tools } from './tools.en.ts'

export const workspace = {
  ...bodies,
  ...brief,
  ...consultations,
  ...coverage,
  ...crosswalks,
  ...datasets,
  ...drafting,
  ...finding,
  ...frame,
  ...handling,
  ...incidents,
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
  ...record,
  ...registers,
  ...releases,
  ...reporting,
  ...requests,
  ...review,
  ...rules,
  ...sources,
  ...texts,
  ...tools,
  nav: {
    ...bodies.nav,
    ...brief.nav,
    ...consultations.nav,
    ...coverage.nav,
    ...crosswalks.nav,
    ...datasets.nav,
    ...drafting.nav,
    ...finding.nav,
    ...frame.nav,
    ...handling.nav,
    ...incidents.nav,
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
    ...record.nav,
    ...registers.nav,
    ...releases.nav,
    ...reporting.nav,
    ...requests.nav,
    ...review.nav,
    ...rules.nav,
    ...sources.nav,
    ...texts.nav,
    ...tools.nav,
  },
  flash: {
    ...bodies.flash,
    ...brief.flash,
    ...consultations.flash,
    ...coverage.flash,
    ...crosswalks.flash,
    ...datasets.flash,
    ...drafting.flash,
    ...finding.flash,
    ...handling.flash,
    ...incidents.flash,
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
    ...record.flash,
    ...registers.flash,
    ...releases.flash,
    ...reporting.flash,
    ...requests.flash,
    ...review.flash,
    ...rules.flash,
    ...sources.flash,
    ...texts.flash,
    ...tools.flash,
  },
}

export type WorkspaceMessages = typeof workspace
