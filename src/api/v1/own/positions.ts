// What this side keeps to itself of a clause or of a proposal for it: private like a draft, and never in anything that leaves.

import { z } from 'zod'
import { fullDate } from '../../../dialogue/items/fields.ts'
import type { RollingText } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { isItemId } from '../../../record/index.ts'
import { findClause, keepPosition } from '../../workspace/texts/fallback.ts'
import { findRolling } from '../../workspace/texts/load.ts'
import { isHeld } from '../conditions.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { hash, instant, itemId, slugPart, texts } from '../schemas.ts'

const cleared = z.strictObject({ by: z.string().trim().min(1).max(200), on: fullDate }).nullable()
const written = z.strictObject({ preferred: texts, acceptable: texts, redLine: texts, cleared: cleared.optional() })
const position = z.strictObject({ /** A clause, or a proposal for it. */ subject: z.union([hash, itemId]), clause: itemId, revision: z.number().int(), preferred: texts, acceptable: texts, redLine: texts, cleared, savedAt: instant, savedBy: z.string() }).meta({ id: 'Position' })
const TEXT = { text: { schema: slugPart, about: words('The name of the text.', 'El nombre del texto.') } }
const PARTS = { ...TEXT, subject: { schema: slugPart, about: words('The name of a clause of it, or the hash of a proposal for one.', 'El nombre de una de sus cláusulas o la huella de una propuesta para ella.') } }
const LONGEST = 20_000

const listPositions = endpoint({
  id: 'listPositions', method: 'GET', path: '/positions/{text}', scope: 'look', noted: 'look', parts: TEXT, answer: { list: position },
  summary: words('Own positions on the clauses of a text', 'Posturas propias sobre las cláusulas de un texto'),
  handle: ({ running, path, limit, after }) => {
    const rolling = textOf(running, path.text)
    const subjects = rolling?.clauses.flatMap(({ clause, brackets }) => [clause, ...brackets.map(({ proposal }) => proposal)]) ?? []
    return rolling === null ? null : pageOf([...new Set(subjects)].flatMap((subject) => positionOf(running, rolling, subject) ?? []), ({ subject }) => subject, { after, limit }, (one) => one)
  },
})

const getPosition = endpoint({
  id: 'getPosition', method: 'GET', path: '/positions/{text}/{subject}', scope: 'look', parts: PARTS, answer: { schema: position },
  summary: words('Own position on one clause or one proposal', 'Postura propia sobre una cláusula o una propuesta'),
  handle: ({ running, path }) => {
    const rolling = textOf(running, path.text)
    const value = rolling === null ? null : positionOf(running, rolling, subjectOf(path.subject))
    return value === null ? null : { value, tag: `r${value.revision}` }
  },
})

const putPosition = endpoint({
  id: 'putPosition', method: 'PUT', path: '/positions/{text}/{subject}', scope: 'draft', parts: PARTS, body: { schema: written }, answer: { schema: position }, isConditional: true, refuses: ['not-permitted'],
  summary: words('Keep an own position', 'Guardar una postura propia'),
  description: words('`If-Match: "r0"` keeps a first one.', '`If-Match: "r0"` guarda la primera.'),
  handle: async ({ running, caller, path, body: { cleared: by = null, ...said }, held }) => {
    const rolling = textOf(running, path.text)
    const subject = subjectOf(path.subject)
    if (rolling === null || findClause(rolling, subject) === undefined) return null
    if (!caller.may('draft', coversOf(running.node.rows, rolling.text))) return { refused: 'not-permitted' }
    const revision = running.fallbacks.find(subject)?.revision ?? 0
    if (!isHeld(held, `r${revision}`)) return { refused: 'precondition-failed' }
    const issues = Object.entries(said).flatMap(([name, text]) => Object.entries(text).flatMap(([language, given]) => [
      ...(running.desk.languages.includes(language) ? [] : [{ path: `${name}.${language}`, code: 'foreign-language' }]), ...(given.length > LONGEST ? [{ path: `${name}.${language}`, code: 'too_big' }] : []),
    ]))
    if (issues.length > 0) return { issues }
    const saved = await keepPosition(running, subject, { ...said, cleared: by }, caller.person?.id ?? '', revision)
    const value = saved === null ? null : positionOf(running, rolling, subject)
    return value === null ? { refused: 'precondition-failed' } : { value, tag: `r${value.revision}` }
  },
})

export const POSITIONS: readonly Endpoint[] = [listPositions, getPosition, putPosition]

function textOf(running: RunningNode, name: string): RollingText | null {
  const text = `text/${name}`
  return isItemId(text) ? findRolling(running, text, running.desk.languages) : null
}

function subjectOf(named: string): string {
  return /^[0-9a-f]{64}$/.test(named) ? named : `clause/${named}`
}

function positionOf(running: RunningNode, rolling: RollingText, subject: string): z.input<typeof position> | null {
  const [clause, kept] = [findClause(rolling, subject), running.fallbacks.find(subject)]
  return clause === undefined || kept === null ? null : { subject, clause: clause.clause, ...kept }
}
