// Content read by its schema, once. Rows are replaced and never changed in place, so what was read
// from a content stays true as long as the content lives; a page over a large plan reads thousands.

interface Schema {
  safeParse(content: unknown): { readonly success: boolean; readonly data?: unknown }
}

type Content = { readonly [key: string]: unknown }

const READ = new WeakMap<Schema, WeakMap<Content, unknown>>()

/** The content as the schema reads it, the same object every time; null where it does not fit. */
export function readBy(schema: Schema, content: Content): unknown {
  const known = READ.get(schema) ?? new WeakMap<Content, unknown>()
  if (!known.has(content)) {
    const parsed = schema.safeParse(content)
    known.set(content, parsed.success ? parsed.data : null)
    READ.set(schema, known)
  }
  return known.get(content)
}
