// What an area says of each of its pages: who draws it, what it is called, under which tab it stands.

import type { Component } from 'svelte'
import type { Messages } from '../../text/messages/index.ts'
import type { PlainRoute } from './routes.ts'

export interface PageOf<P> {
  readonly component: Component<{ page: P }>
  /** Its heading, and the title of its document. */
  readonly title: (page: P, words: Messages['workspace']) => string
  /** The tab that is marked; null where none is. */
  readonly tab: PlainRoute | null
}

/** One for every kind of an area. */
export type Pages<P extends { readonly kind: string }> = { readonly [K in P['kind']]: PageOf<Extract<P, { readonly kind: K }>> }
