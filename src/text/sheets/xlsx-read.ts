// A workbook (ECMA-376, Office Open XML) into sheets, bounded in everything that a file could make
// large. Takes what Excel, LibreOffice and small writers make: shared and inline strings, runs of rich
// text, dates of both systems, what formulas last said, errors, merged cells, hidden rows and sheets.

import { cellName, parseCellName, SHEET_LIMITS } from './cell.ts'
import type { Cell, CellRange, Sheet, SheetFileProblem, SheetLimits, SheetRow } from './cell.ts'
import { Archive } from './unzip.ts'
import { dayCell, isDayFormat } from './xlsx-dates.ts'
import { plainText } from './xlsx-text.ts'
import { attribute, isTrue, readXml } from './xml-read.ts'
import type { XmlListener } from './xml-read.ts'

interface SheetPlace {
  readonly name: string
  readonly isHidden: boolean
  readonly part: string
}

interface Relationship {
  readonly type: string
  readonly target: string
}

/** Whether these bytes begin as a zip, and so may be a workbook. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** The container of Excel before 2007, and of workbooks under a password. */
export function isOldContainer(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, place) => bytes[place] === byte)
}

export function parseXlsx(bytes: Uint8Array, limits: SheetLimits = SHEET_LIMITS): readonly Sheet[] | SheetFileProblem {
  if (bytes.length > limits.fileBytes) return { code: 'sheet-too-large', at: '' }
  const archive = Archive.open(bytes, limits.unpackedBytes)
  if ('code' in archive) return archive
  if (archive.has('content.xml') && !archive.has('[Content_Types].xml')) return { code: 'sheet-opendocument', at: '' }
  try {
    return new WorkbookReading(archive, limits).sheets()
  } catch (error) {
    if (error instanceof Unreadable) return error.problem
    throw error
  }
}

class Unreadable extends Error {
  readonly problem: SheetFileProblem
  constructor(code: SheetFileProblem['code'], at: string) {
    super(code)
    this.problem = { code, at }
  }
}

class WorkbookReading {
  readonly #archive: Archive
  readonly #limits: SheetLimits
  #is1904 = false
  #cells = 0
  #strings: readonly string[] = []
  /** By index of a cell's style: whether it shows a day. */
  #isDay: readonly boolean[] = []

  constructor(archive: Archive, limits: SheetLimits) {
    this.#archive = archive
    this.#limits = limits
  }

  sheets(): readonly Sheet[] {
    const workbook = [...this.#relationships('_rels/.rels', '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.target
    if (workbook === undefined || !this.#archive.has(workbook)) throw new Unreadable('sheet-not-workbook', workbook ?? '')
    const related = this.#relationships(relationshipsPart(workbook), folderOf(workbook))
    const places = this.#places(workbook, related)
    const partOf = (kind: string) => [...related.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target
    this.#strings = this.#readStrings(partOf('sharedStrings'))
    this.#isDay = this.#readStyles(partOf('styles'))
    return places.map((place) => this.#sheet(place))
  }

  #read(part: string, listener: XmlListener): void {
    const bytes = this.#archive.read(part)
    if ('code' in bytes) throw new Unreadable(bytes.code, bytes.at)
    if (!readXml(bytes, listener)) throw new Unreadable('sheet-xml-broken', part)
  }

  #relationships(part: string, folder: string): ReadonlyMap<string, Relationship> {
    const found = new Map<string, Relationship>()
    if (!this.#archive.has(part)) return found
    this.#read(part, {
      open: (name, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
        if (name === 'Relationship' && id !== undefined && type !== undefined && target !== undefined && mode !== 'External') found.set(id, { type, target: resolved(folder, target) })
      },
    })
    return found
  }

  #places(workbook: string, related: ReadonlyMap<string, Relationship>): readonly SheetPlace[] {
    const places: SheetPlace[] = []
    this.#read(workbook, {
      open: (name, attributes) => {
        if (name === 'workbookPr') this.#is1904 = isTrue(attributes.date1904)
        const relationship = name === 'sheet' ? related.get(attribute(attributes, 'id') ?? '') : undefined
        if (relationship?.type.endsWith('/worksheet') !== true) return
        places.push({ name: attributes.name ?? '', isHidden: (attributes.state ?? 'visible') !== 'visible', part: relationship.target })
      },
    })
    return places
  }

  /** Texts that cells name by number; phonetic readings (rPh) are beside the text, not of it. */
  #readStrings(part: string | undefined): readonly string[] {
    const strings: string[] = []
    if (part === undefined) return strings
    const reading = new TextReading()
    this.#read(part, {
      open: (name) => reading.open(name),
      text: (text) => reading.text(text),
      close: (name) => {
        reading.close(name)
        if (name === 'si') strings.push(reading.take())
      },
    })
    return strings
  }

  #readStyles(part: string | undefined): readonly boolean[] {
    const [codes, isDay] = [new Map<number, string>(), [] as boolean[]]
    if (part === undefined) return isDay
    let isInCellFormats = false
    this.#read(part, {
      open: (name, { numFmtId, formatCode }) => {
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
        else if (name === 'cellXfs') isInCellFormats = true
        else if (name === 'xf' && isInCellFormats) isDay.push(isDayFormat(Number(numFmtId ?? 0), codes.get(Number(numFmtId))))
      },
      close: (name) => { if (name === 'cellXfs') isInCellFormats = false },
    })
    return isDay
  }

  #sheet({ name, isHidden, part }: SheetPlace): Sheet {
    const reading = new SheetReading(name, this.#strings, (value, style) => (this.#isDay[style] === true ? dayCell(value, this.#is1904) : { kind: 'number', value }), this.#limits, this.#cells)
    this.#read(part, reading)
    this.#cells = reading.cellCount
    return { name, isHidden, rows: reading.rows, merged: reading.merged }
  }
}

