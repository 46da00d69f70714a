// El espacio de trabajo en español, por áreas, en el registro de los sitios del gobierno de México.

import { bodies } from './bodies.es.ts'
import { brief } from './brief.es.ts'
import { consultations } from './consultations.es.ts'
import { coverage } from './coverage.es.ts'
import { crosswalks } from './crosswalks.es.ts'
import { datasets } from './datasets.es.ts'
import { drafting } from './drafting.es.ts'
import { finding } from './finding.es.ts'
import { frame } from './frame.es.ts'
import { handling } from './handling.es.ts'
import { incidents } from './incidents.es.ts'
import { indicators } from './indicators.es.ts'
import { languages } from './languages.es.ts'
import { meetings } from './meetings.es.ts'
import { minutes } from './minutes.es.ts'
import { notices } from './notices.es.ts'
import { originals } from './originals.es.ts'
import { papers } from './papers.es.ts'
import { people } from './people.es.ts'
import { plan } from './plan.es.ts'
import { procedure } from './procedure.es.ts'
import { projects } from './projects.es.ts'
import { record } from './record.es.ts'
import { registers } from './registers.es.ts'
import { releases } from './releases.es.ts'
import { reporting } from './reporting.es.ts'
import { requests } from './requests.es.ts'
import { review } from './review.es.ts'
import { rules } from './rules.es.ts'
import { sources } from './sources.es.ts'
import { texts } from './texts.es.ts'
import { tools } from './tools.es.ts'
import type { WorkspaceMessages } from './index.en.ts'

export const workspace: WorkspaceMessages = {
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
