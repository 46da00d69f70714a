// El espacio de trabajo en español, por áreas, en el registro de los sitios del gobierno de México.

import { brief } from './brief.es.ts'
import { drafting } from './drafting.es.ts'
import { finding } from './finding.es.ts'
import { frame } from './frame.es.ts'
import { languages } from './languages.es.ts'
import { notices } from './notices.es.ts'
import { people } from './people.es.ts'
import { plan } from './plan.es.ts'
import { record } from './record.es.ts'
import { reporting } from './reporting.es.ts'
import { review } from './review.es.ts'
import type { WorkspaceMessages } from './index.en.ts'

export const workspace: WorkspaceMessages = {
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
