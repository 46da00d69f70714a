// What is done from a paper: a text is drafted from it, or a commitment is changed or dropped.

import { randomUUID } from 'node:crypto'
import { coversOf } from '../../../node/access/index.ts'
import { isItemId } from '../../../record/index.ts'
import { findCharter, findContent } from '../../../dialogue/views/index.ts'
import { LANGUAGES } from '../../../text/bilingual.ts'
import { isShared, sharedContent } from '../../../web/workspace/papers/content/index.ts'
import { amendPath, draftItemPath, workspacePath } from '../../../web/workspace/routes.ts'
import { isDraftId } from '../drafting/fields.ts'
import { field } from '../fields.ts'
import { problem } from '../problem-page.ts'
import { contextOf } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { makePaper } from './make.ts'
import { askedIn } from './show.ts'
import { textChanges, textCover } from './to-text.ts'

/** Drafts a text of a shared paper; what only this side may read has no way into it. */
export async function draftText(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const asked = askedIn(visit)
  if (asked === null || asked.problem !== null || (asked.name.kind !== 'annex' && asked.name.kind !== 'fact-sheet')) return null
  if (!visit.may('draft', [])) return problem(visit, 'not-permitted')
  const made = await makePaper(running, asked.name, asked.moment, asked.part)
  const charter = findCharter(contextOf(running))
  if (made === null || charter === null) return null
  if ('tooLarge' in made) return problem(visit, 'paper-too-large', { things: made.tooLarge })
  const { paper, stamp } = made
  if (!isShared(paper)) return null
  const instrument = field(fields, 'instrument')
  if ((charter.instruments ?? []).every((one) => one.instrument !== instrument)) return problem(visit, 'instrument-unknown')
  const contents = Object.fromEntries(LANGUAGES.filter((language) => charter.languages.includes(language)).map((language) => [language, sharedContent(paper, stamp, { language, base: '' })]))
  const draft = await running.drafts.save({
    changes: textChanges({ rows: running.node.rows, paper, stamp, contents, charter, instrument }), cover: textCover(contents, stamp), counters: null,
    savedAt: running.node.now(), savedBy: officer?.id ?? '', forMeeting: paper.kind === 'annex' && asked.name.subject?.startsWith('meeting/') === true ? asked.name.subject : null,
  }, null)
  return draft === null ? problem(visit, 'draft-changed-meanwhile') : { redirect: workspacePath('draft', match.language, draft.id), flash: { code: 'text-drafted', path: null } }
}

/** `change` opens the form of an item; `drop` puts its end into a draft. */
export async function decideOutcome(visit: Visit): Promise<Outcome | null> {
  const { running, match: { language }, fields, officer } = visit
  const asked = askedIn(visit)
  const [change, drop, named] = [field(fields, 'change'), field(fields, 'drop'), field(fields, 'draft')]
  const item = change === '' ? drop : change
  if (asked?.name.kind !== 'review' || !isItemId(item) || findContent(running.node.rows, 'element', item) === null) return null
  if (!visit.may('draft', coversOf(running.node.rows, item))) return problem(visit, 'not-permitted')
  const held = isDraftId(named) ? await running.drafts.find(named) : null
  if (held === null && named !== '') return problem(visit, 'draft-gone')
  if (change !== '') return { redirect: held === null ? amendPath(item, language) : draftItemPath(item, held.id, language) }
  const ended = await running.desk.endItem({ draft: held?.id ?? randomUUID(), revision: held?.revision ?? 0, by: officer?.id ?? '' }, item)
  return 'refused' in ended ? problem(visit, ended.refused, ended.facts) : { redirect: workspacePath('draft', language, ended.id), flash: { code: 'item-dropped', path: null } }
}
