// The one table of the API. A new endpoint stands in the list of its area; a new area is a line here and one in `areas.ts`.

import { CONSULTATIONS } from './consultations/index.ts'
import { DATASETS } from './data/index.ts'
import { DRAFTS } from './drafts/index.ts'
import type { Endpoint } from './endpoint.ts'
import { ITEMS } from './items/index.ts'
import { TRANSLATIONS } from './languages/index.ts'
import { CLEARANCES } from './own/clearances.ts'
import { DESK } from './own/desk.ts'
import { FILES } from './own/files.ts'
import { PEOPLE } from './own/people.ts'
import { POSITIONS } from './own/positions.ts'
import { RELEASES } from './own/releases.ts'
import { SETTINGS } from './own/settings.ts'
import { SOURCES } from './own/sources.ts'
import { LIVE } from './live/index.ts'
import { DIALOGUE } from './record/dialogue.ts'
import { PROBLEMS } from './record/problems.ts'
import { READING } from './record/reading.ts'
import { DEEDS_ON_ACTS } from './speaking/proposals.ts'
import { STATEMENTS } from './speaking/statements.ts'
import { TOKENS } from './tokens/index.ts'
import { VIEWS } from './views/index.ts'

export const ENDPOINTS: readonly Endpoint[] = [
  ...DIALOGUE,
  ...ITEMS,
  ...READING,
  ...DRAFTS,
  ...DEEDS_ON_ACTS,
  ...STATEMENTS,
  ...CONSULTATIONS,
  ...TRANSLATIONS,
  ...POSITIONS,
  ...RELEASES,
  ...CLEARANCES,
  ...DESK,
  ...FILES,
  ...PEOPLE,
  ...SETTINGS,
  ...DATASETS,
  ...SOURCES,
  ...VIEWS,
  ...LIVE,
  ...TOKENS,
  ...PROBLEMS,
]
