// What a `type` of a problem leads to: the code with its sentence in both languages, its status, and how the command line exits with it.

import { z } from 'zod'
import { EDGE_CODES, edgeOf, isEdgeCode } from '../../edges.ts'
import type { EdgeCode } from '../../edges.ts'
import { LANGUAGES } from '../../../text/bilingual.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'

const kind = z.strictObject({ code: z.string(), status: z.number().int(), /** With which the command line ends. */ exit: z.number().int(), sentence: z.record(z.string(), z.string()) }).meta({ id: 'ProblemKind' })

const listProblems = endpoint({
  id: 'listProblems', method: 'GET', path: '/problems', scope: 'public', answer: { list: kind },
  summary: words('Every way in which something may be refused', 'Todas las formas en que algo puede rechazarse'),
  handle: ({ limit, after }) => pageOf(EDGE_CODES, (code) => code, { after, limit }, kindOf),
})

const getProblem = endpoint({
  id: 'getProblem', method: 'GET', path: '/problems/{code}', scope: 'public', answer: { schema: kind },
  parts: { code: { schema: z.string().regex(/^[a-z][a-z0-9-]*$/).max(80), about: words('The code, as `code` and the end of `type` say it.', 'El código, como lo dicen `code` y el final de `type`.') } },
  summary: words('What a problem means', 'Qué significa un problema'),
  description: words('A browser gets it as a page.', 'Un navegador la recibe como página.'),
  handle: ({ path: { code } }) => (isEdgeCode(code) ? { value: kindOf(code) } : null),
})

export const PROBLEMS: readonly Endpoint[] = [listProblems, getProblem]

function kindOf(code: EdgeCode): z.input<typeof kind> {
  return { code, ...edgeOf(code), sentence: Object.fromEntries(LANGUAGES.map((language) => [language, explain(code, language)])) }
}