/** Text in `t` elements, runs of rich text joined. */
class TextReading {
  #parts = ''
  #isText = false
  #isPhonetic = false

  open(name: string): void {
    if (name === 't') this.#isText = !this.#isPhonetic
    else if (name === 'rPh') this.#isPhonetic = true
  }

  text(text: string): void {
    if (this.#isText) this.#parts += text
  }

  close(name: string): void {
    if (name === 't') this.#isText = false
    else if (name === 'rPh') this.#isPhonetic = false
  }

  take(): string {
    const text = plainText(this.#parts)
    this.#parts = ''
    return text
  }
}

class SheetReading implements XmlListener {
  readonly rows: SheetRow[] = []
  readonly merged: CellRange[] = []
  cellCount: number
  readonly #sheet: string
  readonly #strings: readonly string[]
  readonly #numberCell: (value: number, style: number) => Cell
  readonly #limits: SheetLimits
  readonly #inline = new TextReading()
  #row = 0
  #isHidden = false
  #cells: (Cell | null)[] = []
  #column = -1
  #type = 'n'
  #style = 0
  #value: string | null = null
  #isValue = false
  #hasFormula = false

  constructor(sheet: string, strings: readonly string[], numberCell: (value: number, style: number) => Cell, limits: SheetLimits, cellCount: number) {
    this.#sheet = sheet
    this.#strings = strings
    this.#numberCell = numberCell
    this.#limits = limits
    this.cellCount = cellCount
  }

  open(name: string, attributes: { readonly [name: string]: string }): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') { this.#isValue = true; this.#value = '' }
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'row') {
      this.#row = /^\d+$/.test(attributes.r ?? '') ? Number(attributes.r) : this.#row + 1
      this.#isHidden = isTrue(attributes.hidden)
      this.#cells = []
      this.#column = -1
    } else if (name === 'mergeCell') this.#openMerge(attributes.ref ?? '')
    else this.#inline.open(name)
  }

  text(text: string): void {
    if (this.#isValue) this.#value = (this.#value ?? '') + text
    else this.#inline.text(text)
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'v') this.#isValue = false
    else if (name === 'row') this.#closeRow()
    else this.#inline.close(name)
  }

  #openCell({ r, t, s }: { readonly [name: string]: string }): void {
    this.#column = parseCellName(r ?? '')?.column ?? this.#column + 1
    this.#type = t ?? 'n'
    this.#style = Number(s ?? 0)
    this.#value = null
    this.#hasFormula = false
  }

  #closeCell(): void {
    const cell = this.#cell()
    if (cell === null) return
    this.cellCount += 1
    if (this.#column >= this.#limits.columns || this.cellCount > this.#limits.cells) throw new Unreadable('sheet-too-large', `${this.#sheet} ${cellName(this.#column, this.#row)}`)
    while (this.#cells.length < this.#column) this.#cells.push(null)
    this.#cells[this.#column] = cell
  }

  /** ECMA-376 part 1, 18.18.11: what the text of a value is. */
  #cell(): Cell | null {
    const inline = this.#inline.take()
    const value = this.#value
    if (this.#type === 'inlineStr') return inline === '' ? null : { kind: 'text', text: inline }
    if (value === null) return this.#hasFormula ? { kind: 'uncomputed' } : null
    switch (this.#type) {
      case 's': return textOrNothing(this.#strings[Number(value)] ?? '')
      case 'str': return textOrNothing(plainText(value))
      case 'b': return { kind: 'boolean', value: isTrue(value) }
      case 'e': return { kind: 'error', error: value }
      case 'd': return { kind: 'date', date: value.slice(0, 10) }
      default: return value.trim() === '' ? null : this.#numberCell(Number(value), this.#style)
    }
  }

  #closeRow(): void {
    if (this.#cells.every((cell) => cell === null)) return
    if (this.rows.length >= this.#limits.rows) throw new Unreadable('sheet-too-large', `${this.#sheet} ${cellName(0, this.#row)}`)
    this.rows.push({ number: this.#row, isHidden: this.#isHidden, cells: this.#cells })
  }

  #openMerge(ref: string): void {
    const [from, to] = ref.split(':').map(parseCellName)
    if (from === null || from === undefined || to === null || to === undefined) return
    this.merged.push({ fromColumn: from.column, toColumn: to.column, fromRow: from.row, toRow: to.row })
  }
}

function textOrNothing(text: string): Cell | null {
  return text === '' ? null : { kind: 'text', text }
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
function relationshipsPart(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`
}

/** A target is a path from the folder of the part that names it, or from the root of the file. */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
