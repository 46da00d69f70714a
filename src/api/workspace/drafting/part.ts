import type { Part } from '../../../web/workspace/drafting/models.ts'

/** The part of a list that `asked` (a page from 1, as typed) means: what lies outside means the nearest. */
export function partOf(count: number, size: number, asked: string): { readonly part: Part; readonly from: number; readonly to: number } {
  const pages = Math.max(1, Math.ceil(count / size))
  const page = Math.min(pages, Math.max(1, /^\d{1,6}$/.test(asked) ? Number(asked) : 1))
  return { part: { page, pages }, from: (page - 1) * size, to: page * size }
}
