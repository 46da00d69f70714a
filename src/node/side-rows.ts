// The rows of a node as its side as a whole may read them: without the words of what a label keeps for some of its
// people. Whatever is read by these rows can be shown to every officer, told in a mail to any of them, found by any
// search and written into any file between the parties. Who is to read more asks for it (`node/handling/`).

import { HandledRows } from '../dialogue/handling/handled-rows.ts'
import type { Projection } from '../dialogue/projection.ts'
import type { RowPrefix, RowReader, Rows } from '../dialogue/rows.ts'
import type { PartyId } from '../record/index.ts'

export class SideRows implements RowReader {
  readonly #whole: () => Projection
  readonly #handled: HandledRows

  constructor(whole: () => Projection, party: PartyId) {
    this.#whole = whole
    this.#handled = new HandledRows({ find: (prefix, rest) => whole().find(prefix, rest) }, 'page', { to: 'party', party })
  }

  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
    return this.#handled.find(prefix, rest)
  }

  /** Of the whole rows, in canonical text: to compare what two nodes hold, and for nothing that is shown. */
  toText(): Map<string, string> {
    return this.#whole().toText()
  }
}
