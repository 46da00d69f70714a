// Structured field values (RFC 9651, which replaces RFC 8941), as far as the signature fields use
// them: dictionaries of items and inner lists, with parameters. Display strings are not read.
//
// Every value keeps its canonical text (section 4.1), `1.0` apart from `1`, because that text is
// signed: a library that reads numbers as numbers could not write it again.

/** The field is not in this syntax; a signature in it counts as none. */
export class NotStructured extends Error {}

export type BareItem =
  | { readonly kind: 'string' | 'token'; readonly value: string; readonly text: string }
  | { readonly kind: 'bytes'; readonly value: Buffer; readonly text: string }
  | { readonly kind: 'integer' | 'decimal' | 'date'; readonly value: number; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly text: string }

export type Parameters = ReadonlyMap<string, BareItem>
export interface Item {
  readonly value: BareItem
  readonly parameters: Parameters
}
export interface InnerList {
  readonly items: readonly Item[]
  readonly parameters: Parameters
}
export type Dictionary = ReadonlyMap<string, Item | InnerList>

/** Section 4.2.2. Of a key given twice the last value counts. Throws `NotStructured`. */
export function parseDictionary(text: string): Dictionary {
  const reader = new Reader(text)
  reader.skip(/ */y)
  const members = new Map<string, Item | InnerList>()
  while (!reader.isDone) {
    const key = reader.key()
    members.set(key, reader.take('=') ? reader.member() : { value: TRUE, parameters: reader.parameters() })
    reader.skip(/[ \t]*/y)
    if (reader.isDone) break
    if (!reader.take(',')) throw reader.unexpected()
    reader.skip(/[ \t]*/y)
    if (reader.isDone) throw reader.unexpected()
  }
  return members
}

/** Section 4.1.1.1. */
export function renderInnerList({ items, parameters }: InnerList): string {
  return `(${items.map(renderItem).join(' ')})${renderParameters(parameters)}`
}

export function renderItem({ value, parameters }: Item): string {
  return value.text + renderParameters(parameters)
}

export function stringItem(value: string): BareItem {
  if (!/^[\x20-\x7e]*$/.test(value)) throw new NotStructured('a string is ASCII')
  return { kind: 'string', value, text: `"${value.replace(/["\\]/g, '\\$&')}"` }
}

export function bytesItem(value: Buffer): BareItem {
  return { kind: 'bytes', value, text: `:${value.toString('base64')}:` }
}

const TRUE: BareItem = { kind: 'boolean', value: true, text: '?1' }

function renderParameters(parameters: Parameters): string {
  return [...parameters].map(([key, value]) => (value.kind === 'boolean' && value.value ? `;${key}` : `;${key}=${value.text}`)).join('')
}

const KEY = /[a-z*][a-z0-9_.*-]*/y
const NUMBER = /(-?)(?:(\d{1,12})\.(\d{1,3})|(\d{1,15}))(?![\d.])/y
const STRING = /"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"/y
const TOKEN = /[A-Za-z*][!#$%&'*+.^_`|~A-Za-z0-9:/-]*/y
const BYTES = /:([A-Za-z0-9+/]*={0,2}):/y
const BOOLEAN = /\?([01])/y
const DATE = /@(-?\d{1,15})(?![\d.])/y

class Reader {
  readonly #text: string
  #place = 0

  constructor(text: string) {
    this.#text = text.replace(/ +$/, '')
  }

  get isDone(): boolean {
    return this.#place >= this.#text.length
  }

  take(character: string): boolean {
    if (this.#text[this.#place] !== character) return false
    this.#place += 1
    return true
  }

  skip(pattern: RegExp): number {
    return this.#match(pattern)?.[0].length ?? 0
  }

  key(): string {
    return (this.#match(KEY) ?? this.#fail())[0]
  }

  member(): Item | InnerList {
    return this.take('(') ? this.#innerList() : { value: this.#bareItem(), parameters: this.parameters() }
  }

  parameters(): Parameters {
    const parameters = new Map<string, BareItem>()
    while (this.take(';')) {
      this.skip(/ */y)
      const key = this.key()
      // A key given again goes to the end with its last value (section 4.2.3.2).
      parameters.delete(key)
      parameters.set(key, this.take('=') ? this.#bareItem() : TRUE)
    }
    return parameters
  }

  #innerList(): InnerList {
    const items: Item[] = []
    for (this.skip(/ */y); !this.take(')');) {
      items.push({ value: this.#bareItem(), parameters: this.parameters() })
      if (this.skip(/ */y) === 0 && this.#text[this.#place] !== ')') throw this.unexpected()
    }
    return { items, parameters: this.parameters() }
  }

  #bareItem(): BareItem {
    const string = this.#match(STRING)
    if (string !== null) return stringItem((string[1] ?? '').replace(/\\(["\\])/g, '$1'))
    const bytes = this.#match(BYTES)
    if (bytes !== null) return bytesItem(Buffer.from(bytes[1] ?? '', 'base64'))
    const number = this.#match(NUMBER)
    if (number !== null) return numberItem(number)
    const token = this.#match(TOKEN)
    if (token !== null) return { kind: 'token', value: token[0], text: token[0] }
    const boolean = this.#match(BOOLEAN)
    if (boolean !== null) return { kind: 'boolean', value: boolean[1] === '1', text: boolean[0] }
    const date = this.#match(DATE) ?? this.#fail()
    return { kind: 'date', value: Number(date[1]), text: `@${Number(date[1])}` }
  }

  unexpected(): NotStructured {
    return new NotStructured(`at ${this.#place}`)
  }

  #fail(): never {
    throw this.unexpected()
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#place
    const found = pattern.exec(this.#text)
    if (found !== null) this.#place = pattern.lastIndex
    return found
  }
}

function numberItem([text, , whole]: RegExpExecArray): BareItem {
  const value = Number(text)
  if (whole === undefined) return { kind: 'integer', value, text: String(value) }
  return { kind: 'decimal', value, text: Number.isInteger(value) ? `${value}.0` : String(value) }
}
