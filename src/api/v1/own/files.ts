// Files: evidence for statements, data that become datasets, plans taken away and brought back, the words of translators.

import { z } from 'zod'
import { versionInForce } from '../../../dialogue/decide.ts'
import { DATE_ORDERS, planBaseOf, revived } from '../../../dialogue/plan-table/index.ts'
import { datasetDescription } from '../../../dialogue/statements/index.ts'
import { findVintage } from '../../../instruments/datasets/vintages.ts'
import type { BroughtFile } from '../../../node/datasets/index.ts'
import { judgeEvidenceFile, LARGEST_EVIDENCE } from '../../../node/reporting/evidence-files.ts'
import { exchangedConcepts, writeTbx } from '../../../text/exchange/index.ts'
import { CSV_ENCODINGS } from '../../../text/sheets/csv-text.ts'
import { SHEET_LIMITS } from '../../../text/sheets/cell.ts'
import { LARGEST_UPLOAD } from '../../workspace/datasets/list.ts'
import { beyondReach } from '../../workspace/plan/plan.ts'
import { knownOn, referenceOf } from '../../workspace/reference.ts'
import { contextOf } from '../../workspace/visit.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { content, hash } from '../schemas.ts'
import { SAYING, spoken, toldOf } from '../speaking/said.ts'
import type { Json } from '../../../record/index.ts'

const BYTES = 'application/octet-stream'
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv'
const NAME = { schema: z.string().min(1).max(200), about: words('What the file is called, with its ending.', 'Cómo se llama el archivo, con su terminación.') }

const keepBlob = endpoint({
  id: 'keepBlob', method: 'POST', path: '/blobs', scope: 'report', query: { name: NAME }, body: { bytes: BYTES, largest: LARGEST_EVIDENCE }, status: 201,
  answer: { schema: z.strictObject({ blob: hash, bytes: z.number().int(), mediaType: z.string(), name: z.string() }).meta({ id: 'KeptBlob' }) }, refuses: ['file-empty', 'file-too-large', 'file-kind-refused'],
  summary: words('Keep a file, for a statement to name it', 'Guardar un archivo para que una declaración lo nombre'),
  description: words('The answer is what a statement says in `attachments` or `evidence`. Nobody can read the file before a statement names it, and then who may read the statement.', 'La respuesta es lo que la declaración dice en `attachments` o `evidence`. Nadie puede leer el archivo antes de que una declaración lo nombre; después, quien pueda leer la declaración.'),
  handle: async ({ running, query: { name }, body }) => {
    const judged = judgeEvidenceFile(name, body)
    if ('code' in judged) return { refused: judged.code }
    const { blob, bytes } = await running.blobs.keep((async function* () { yield body })())
    return { value: { blob, bytes, mediaType: judged.mediaType, name }, location: `/blobs/${blob}` }
  },
})

const broughtData = z.strictObject({
  id: z.string(), name: z.string(), dataset: z.string().nullable(), broughtAt: z.string(), state: z.enum(['brought', 'checking', 'wrong', 'refused', 'loaded']),
  /** Rows read so far. */
  rows: z.number().int().nullable(),
  /** What its columns seem to be. */
  columns: z.array(z.strictObject({ heading: z.string(), name: z.string(), type: z.string(), role: z.string() })), key: z.array(z.string()),
  problems: z.array(z.strictObject({ code: z.string(), column: z.string().nullable(), count: z.number().int() })), refused: z.string().nullable(),
  /** As it will be stated. */
  content: content.nullable(),
}).meta({ id: 'BroughtData' })
const DATA_PARTS = { file: { schema: z.uuid(), about: words('The file that was brought.', 'El archivo que se trajo.') } }
const DATA_REFUSES = ['data-file-gone', 'data-loading-busy', 'data-failed', 'took-too-long', 'draft-changed-meanwhile'] as const

const bringData = endpoint({
  id: 'bringData', method: 'POST', path: '/files/datasets', scope: 'report', body: { bytes: BYTES, largest: LARGEST_UPLOAD }, answer: { schema: broughtData }, status: 201, refuses: [...DATA_REFUSES, 'data-unavailable', 'data-file-too-large', 'data-file-broken', 'sheet-old-format', 'sheet-empty', 'too-many-rows'],
  query: { name: NAME, dataset: { schema: z.string().max(40).optional(), about: words('Of which own dataset it is a new vintage; a new dataset where nothing is said.', 'De qué conjunto propio es una nueva edición; si no se dice, un conjunto nuevo.') } },
  summary: words('Bring a file of data: it is looked at, and nothing is said yet', 'Traer un archivo de datos: se examina y todavía no se declara nada'),
  handle: async ({ running, caller, query: { name, dataset = null }, body }) => {
    if (dataset !== null && findVintage(running.node.rows, { party: running.node.party, dataset }) === null) return null
    const brought = await running.data.broughtFiles.bring({ bytes: body }, { name, by: caller.person?.id ?? '', dataset })
    return 'refused' in brought ? { refused: brought.refused } : { value: broughtOf(brought), location: `/files/datasets/${brought.id}` }
  },
})

