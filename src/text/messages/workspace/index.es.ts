// El espacio de trabajo en español, por áreas, en el registro de los sitios del gobierno de México.

import { bodies } from './bodies.es.ts'
import { brief } from './brief.es.ts'
import { datasets } from './datasets.es.ts'
import { drafting } from './drafting.es.ts'
import { finding } from './finding.es.ts'
import { frame } from './frame.es.ts'
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
import { sources } from './sources.es.ts'
import { record } from './record.es.ts'
import { releases } from './releases.es.ts'
import { reporting } from './reporting.es.ts'
import { review } from './review.es.ts'
import { texts } from './texts.es.ts'
import type { WorkspaceMessages } from './index.en.ts'

export const workspace: WorkspaceMessages = {
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
