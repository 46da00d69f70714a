// How an attempt at a draft ends, where it does not end well.

/** Well formed, but not possible now. */
export type DraftRefusalCode =
  | 'draft-changed-meanwhile'
  /** It was sent or discarded after the form was opened. */
  | 'draft-gone'
  /** A colleague took the item out of the draft after the form was opened. */
  | 'draft-item-gone'
  | 'item-changed-meanwhile' | 'item-unknown' | 'nothing-changed' | 'children-remain'
  | 'not-cleared' | 'concordance-unconfirmed' | 'not-permitted' | 'certificate-missing'

export interface DraftRefusal {
  readonly refused: DraftRefusalCode
  readonly facts: { readonly [name: string]: string | number }
}

export function refuse(refused: DraftRefusalCode, facts: DraftRefusal['facts'] = {}): DraftRefusal {
  return { refused, facts }
}