const getBroughtData = endpoint({
  id: 'getBroughtData', method: 'GET', path: '/files/datasets/{file}', scope: 'report', parts: DATA_PARTS, answer: { schema: broughtData },
  summary: words('How far the check of a file has come', 'Hasta dónde va la revisión de un archivo'),
  handle: ({ running, caller, path }) => {
    const found = running.data.broughtFiles.find(path.file, caller.person?.id ?? '')
    return found === null ? null : { value: broughtOf(found) }
  },
})

const describeData = endpoint({
  id: 'describeData', method: 'PUT', path: '/files/datasets/{file}/description', scope: 'report', parts: DATA_PARTS, body: { schema: datasetDescription }, answer: { schema: broughtData }, status: 202, refuses: DATA_REFUSES,
  summary: words('Describe a file; it is then checked against that, in the background', 'Describir un archivo; luego se revisa conforme a ello, en segundo plano'),
  handle: ({ running, caller, path, body }) => {
    const who = caller.person?.id ?? ''
    const found = running.data.broughtFiles.find(path.file, who)
    if (found === null) return null
    if (found.dataset !== null && found.dataset !== body.dataset) return { issues: [{ path: 'dataset', code: 'another-dataset' }] }
    const busy = running.data.broughtFiles.check(found.id, body)
    return busy === null ? { value: broughtOf(running.data.broughtFiles.find(path.file, who) ?? found) } : { refused: busy.refused }
  },
})

const stateData = endpoint({
  id: 'stateData', method: 'POST', path: '/files/datasets/{file}/statement', scope: 'report', parts: DATA_PARTS, answer: { schema: spoken }, status: 201, refuses: [...SAYING, ...DATA_REFUSES],
  summary: words('State a checked file as a dataset of this side', 'Declarar un archivo revisado como conjunto de datos de este lado'),
  handle: async (call) => {
    const { running, caller, path } = call
    const found = running.data.broughtFiles.find(path.file, caller.person?.id ?? '')
    if (found === null) return null
    if (found.at.state !== 'loaded') return { refused: 'data-loading-busy' }
    const { loaded } = found.at
    const before = findVintage(running.node.rows, { party: running.node.party, dataset: loaded.content.dataset })
    if ((before?.statement ?? null) !== loaded.replaces) return { refused: 'draft-changed-meanwhile' }
    const said = await running.data.datasets.state(loaded)
    await running.data.broughtFiles.discard(found.id)
    return toldOf(call, 'api dataset', (id) => `/statements/${id}`, said)
  },
})

const takePlan = endpoint({
  id: 'takePlan', method: 'GET', path: '/files/plan', scope: 'look', answer: { file: [WORKBOOK, CSV] }, refuses: ['plan-missing', 'plan-import-busy', 'plan-import-too-long', 'sheet-too-large'],
  query: { form: { schema: z.enum(['xlsx', 'csv']).optional(), about: words('A workbook, if nothing is said.', 'Un libro de cálculo, si no se dice otra cosa.') }, template: { schema: z.boolean().optional(), about: words('Without the elements, to be filled in.', 'Sin los elementos, para llenarse.') } },
  summary: words('The plan in force as a table', 'El plan vigente como tabla'),
  handle: async ({ running, language, query: { form = 'xlsx', template = false } }) => {
    const base = planBaseOf(contextOf(running))
    if (base === null) return { refused: 'plan-missing' }
    const bytes = await running.planFiles.write({ form, delimiter: ',', isTemplate: template, reader: language }, base)
    return 'refused' in bytes ? { refused: bytes.refused } : { file: { mediaType: form === 'csv' ? CSV : WORKBOOK, name: `${running.settings.dialogue}-plan.${form}`, body: bytes } }
  },
})

const planLine = z.strictObject({ code: z.string(), detail: z.string() })
const readPlan = z.strictObject({ id: z.string(), added: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), absent: z.number().int(), ends: z.number().int(), problems: z.array(planLine), warnings: z.array(planLine) }).meta({ id: 'ReadPlan' })

