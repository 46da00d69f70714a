import { z } from 'zod'

/** RFC 9457, with what this API says beside: a code, and every problem of a request with its place. Facts of a refusal stand beside them. */
export const PROBLEM_SCHEMA = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  errors: z.array(z.strictObject({ in: z.enum(['query', 'header', 'body']), pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
}).meta({ id: 'Problem' })
