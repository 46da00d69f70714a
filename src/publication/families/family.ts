// A family of files: everything at the public site that is made in one way. Pages are one, feeds another. A family says which
// paths are its own and makes the file at one of them, of what the public may read and of nothing else: what it read is
// remembered below the gate, so a file is made once, and again exactly when something that it read has changed.

import type { ViewContext } from '../../dialogue/views/index.ts'
import type { Parameters } from '../../instruments/asking.ts'
import type { OperatorSettings } from '../operator.ts'
import type { OpenDataSettings } from '../open-data/catalogue.ts'
import type { Page, PageAddress, Views, PageKind } from '../pages.ts'
import type { ShownMoment } from '../past-site.ts'

/** What a maker makes: text, or bytes where `bytes` is given. */
export interface MadeFile {
  /** Its media type, with the character set of a text. */
  readonly type: string
  /** Empty where the file is no text. */
  readonly text: string
  readonly bytes?: Uint8Array
  /** Other sites may show it in a frame. */
  readonly isFramed?: true
  /** Its address holds a hash of what it says, and these are the bytes of that: whoever has them need not ask again soon. */
  readonly isFinal?: true
}

/** What a file is made of. */
export interface Source {
  /** As the public may read it; every look is noted. */
  readonly context: ViewContext
  /** Where the site stands, without a slash at the end; a path of its host may belong to it. */
  readonly origin: string
  /** What stands before the paths of its links: nothing, or `/hled`. */
  readonly base: string
  /** Set on a site of an earlier moment. */
  readonly at?: ShownMoment
  readonly openData: OpenDataSettings
  readonly operator: OperatorSettings
  readonly renderPage: (page: Page) => string
  /** The view of a page, made once for all files that show it; null where there is none. */
  readonly view: <K extends PageKind>(address: PageAddress<K>, parameters?: Parameters) => Views[K] | null
  /** Whether there is such a page. What was made of this alone is not made again when the page changes. */
  readonly isThere: (address: PageAddress) => boolean
  /** A list that several files are made of. What was made of it stays when it comes out as it was. */
  readonly list: (id: string, make: (source: Source) => readonly string[]) => readonly string[]
  /** What the world makes of something: a picture, a paper. Null until it is there; the file is made again then. */
  readonly pressed: (work: PressWork) => Uint8Array | null
  /** Whether there is such a program; where there is none, nothing that it would make is listed. */
  readonly hasPress: (press: string) => boolean
}

/** The programs of the world, as a site asks them. */
export interface PressReader {
  /** What was made; null while it is being made, no bytes at all where it cannot be. */
  readonly find: (work: PressWork) => Uint8Array | null
  readonly has: (press: string) => boolean
}

/** Work for a program of the world. The same work gives the same bytes. */
export interface PressWork {
  /** Which program: known to whoever gave `SiteSettings.presses`. */
  readonly press: string
  readonly input: string
}

export interface FileMaker {
  /** The page whose view the file shows, if it shows one: it takes the parameters of its page, and waits for its figures. */
  readonly page?: PageAddress
  /** The path of another file of the site that says everything which this one shows: HTML follows its data twin. */
  readonly follows?: string
  /** Its name holds a hash of all that it is made of: under the same name there is never anything else. */
  readonly isNamedByContent?: true
  /** Null where there is no such file. */
  readonly make: (source: Source, parameters?: Parameters) => MadeFile | null
}

export interface Family {
  readonly name: string
  /** The maker of the file at a path, told by the form of the path alone; null where it is none of this family. */
  readonly find: (path: string) => FileMaker | null
  /** Its files in portions, each of which changes by itself: an item, a dataset. Names are the family's own. */
  readonly portions: (source: Source) => readonly string[]
  /** Every path in a portion. */
  readonly paths: (source: Source, portion: string) => readonly string[]
}