const bringPlan = endpoint({
  id: 'bringPlan', method: 'POST', path: '/files/plan', scope: 'draft', body: { bytes: BYTES, largest: SHEET_LIMITS.fileBytes }, answer: { schema: readPlan }, status: 201, refuses: ['plan-missing', 'plan-import-busy', 'plan-import-too-long', 'sheet-too-large', 'content-unfit'],
  query: { name: NAME, encoding: { schema: z.enum(CSV_ENCODINGS).optional(), about: words('Of a CSV.', 'De un CSV.') }, dates: { schema: z.enum(DATE_ORDERS).optional(), about: words('How dates are written; ISO, if nothing is said.', 'Cómo están escritas las fechas; ISO, si no se dice otra cosa.') } },
  summary: words('Bring a plan as a table: it is read, with every problem, and nothing is drafted yet', 'Traer un plan como tabla: se lee, con cada problema, y todavía no hay borrador'),
  handle: async ({ running, caller, query: { name, encoding = 'utf-8', dates = 'iso' }, body, say }) => {
    const base = planBaseOf(contextOf(running))
    if (base === null) return { refused: 'plan-missing' }
    const kept = await running.planFiles.read({ bytes: body, name, encoding, dates, reference: referenceOf(running.node.rows, knownOn(running)) }, base, caller.person?.id ?? '')
    if ('refused' in kept) return { refused: kept.refused }
    if ('unreadable' in kept.reading) return { issues: [{ path: '', code: kept.reading.unreadable.code }] }
    const { plan } = kept.reading
    const lineOf = ({ code }: { readonly code: string }) => ({ code, detail: say(code) })
    return { value: { id: kept.id, added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged, absent: plan.absent.length, ends: plan.ends.length, problems: plan.problems.map(lineOf), warnings: plan.warnings.map(lineOf) }, location: `/files/plan/${kept.id}` }
  },
})

const draftPlan = endpoint({
  id: 'draftPlan', method: 'POST', path: '/files/plan/{file}/draft', scope: 'draft', status: 201, answer: { schema: z.strictObject({ draft: z.string(), revision: z.number().int(), items: z.number().int() }) },
  parts: { file: { schema: z.uuid(), about: words('The plan that was brought.', 'El plan que se trajo.') } }, body: { schema: z.strictObject({ /** Whether what is absent from the table is to end. */ ends: z.boolean().optional() }) },
  refuses: ['plan-import-gone', 'plan-import-problems', 'nothing-changed', 'item-changed-meanwhile', 'not-permitted', 'draft-changed-meanwhile'],
  summary: words('Make one draft of a plan that was brought', 'Hacer un solo borrador del plan que se trajo'),
  handle: async ({ running, caller, path, body }) => {
    const who = caller.person?.id ?? ''
    const kept = running.planFiles.find(path.file, who)
    if (kept === null) return { refused: 'plan-import-gone' }
    const plan = 'plan' in kept.reading ? kept.reading.plan : null
    if (plan === null || plan.problems.length > 0) return { refused: 'plan-import-problems' }
    const changes = revived(running.node.rows, [...plan.changes, ...(body.ends === true ? plan.ends : [])])
    if (changes.length === 0) return { refused: 'nothing-changed' }
    if (changes.some(({ item, base }) => versionInForce(running.node.rows, item) !== base)) return { refused: 'item-changed-meanwhile' }
    if (beyondReach({ running, may: caller.may }, changes).length > 0) return { refused: 'not-permitted' }
    const draft = await running.drafts.save({ changes, cover: null, counters: null, savedAt: running.node.now(), savedBy: who }, null)
    if (draft === null) return { refused: 'draft-changed-meanwhile' }
    running.planFiles.discard(kept.id)
    return { value: { draft: draft.id, revision: draft.revision, items: changes.length }, location: `/drafts/${draft.id}` }
  },
})

const takeTermbase = endpoint({
  id: 'takeTermbase', method: 'GET', path: '/files/termbase', scope: 'translate', answer: { file: ['application/x-tbx+xml'] },
  summary: words('The termbase of this side, as TBX', 'La base terminológica de este lado, en TBX'),
  handle: ({ running, language }) => ({ file: { mediaType: 'application/x-tbx+xml', name: `${running.settings.dialogue}.tbx`, body: new TextEncoder().encode(writeTbx(exchangedConcepts(running.languages.termbase), '2019', language, running.settings.dialogue)) } }),
})

export const FILES: readonly Endpoint[] = [keepBlob, bringData, getBroughtData, describeData, stateData, takePlan, bringPlan, draftPlan, takeTermbase]

function broughtOf({ id, name, dataset, broughtAt, looked, at }: BroughtFile): z.input<typeof broughtData> {
  const report = at.state === 'wrong' ? at.report : 'report' in looked ? looked.report : null
  return {
    id, name, dataset, broughtAt, state: 'problem' in looked ? 'wrong' : at.state, rows: at.state === 'checking' ? at.rows : at.state === 'loaded' ? at.loaded.content.rows : null,
    columns: 'columns' in looked ? looked.columns.map(({ heading, name: column, type, role }) => ({ heading, name: column, type, role })) : [], key: 'key' in looked ? [...looked.key] : [],
    problems: 'problem' in looked ? [{ code: looked.problem.code, column: null, count: 1 }] : (report?.counts ?? []).map(({ code, column, count }) => ({ code, column, count })),
    refused: at.state === 'refused' ? at.code : null, content: at.state === 'loaded' ? (at.loaded.content as unknown as { readonly [key: string]: Json }) : null,
  }
}
