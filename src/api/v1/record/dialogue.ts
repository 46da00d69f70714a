import { z } from 'zod'
import { findCharter, frameOf } from '../../../dialogue/views/index.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { hash, partyId, texts } from '../schemas.ts'

const dialogue = z.strictObject({
  dialogue: z.string(), name: texts, acronym: texts, version: hash, languages: z.array(z.string()),
  /** Whose node answers. */
  self: partyId,
  parties: z.array(z.strictObject({ party: partyId, name: texts, language: z.string(), sequence: z.number().int(), root: z.string().nullable() })),
  levels: z.array(z.strictObject({ level: z.string(), one: texts, many: texts })),
}).meta({ id: 'Dialogue' })

const getDialogue = endpoint({
  id: 'getDialogue', method: 'GET', path: '/dialogue', scope: 'public', answer: { schema: dialogue }, refuses: ['not-founded'],
  summary: words('The dialogue, its parties and how far their chains go', 'El diálogo, sus partes y hasta dónde llegan sus cadenas'),
  handle: ({ running, caller: { context, rows } }) => {
    const [frame, charter] = [frameOf(context), findCharter(context)]
    if (frame === null || charter === null) return { refused: 'not-founded' }
    const languageOf = (party: string) => charter.parties.find((one) => one.party === party)?.language ?? ''
    return {
      value: {
        dialogue: frame.dialogue, name: frame.name, acronym: frame.acronym, version: frame.version, languages: [...frame.languages], self: running.settings.party,
        parties: frame.parties.map(({ party, name }) => ({ party, name, language: languageOf(party), sequence: running.node.ledger.chain(party).sequence, root: rows.find('party', party)?.root ?? null })),
        levels: charter.levels.map(({ level, one, many }) => ({ level, one, many })),
      },
    }
  },
})

export const DIALOGUE: readonly Endpoint[] = [getDialogue]
