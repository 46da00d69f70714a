import type { Language } from '../../text/bilingual.ts'

interface Texts {
  readonly made: string
  readonly state: (hook: { readonly isDisabled: boolean; readonly failingSince: string | null }) => string
  readonly outcome: (outcome: 'delivered' | 'failed' | 'given-up') => string
  readonly removed: string
}

export const webhookTexts: Readonly<Record<Language, Texts>> = {
  en: {
    made: 'The secret is shown only now:',
    state: ({ isDisabled, failingSince }) => (isDisabled ? (failingSince === null ? 'paused' : 'switched off') : failingSince === null ? 'working' : 'failing'),
    outcome: (outcome) => ({ delivered: 'delivered', failed: 'not taken', 'given-up': 'given up' })[outcome],
    removed: 'Removed.',
  },
  es: {
    made: 'El secreto se muestra solo ahora:',
    state: ({ isDisabled, failingSince }) => (isDisabled ? (failingSince === null ? 'en pausa' : 'desactivado') : failingSince === null ? 'en funcionamiento' : 'con fallas'),
    outcome: (outcome) => ({ delivered: 'entregado', failed: 'no aceptado', 'given-up': 'abandonado' })[outcome],
    removed: 'Se quitó.',
  },
}
