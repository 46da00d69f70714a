// `lang=es`: whatever stands by language is told in these languages alone. What is not there in a language stays missing, it is never told in
// another one. Which languages an answer has stands in `Content-Language` (RFC 9110 section 8.5).

import { z } from 'zod'
import type { Parameters } from './endpoint.ts'
import type { AnswerOf } from './endpoint.ts'
import { words } from './endpoint.ts'

export const LANG: Parameters = {
  lang: { schema: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)).min(1).max(10).optional(), about: words('Texts in these languages of the dialogue alone.', 'Solo los textos en estos idiomas del diálogo.') },
}

/** Shapes that hold texts by language. */
const WITH_TEXTS = /"#\/\$defs\/(Texts|Content)"|"id":"View"/

/** Whether an answer can have texts. */
export function carriesTexts(answer: AnswerOf): boolean {
  if (answer === 'nothing' || 'file' in answer) return false
  return WITH_TEXTS.test(JSON.stringify(z.toJSONSchema('list' in answer ? answer.list : answer.schema, { io: 'output', unrepresentable: 'any' })))
}

/** An object whose every member is named by a language of the dialogue. */
function isByLanguage(value: object, languages: ReadonlySet<string>): boolean {
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => languages.has(name))
}

/** The value in these languages alone (null: in all), with the languages that it then has in the dialogue's order. */
export function inLanguages(value: unknown, wanted: readonly string[] | null, dialogue: readonly string[]): { readonly value: unknown; readonly languages: readonly string[] } {
  const all = new Set(dialogue)
  const met = new Set<string>()
  const kept = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(kept)
    if (one === null || typeof one !== 'object') return one
    if (!isByLanguage(one, all)) return Object.fromEntries(Object.entries(one).map(([name, member]) => [name, kept(member)]))
    const told = Object.entries(one).filter(([name]) => wanted === null || wanted.includes(name))
    for (const [name, member] of told) if (member !== '') met.add(name)
    return Object.fromEntries(told.map(([name, member]) => [name, kept(member)]))
  }
  const cut = kept(value)
  return { value: wanted === null ? value : cut, languages: dialogue.filter((language) => met.has(language)) }
}
