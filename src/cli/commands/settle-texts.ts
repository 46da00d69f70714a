import type { Language } from '../../text/bilingual.ts'

export interface SettleTexts {
  readonly nothing: string
  place(chain: string, sequence: number): string
  readonly held: string
  readonly other: string
  readonly decided: string
  claim(peer: string, sequence: number): string
  readonly restored: string
  kept(chain: string, sequence: number): string
  exchanged(aside: number, instead: number): string
  readonly rest: string
  losing(count: number): string
  readonly trusted: string
}

export const SETTLE_TEXTS: Readonly<Record<Language, SettleTexts>> = {
  en: {
    nothing: 'nothing awaits a decision',
    place: (chain, sequence) => `two acts of ${chain} at place ${sequence}:`,
    held: 'held here',
    other: 'not followed here',
    decided: 'decided',
    claim: (peer, sequence) => `${peer} says that our own chain goes on to ${sequence}; this node does not hold that`,
    restored: 'restored from a backup; nothing is signed until a peer has answered',
    kept: (chain, sequence) => `the chain of ${chain} is followed again through this act at place ${sequence}`,
    exchanged: (aside, instead) => `${aside === 1 ? '1 act' : `${aside} acts`} set aside, ${instead} put in their place`,
    rest: 'what is still missing of the branch comes with the next exchange',
    losing: (count) => (count === 1 ? '1 act of another party has no effect beside this branch:' : `${count} acts of other parties have no effect beside this branch:`),
    trusted: 'this node speaks again from what it holds',
  },
  es: {
    nothing: 'nada espera una decisión',
    place: (chain, sequence) => `dos actos de ${chain} en el lugar ${sequence}:`,
    held: 'el que se tiene aquí',
    other: 'no se sigue aquí',
    decided: 'decidido',
    claim: (peer, sequence) => `${peer} dice que nuestra cadena llega hasta ${sequence}; este nodo no lo tiene`,
    restored: 'restaurado a partir de un respaldo; no se firma nada hasta que responda otro nodo',
    kept: (chain, sequence) => `la cadena de ${chain} se sigue de nuevo a través de este acto en el lugar ${sequence}`,
    exchanged: (aside, instead) => `${aside === 1 ? 'se apartó 1 acto' : `se apartaron ${aside} actos`}; en su lugar quedaron ${instead}`,
    rest: 'lo que aún falta de la rama llegará con el próximo intercambio',
    losing: (count) => (count === 1 ? '1 acto de otra parte no tiene efecto junto a esta rama:' : `${count} actos de otras partes no tienen efecto junto a esta rama:`),
    trusted: 'este nodo vuelve a expresarse a partir de lo que tiene',
  },
}
