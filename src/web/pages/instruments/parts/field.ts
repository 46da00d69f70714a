// A field of the form with which a reader asks a tool: its parameter, in words.

export type ToolField = {
  /** The parameter in the address. */
  readonly name: string
  readonly label: string
  readonly hint?: string
} & (
  | { readonly kind: 'choice'; readonly value: string; readonly choices: readonly { readonly value: string; readonly label: string }[] }
  | { readonly kind: 'number'; readonly value: number; readonly least: number; readonly most: number; readonly step?: number | 'any' }
  /** `2024-03` */
  | { readonly kind: 'month'; readonly value: string }
  /** `2024-03-17`; empty for none. */
  | { readonly kind: 'day'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string; readonly width?: 'wide' }
)
