// What a verification came to, in words: the same for the command line, verify.mjs and the browser.

import type { PartyId } from '../../record/act.ts'
import type { RecordOutcome } from '../../record/verify-outcome.ts'
import type { ProofVerdict } from '../../record/verify-proofs.ts'
import type { Language } from '../bilingual.ts'
import type { Sentence } from './codes/sentence.ts'

export const OUTCOMES = {
  consistent: { en: 'The record is consistent.', es: 'El registro es consistente.' },
  'not-consistent': { en: 'The record is NOT consistent.', es: 'El registro NO es consistente.' },
  'not-fully-checked': {
    en: 'The record could NOT be checked fully here: what was checked holds, but signatures of a kind that it uses cannot be checked on this device.',
    es: 'El registro NO pudo verificarse por completo aquí: lo verificado es correcto, pero en este equipo no puede comprobarse un tipo de firma que el registro usa.',
  },
} as const satisfies { readonly [O in RecordOutcome]: Sentence }

/** Where acts are proved to stand two at one place, each place once: `MEX 17`. */
export function placesOf(proofs: readonly Pick<ProofVerdict, 'party' | 'sequence' | 'code'>[]): readonly string[] {
  return [...new Set(proofs.filter(({ code }) => code === null).map(({ party, sequence }) => `${party} ${sequence}`))]
}

const NAMED_PLACES = 5

export const PROOFS = {
  proved: { en: 'proved', es: 'probado' },
  notProved: { en: 'not proved', es: 'no probado' },
  claim(language: Language, { party, sequence, line }: { readonly party: PartyId | null; readonly sequence: number | null; readonly line: number }): string {
    if (party === null || sequence === null) return language === 'en' ? `Proof of two acts at one place, line ${line}` : `Prueba de dos actos en un mismo lugar, línea ${line}`
    return language === 'en' ? `${party} signed two acts at place ${sequence}` : `${party} firmó dos actos en el lugar ${sequence}`
  },
  /** Stands beside the outcome, so that nobody overlooks it. */
  summary(language: Language, places: readonly string[], count: number): string {
    const named = places.slice(0, NAMED_PLACES).join(', ') + (places.length > NAMED_PLACES ? ', …' : '')
    return language === 'en'
      ? `IT IS PROVED that a party signed two different acts for one place of its chain (pairs: ${count}): ${named}. Other readers may have been shown another record.`
      : `ESTÁ PROBADO que una parte firmó dos actos distintos para un mismo lugar de su cadena (pares: ${count}): ${named}. Es posible que a otros lectores se les haya mostrado otro registro.`
  },
} as const
