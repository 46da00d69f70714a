// What other areas show in the room of a text: each makes its own panel. See `web/workspace/texts/panels.ts`.

import type { ItemId } from '../../../record/index.ts'
import { NO_PANELS } from '../../../web/workspace/texts/panels.ts'
import type { TextPanelsView } from '../../../web/workspace/texts/panels.ts'
import { registerPanel } from '../minutes/register.ts'
import { originalsPanel } from '../originals/texts.ts'
import { procedurePanel } from '../procedure/load.ts'
import type { Visit } from '../visit.ts'

export async function panelsOf(visit: Visit, text: ItemId): Promise<TextPanelsView> {
  return { ...NO_PANELS, procedure: procedurePanel(visit, text), originals: originalsPanel(visit, text), register: registerPanel(visit, text) }
}
