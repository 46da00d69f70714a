// The texts under negotiation, each with how far it is.

import { findRef, readinessOf, textsKnown } from '../../../dialogue/views/index.ts'
import { textFor } from '../../../text/alternat.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import type { TextLine, TextListPage } from '../../../web/workspace/texts/models.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { checkText } from './checked.ts'
import { findRolling, instrumentOf, partiesOf } from './load.ts'

export async function showTexts(visit: Visit): Promise<Outcome> {
  const { running, frame } = visit
  const { rows } = running.node
  const parties = partiesOf(visit)
  const lines = textsKnown(rows).flatMap((text): TextLine[] => {
    const rolling = findRolling(running, text, frame.languages)
    if (rolling === null) return []
    const { content, version } = rolling
    const { found, done, of } = checkText(running, rolling, frame.languages)
    return [{
      text, slug: slugOf(text), title: textFor(content.title, content.names, running.settings.party), instrument: instrumentOf(visit, content.instrument).name, isInForce: version !== null,
      meeting: content.meeting === null ? null : (findRef(rows, content.meeting)?.title ?? null), readiness: readinessOf(rows, rolling, frame.languages, parties), checked: { found, done, of },
    }]
  })
  const known = new Set(lines.map(({ text }) => text))
  const drafts = (await running.drafts.summaries()).flatMap(({ id, first }) => {
    const begun = first.find(({ item, base }) => base === null && item.startsWith('text/') && !known.has(item))
    const title = begun?.content?.title
    return begun === undefined ? [] : [{ draft: id, title: (typeof title === 'object' ? title : {}) as Bilingual }]
  })
  const page: TextListPage = { ...(await frameFor(visit)), kind: 'texts', lines: lines.sort((a, b) => b.readiness.open - a.readiness.open || (a.slug < b.slug ? -1 : 1)), drafts, mayBegin: visit.may('draft') }
  return { page }
}
