import type { Language } from '../../text/bilingual.ts'
import type { PostedComparison, PostedFinding, PostedInLanguage } from '../../text/posted/index.ts'

interface CompareTexts {
  readonly against: (kind: 'released' | 'in-force', hash: string) => string
  readonly outcome: Readonly<Record<PostedComparison['outcome'], string>>
  readonly language: (one: PostedInLanguage) => string
  readonly kind: Readonly<Record<PostedFinding['kind'], string>>
  readonly around: (sentences: number) => string
}

export const compareTexts: Readonly<Record<Language, CompareTexts>> = {
  en: {
    against: (kind, hash) => `against the words ${kind === 'released' ? 'released' : 'in force, which are not released'}, SHA-256 ${hash}`,
    outcome: { same: 'These are the agreed words.', differs: 'These are not the agreed words.', absent: 'Nothing of the agreed text stands there.' },
    language: ({ language, outcome, original, counts }) => (outcome === 'absent' ? `${language}: nothing of the text` : `${language}, original of ${original}: ${counts.same} the same, ${counts.changed} changed, ${counts.missing} missing, ${counts.added} not agreed`),
    kind: { same: 'the same', changed: 'changed', missing: 'missing', added: 'not agreed' },
    around: (sentences) => `${sentences} around the text, of which nothing was agreed`,
  },
  es: {
    against: (kind, hash) => `con las palabras ${kind === 'released' ? 'difundidas' : 'vigentes, aún no difundidas'}, SHA-256 ${hash}`,
    outcome: { same: 'Son las palabras acordadas.', differs: 'No son las palabras acordadas.', absent: 'Ahí no hay nada del texto acordado.' },
    language: ({ language, outcome, original, counts }) => (outcome === 'absent' ? `${language}: nada del texto` : `${language}, original de ${original}: ${counts.same} iguales, ${counts.changed} con cambios, ${counts.missing} ausentes, ${counts.added} no acordadas`),
    kind: { same: 'igual', changed: 'con cambios', missing: 'ausente', added: 'no acordado' },
    around: (sentences) => `${sentences} en torno al texto, sobre las que nada se acordó`,
  },
}
