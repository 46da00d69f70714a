// The termbase of this side, the memory of what was agreed, and memories that others sent.

import { z } from 'zod'
import type { RunningNode } from '../../../node/running-node.ts'
import { LARGEST_TRANSLATION } from '../../workspace/languages/files.ts'
import { agreedMemory, keepMemory, TMX } from '../../workspace/languages/memory.ts'
import { readTermbase } from '../../workspace/languages/termbase.ts'
import { isHeld } from '../conditions.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { content, instant } from '../schemas.ts'
import type { Json } from '../../../record/index.ts'
import { BYTES, FILE_REFUSES, NAME, refusedFile } from './file.ts'

const termbase = z.strictObject({ revision: z.number().int(), /** The file that it came as; null where it came with the dialogue, or where there is none. */ file: z.string().nullable(), at: instant.nullable(), by: z.string().nullable(), concepts: z.array(content) }).meta({ id: 'Termbase' })
const memory = z.strictObject({ id: z.string(), file: z.string(), entries: z.number().int(), at: instant, by: z.string() }).meta({ id: 'Memory' })

const getTermbase = endpoint({
  id: 'getTermbase', method: 'GET', path: '/translations/termbase', scope: 'translate', answer: { schema: termbase },
  summary: words('The termbase of this side', 'La base terminológica de este lado'),
  handle: ({ running }) => toldTermbase(running),
})

const putTermbase = endpoint({
  id: 'putTermbase', method: 'PUT', path: '/translations/termbase', scope: 'translate', query: { name: NAME }, body: { bytes: BYTES, largest: LARGEST_TRANSLATION }, answer: { schema: termbase }, isConditional: true, refuses: FILE_REFUSES,
  summary: words('Put a file in the place of the whole termbase: TBX, CSV or JSON', 'Reemplazar toda la base terminológica por un archivo: TBX, CSV o JSON'),
  handle: async ({ running, caller, query: { name }, body, held }) => {
    const revision = running.languages.keptTermbase?.revision ?? 0
    if (!isHeld(held, `r${revision}`)) return { refused: 'precondition-failed' }
    const read = readTermbase({ running, languages: running.desk.languages }, { name, type: BYTES, bytes: body })
    if ('refused' in read) return refusedFile(read.refused)
    return (await running.languages.putTermbase(read.termbase, name, caller.person?.id ?? '', revision)) ? toldTermbase(running) : { refused: 'precondition-failed' }
  },
})

const takeMemory = endpoint({
  id: 'takeMemory', method: 'GET', path: '/translations/memory', scope: 'translate', answer: { file: [TMX] },
  summary: words('Everything that the parties have agreed, as TMX', 'Todo lo que las partes han acordado, en TMX'),
  handle: ({ running }) => {
    const { mediaType, name, bytes } = agreedMemory(running)
    return { file: { mediaType, name, body: bytes } }
  },
})

const listMemories = endpoint({
  id: 'listMemories', method: 'GET', path: '/translations/memories', scope: 'translate', answer: { list: memory },
  summary: words('Memories that others sent', 'Memorias que enviaron otros'),
  handle: ({ running, limit, after }) => pageOf(running.languages.memories, ({ id }) => id, { after, limit }, (one) => ({ ...memoryOf(one) })),
})

const addMemory = endpoint({
  id: 'addMemory', method: 'POST', path: '/translations/memories', scope: 'translate', query: { name: NAME }, body: { bytes: BYTES, largest: LARGEST_TRANSLATION }, answer: { schema: memory }, status: 201, refuses: FILE_REFUSES,
  summary: words('Add a memory, as TMX', 'Agregar una memoria, en TMX'),
  handle: async ({ running, caller, query: { name }, body }) => {
    const kept = await keepMemory(running, { name, type: BYTES, bytes: body }, caller.person?.id ?? '')
    if (kept.refused !== null) return refusedFile(kept.refused)
    const found = running.languages.memories.find(({ id }) => id === kept.id)
    return found === undefined ? null : { value: memoryOf(found) }
  },
})

const removeMemory = endpoint({
  id: 'removeMemory', method: 'DELETE', path: '/translations/memories/{memory}', scope: 'translate', answer: 'nothing', parts: { memory: { schema: z.uuid(), about: words('The memory.', 'La memoria.') } },
  summary: words('Remove a memory that was sent', 'Quitar una memoria enviada'),
  handle: async ({ running, path }) => {
    if (!running.languages.memories.some(({ id }) => id === path.memory)) return null
    await running.languages.removeMemory(path.memory)
    return { value: null }
  },
})

export const MEMORIES: readonly Endpoint[] = [getTermbase, putTermbase, takeMemory, listMemories, addMemory, removeMemory]

function toldTermbase({ languages: { keptTermbase: kept, termbase: now } }: RunningNode): { readonly value: z.input<typeof termbase>; readonly tag: string } {
  const revision = kept?.revision ?? 0
  return { value: { revision, file: kept?.file ?? null, at: kept?.at ?? null, by: kept?.by ?? null, concepts: now.concepts as unknown as { readonly [key: string]: Json }[] }, tag: `r${revision}` }
}

function memoryOf({ id, file, entries, at, by }: RunningNode['languages']['memories'][number]): z.input<typeof memory> {
  return { id, file, entries: entries.length, at, by }
}
