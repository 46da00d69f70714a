// Whether the dialogue and its bodies live: the list, and one body with everything that is done to it.

import { bodiesView, bodyView, chairsBySide, countOpenPlaces, dialogueStatus, endedOrganisations, findCharter, findContent, findRef, lastRefOf, meetingLines, organisationRefs, successorsOf, suspensionsAbout } from '../../../dialogue/views/index.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import type { ItemId } from '../../../record/index.ts'
import { textFor } from '../../../text/alternat.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { BodiesListPage, BodyPage } from '../../../web/workspace/bodies/models.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { subjectIn } from './subject.ts'

export async function showBodies(visit: Visit): Promise<Outcome | null> {
  const { running, frame } = visit
  const context = contextOf(running)
  const { rows } = context
  const [charter, view, item] = [findCharter(context), bodiesView(context), `dialogue/${context.dialogue}`]
  const subject = lastRefOf(rows, item)
  if (charter === null || view === null || subject === null) return null
  const ended = endedOrganisations(context).flatMap((organisation) => {
    const [ref] = organisationRefs(context, [organisation])
    const places = countOpenPlaces(context, organisation)
    return ref === undefined || places === 0 ? [] : [{ organisation: ref, places, successors: organisationRefs(context, successorsOf(rows, organisation)) }]
  })
  const page: BodiesListPage = {
    ...(await frameFor(visit)), kind: 'bodies', bodies: view.bodies, ended, mayDraft: visit.may('draft', []),
    dialogue: { subject, status: dialogueStatus(context, charter, meetingLines(context, charter)), coChairs: chairsBySide(context, frame, charter.coChairs ?? []), suspensions: suspensionsAbout(context, item) },
  }
  return { page }
}

export async function showBody(visit: Visit): Promise<Outcome | null> {
  const subject = subjectIn(visit, ['body'])
  const view = subject === null ? null : bodyView(contextOf(visit.running), subject.item)
  if (subject === null || view === null) return null
  const covers = coversOf(visit.running.node.rows, subject.item)
  const page: BodyPage = {
    ...(await frameFor(visit)), kind: 'body', subject, view, texts: textsOf(visit, subject.item), may: { draft: visit.may('draft', covers), declare: visit.may('sign', covers), check: visit.may('report', covers) },
  }
  return { page }
}

/** By the title that this side's own original has. */
function textsOf({ running }: Visit, body: ItemId): readonly ItemRef[] {
  const { rows } = running.node
  return (rows.find('kind', 'text') ?? []).flatMap((item) => {
    const [content, ref] = [findContent(rows, 'text', item), findRef(rows, item)]
    return content?.body === body && ref !== null ? [{ ...ref, title: textFor(ref.title, content.names, running.settings.party) }] : []
  })
}
