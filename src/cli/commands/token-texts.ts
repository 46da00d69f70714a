import type { Language } from '../../text/bilingual.ts'

interface Texts {
  readonly made: (until: string) => string
  readonly revoked: (name: string) => string
  readonly state: (state: 'alive' | 'expired' | 'revoked') => string
}

export const tokenTexts: Readonly<Record<Language, Texts>> = {
  en: {
    made: (until) => `The token is shown only now, and good until ${until}:`,
    revoked: (name) => `Revoked: ${name}`,
    state: (state) => ({ alive: 'in use', expired: 'expired', revoked: 'revoked' })[state],
  },
  es: {
    made: (until) => `La ficha de acceso se muestra solo ahora y sirve hasta ${until}:`,
    revoked: (name) => `Revocada: ${name}`,
    state: (state) => ({ alive: 'en uso', expired: 'vencida', revoked: 'revocada' })[state],
  },
}
