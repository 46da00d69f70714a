// The rolling text as plain text or Markdown, for those who work elsewhere: the same brackets as on the
// page, with their attributions, in one language or in all of them, clause by clause.

import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import type { AttributedRun, Bracket, RollingClause, RollingText } from '../views/rolling-text.ts'

export type ExportForm = 'plain' | 'markdown'

/** The words of the export in the language of a passage. */
export interface ExportWords {
  readonly delete: string
  readonly alternative: (letter: string) => string
  readonly agreed: string
  readonly reserves: string
  readonly declines: string
  readonly asks: string
  readonly supports: string
  readonly moves: string
  /** `all or nothing`: how many other clauses go with it. */
  readonly together: (count: number) => string
  readonly status: string
}

export interface RollingExport {
  readonly form: ExportForm
  readonly languages: readonly LanguageTag[]
  readonly wordsIn: (language: LanguageTag) => ExportWords
  /** The words as the original of this side has them. */
  readonly readable: (words: string, language: LanguageTag) => string
  readonly title: Bilingual
}

export function renderRolling(rolling: RollingText, options: RollingExport): string {
  const { form, languages, wordsIn, readable, title } = options
  const heading = languages.map((language) => line(form === 'markdown' ? `# ${readable(title[language] ?? '', language)}` : readable(title[language] ?? '', language).toLocaleUpperCase(language)))
  const status = languages.map((language) => line(form === 'markdown' ? `*${wordsIn(language).status}*` : wordsIn(language).status))
  const clauses = rolling.clauses.flatMap((clause) => languages.map((language) => renderClause(clause, language, options)))
  return `${[...heading, ...status, ...clauses].filter((one) => one !== '').join('\n\n')}\n`
}

function renderClause(clause: RollingClause, language: LanguageTag, { form, wordsIn, readable }: RollingExport): string {
  const words = wordsIn(language)
  const mark = clause.number === null ? '' : clause.form === 'point' ? `${clause.number}) ` : `${clause.number}. `
  const begin = form === 'markdown' && clause.form === 'heading' ? '## ' : clause.form === 'point' && form === 'plain' ? '    ' : ''
  const inline = `${begin}${mark}${readable(runsAsText(clause.runs[language] ?? [], words), language)}`
  const notes = notesOf(clause.brackets, words)
  if (clause.shown !== 'alternatives') return [inline, ...notes].filter((one) => one.trim() !== '').join('\n')
  const agreed = clause.agreed === null ? [] : [`${inline} [${words.agreed}]`]
  const others = clause.brackets.map((bracket) => `[${words.alternative(bracket.letter ?? '')} ${bracket.by}: ${bracket.content === null ? words.delete : `${clause.agreed === null ? mark : ''}${readable(bracket.content.words[language] ?? '', language)}`}]`)
  return [...agreed, ...others, ...notes].join('\n')
}

/** `The Parties [delete MEX: may] [USA: shall] cooperate.` Blanks at the edge of a bracket stand outside it. */
export function runsAsText(runs: readonly AttributedRun[], words: Pick<ExportWords, 'delete'>): string {
  const bracketed = runs.map(({ text, is, by }) => {
    if (is === 'agreed' || is === 'common') return text
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
    return `${before}[${is === 'deleted' ? `${words.delete} ` : ''}${by.join(', ')}: ${inner}]${after}`
  })
  return bracketed.reduce((all, one) => (all.endsWith(']') && one.startsWith('[') ? `${all} ${one}` : all + one), '')
}

function notesOf(brackets: readonly Bracket[], words: ExportWords): readonly string[] {
  return brackets.flatMap(({ by, supports, answers, changes, with: others }) => {
    const who = (is: string) => answers.filter((answer) => answer.is === is).map(({ party }) => party)
    const told = [
      [words.supports, supports], [words.reserves, who('reserved')], [words.declines, who('declined')], [words.asks, who('question')],
    ] as const
    const parts = [
      ...told.flatMap(([verb, parties]) => (parties.length === 0 ? [] : [`${parties.join(', ')} ${verb}`])),
      ...(changes.includes('place') ? [words.moves] : []), ...(others.length === 0 ? [] : [words.together(others.length)]),
    ]
    return parts.length === 0 ? [] : [`    (${by}: ${parts.join('; ')})`]
  })
}

function line(text: string): string {
  return text.trim()
}
