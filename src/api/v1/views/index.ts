// What public pages show, as data: the same views, through the rows that the caller may read. Files by their hash. The search of a side.

import { Readable } from 'node:stream'
import { z } from 'zod'
import { findPage, pageAddresses } from '../../../publication/pages.ts'
import { awaitFigures } from '../../asked-page.ts'
import type { Json } from '../../../record/index.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { hash, itemId, partyId } from '../schemas.ts'

const view = z.looseObject({ kind: z.string(), language: z.enum(['en', 'es']), page: z.string(), alternates: z.record(z.string(), z.string()) }).meta({ id: 'View' })
const viewPath = z.strictObject({ kind: z.string(), paths: z.record(z.string(), z.string()), takesParameters: z.boolean() }).meta({ id: 'ViewPath' })

const listViews = endpoint({
  id: 'listViews', method: 'GET', path: '/views', scope: 'public', answer: { list: viewPath },
  summary: words('Pages that there are', 'Páginas que existen'),
  query: { kind: { schema: z.string().max(40).optional(), about: words('Of this kind: `instrument`, `indicator`, `element` …', 'De esta clase: `instrument`, `indicator`, `element`…') } },
  handle: ({ caller: { rows }, query: { kind }, limit, after }) =>
    pageOf(pageAddresses(rows).filter((one) => kind === undefined || one.kind === kind), ({ paths }) => paths.en, { after, limit }, ({ kind: of, paths, takesParameters }) => ({ kind: of, paths, takesParameters: takesParameters === true })),
})

const getView = endpoint({
  id: 'getView', method: 'GET', path: '/views/one', scope: 'public', answer: { schema: view }, refuses: ['not-found'],
  summary: words('One page as data: an instrument, an indicator, an element …', 'Una página como datos: un instrumento, un indicador, un elemento…'),
  description: words('What stands at the twin of the page (`/en/instruments/….json`), and with a token also what is between the parties. `ask` holds what an instrument asks: `port:2304,days:7`.', 'Lo que está en la versión de datos de la página (`/es/instrumentos/….json`) y, con ficha de acceso, también lo que queda entre las partes. `ask` contiene lo que pregunta un instrumento: `port:2304,days:7`.'),
  query: {
    path: { schema: z.string().max(500), about: words('The address of the page: `/en/plan/I.1`.', 'La dirección de la página: `/es/plan/I.1`.') },
    ask: { schema: z.array(z.string().regex(/^[a-z][a-z0-9-]{0,31}:.{1,400}$/s)).max(30).optional(), about: words('What to ask of it: `name:value`, with commas between.', 'Qué preguntarle: `nombre:valor`, separados por comas.') },
  },
  handle: async ({ running, caller: { context }, query: { path, ask = [] } }) => {
    const found = findPage(path)
    if (found === null || found.isTwin) return null
    const { address, language } = found
    const parameters = address.takesParameters === true ? Object.fromEntries(ask.map((one) => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)])) : undefined
    await awaitFigures(running, path, parameters)
    const made = address.view({ ...context, figures: running.data.figures, contested: () => [] }, parameters)
    if (made === null) return null
    const told = JSON.parse(JSON.stringify(made)) as { readonly [key: string]: Json }
    return { value: { ...told, kind: address.kind, language, page: path, alternates: address.paths } }
  },
})

const getBlob = endpoint({
  id: 'getBlob', method: 'GET', path: '/blobs/{blob}', scope: 'public', answer: { file: ['application/octet-stream'] }, refuses: ['blob-missing'],
  parts: { blob: { schema: hash, about: words('The hash of its bytes.', 'La huella de sus bytes.') } },
  summary: words('A file that a statement names', 'Un archivo que nombra una declaración'),
  handle: async ({ running, caller: { rows }, path: { blob } }) => {
    if (rows.find('blob', blob) === undefined) return null
    const size = await running.blobs.sizeOf(blob)
    if (size === null) return { refused: 'blob-missing' as const }
    return { file: { mediaType: 'application/octet-stream', name: blob, body: Readable.toWeb(Readable.from(running.blobs.read(blob, 0, size))) as ReadableStream<Uint8Array> }, tag: blob }
  },
})

const foundThing = z.strictObject({
  id: z.string(), kind: z.string(), status: z.string(), item: itemId.nullable(), parties: z.array(partyId), organisations: z.array(z.string()), at: z.string(), due: z.string().nullable(),
  passages: z.array(z.strictObject({ language: z.string(), text: z.string() })),
}).meta({ id: 'Found' })

const MOST_PASSAGES = 3

const search = endpoint({
  id: 'search', method: 'GET', path: '/search', scope: 'look', noted: 'look', largestPage: 100,
  answer: { schema: z.strictObject({ total: z.number().int(), isWhole: z.boolean(), found: z.array(foundThing) }) },
  summary: words('Search in everything that this side reads', 'Buscar en todo lo que este lado lee'),
  query: {
    q: { schema: z.string().min(1).max(300), about: words('Words, in either language.', 'Palabras, en cualquiera de los idiomas.') },
    kind: { schema: z.array(z.string().max(40)).optional(), about: words('Of these kinds.', 'De estas clases.') },
    order: { schema: z.enum(['best', 'newest', 'due']).optional(), about: words('The best first, if nothing is said.', 'Primero lo más pertinente, si no se dice otra cosa.') },
    offset: { schema: z.number().int().min(0).max(10_000).optional(), about: words('How many to leave out: what is found is counted and not kept.', 'Cuántos omitir: lo hallado se cuenta y no se conserva.') },
    size: { schema: z.number().int().min(1).max(100).optional(), about: words('How many at most; 20 if nothing is said.', 'Cuántos como máximo; 20 si no se dice.') },
  },
  handle: async ({ running, query: { q, kind, order = 'best', offset = 0, size = 20 } }) => {
    await running.search.readDrafts(running.drafts)
    const { total, things, isWhole } = running.search.find({ typed: q, order, offset, limit: size, chosen: kind === undefined ? {} : { kind }, from: null, to: null, accepts: null })
    return {
      value: {
        total, isWhole,
        found: things.map(({ id, facts, passages }) => ({
          id, kind: facts.kind, status: facts.status, item: facts.item, parties: [...facts.parties], organisations: [...facts.organisations], at: facts.at, due: facts.due,
          passages: passages.slice(0, MOST_PASSAGES).map(({ language, text }) => ({ language, text })),
        })),
      },
    }
  },
})

export const VIEWS: readonly Endpoint[] = [listViews, getView, getBlob, search]

