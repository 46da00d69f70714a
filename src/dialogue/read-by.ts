// Content read by its schema, once. Rows are replaced and never changed in place, so what was read
// from a content stays true as long as the content lives; a page over a large plan reads thousands.

interface Schema {
  safeParse(content: unknown, how?: { readonly jitless: boolean }): { readonly success: boolean; readonly data?: unknown }
}

type Content = { readonly [key: string]: unknown }

interface Reading {
  readonly known: WeakMap<Content, unknown>
  count: number
}

const READ = new WeakMap<Schema, Reading>()
/** From so many contents on a schema is compiled to code: for fewer that takes longer than to read them. */
const WORTH_COMPILING = 200

/** The content as the schema reads it, the same object every time; null where it does not fit. */
export function readBy(schema: Schema, content: Content): unknown {
  const reading = READ.get(schema) ?? { known: new WeakMap<Content, unknown>(), count: 0 }
  if (!reading.known.has(content)) {
    const parsed = schema.safeParse(content, { jitless: ++reading.count < WORTH_COMPILING })
    reading.known.set(content, parsed.success ? parsed.data : null)
    READ.set(schema, reading)
  }
  return reading.known.get(content)
}
