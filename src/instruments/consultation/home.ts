// The home page with the consultations in which anybody can take part now.

import { homeView } from '../../dialogue/views/index.ts'
import type { HomeView, ViewContext } from '../../dialogue/views/index.ts'
import { consultationsView } from './list.ts'
import type { ConsultationLine } from './list.ts'

export interface HomePageView extends HomeView {
  /** Those that are open. */
  readonly consultations: readonly ConsultationLine[]
}

export function homePageView(context: ViewContext): HomePageView | null {
  const view = homeView(context)
  return view === null ? null : { ...view, consultations: (consultationsView(context)?.consultations ?? []).filter(({ phase }) => phase === 'open' || phase === 'closes-today') }
}
