// What a side says for itself, said by a program: a statement of any type by the schema of that type, the correction of one, and
// taking one back.

import { z } from 'zod'
import type { Json } from '../../../record/index.ts'
import { STATEMENT_TYPES } from '../../../dialogue/statements/index.ts'
import type { StatementType } from '../../../dialogue/statements/index.ts'
import { blobsNamedBy } from '../../../dialogue/attachments.ts'
import { currentAssessment } from '../../workspace/reporting/saying.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Call, Endpoint, Refused } from '../endpoint.ts'
import { audience, hash, itemId } from '../schemas.ts'
import { sayBy, SAYING, spoken } from './said.ts'
import { maySay, STATEMENT_DEEDS } from './statement-deeds.ts'

const STATED = (Object.keys(STATEMENT_TYPES) as StatementType[]).filter((type) => STATEMENT_DEEDS[type] !== null)

/** `chair-text` → `ChairText`. */
const nameOf = (type: string) => type.replace(/(^|-)([a-z])/g, (_whole, _dash, letter: string) => letter.toUpperCase())

/** One shape a type, so that what is wrong is told of the type that was meant. */
const said = STATED.map((type) => z.strictObject({
  type: z.literal(type), about: itemId.nullable(), content: STATEMENT_TYPES[type].schema as z.ZodType<{ readonly [key: string]: Json }>,
  /** An own statement that this corrects. */
  replaces: hash.nullable().optional(), audience,
}).meta({ id: `${nameOf(type)}Statement` }))
type SaidShape = (typeof said)[number]
const statementBody = z.discriminatedUnion('type', said as unknown as [SaidShape, ...SaidShape[]]).meta({ id: 'NewStatement' })

const stateStatement = endpoint({
  id: 'stateStatement', method: 'POST', path: '/statements', scope: 'look', body: { schema: statementBody }, answer: { schema: spoken }, status: 201,
  refuses: [...SAYING, 'blob-missing', 'statement-not-live', 'not-founded', 'not-cleared'],
  summary: words('Say something for this side: sign a statement', 'Manifestar algo por este lado: firmar una declaración'),
  description: words('The scope depends on the type: `report` for advances, assessments, values, requests …, `answer` for answers, `comment`, `certify`, `run-round`, `disclose` for gates, `sign` for what binds the side. Files are kept first (`POST /blobs`).', 'El alcance depende del tipo: `report` para avances, valoraciones, valores, solicitudes…, `answer` para respuestas, `comment`, `certify`, `run-round`, `disclose` para trámites internos, `sign` para lo que obliga a la parte. Los archivos se guardan antes (`POST /blobs`).'),
  handle: async (call) => {
    const { type, about, content, replaces = null, audience: to } = call.body
    if (!maySay(call, type as StatementType, about, content)) return { refused: 'not-permitted' }
    const barred = (await missingFile(call, content)) ?? hiddenAssessment(call, type, about, replaces)
    return barred ?? sayBy(call, `api statement ${type}`, (id) => `/statements/${id}`, { name: 'state', about, type, content, replaces, audience: to })
  },
})

const retractStatement = endpoint({
  id: 'retractStatement', method: 'POST', path: '/statements/{statement}/retraction', scope: 'look', answer: { schema: spoken }, status: 201,
  parts: { statement: { schema: hash, about: words('An own statement that stands.', 'Una declaración propia vigente.') } },
  refuses: [...SAYING, 'statement-not-live', 'request-stands'],
  summary: words('Take a statement of this side back', 'Dejar sin efecto una declaración de este lado'),
  handle: (call) => {
    const { rows, party } = call.running.node
    const row = rows.find('statement', call.path.statement)
    if (row === undefined || row.made.party !== party) return null
    const isKnown = Object.hasOwn(STATEMENT_TYPES, row.type)
    if (!isKnown || !maySay(call, row.type as StatementType, row.about, row.content ?? {})) return { refused: 'not-permitted' }
    return sayBy(call, `api retraction ${row.type}`, (id) => `/statements/${id}`, { name: 'state', about: row.about, type: row.type, content: null, replaces: row.statement, audience: row.audience })
  },
})

export const STATEMENTS: readonly Endpoint[] = [stateStatement, retractStatement]

/** No act names a file that is not here. */
async function missingFile({ running }: Call, content: { readonly [key: string]: Json }): Promise<Refused | null> {
  for (const { blob } of blobsNamedBy(content)) if ((await running.blobs.sizeOf(blob)) === null) return { refused: 'blob-missing', facts: { blob } }
  return null
}

/** A side has one assessment of an item: a new one says which it replaces, or a colleague's would be hidden. */
function hiddenAssessment({ running }: Call, type: string, about: string | null, replaces: string | null): Refused | null {
  if (type !== 'assessment' || about === null) return null
  return (currentAssessment(running, about)?.statement ?? null) === replaces ? null : { refused: 'statement-not-live' }
}
