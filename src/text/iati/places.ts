// Paths into a file of IATI, as its rules write them: `transaction/sector/@code`. A `*` is any element.

import { elementsIn, textOf } from '../exchange/xml-read.ts'
import type { XmlElement } from '../exchange/xml-read.ts'

/** An element with where it stands, for whoever is told of it. */
export interface At {
  readonly element: XmlElement
  readonly path: string
}

export interface Found {
  readonly value: string
  readonly line: number
  readonly path: string
}

/** The children of one name, each with its place among them. */
export function childrenAt({ element, path }: At, name: string): readonly At[] {
  return elementsIn(element, name).map((child, index) => ({ element: child, path: `${path}/${name}[${index + 1}]` }))
}

/** All elements at a path; none where nothing stands there. */
export function elementsAt(at: At, path: string): readonly At[] {
  return path.split('/').reduce<readonly At[]>((found, name) => found.flatMap((one) => childrenAt(one, name)), [at])
}

/** Attributes (`a/@b`) and texts of elements (`a/b`); what is empty is not there. */
export function valuesAt(at: At, path: string): readonly Found[] {
  const parts = path.split('/')
  const last = parts.at(-1) ?? ''
  const isAttribute = last.startsWith('@')
  const holders = isAttribute ? (parts.length === 1 ? [at] : elementsAt(at, parts.slice(0, -1).join('/'))) : elementsAt(at, path)
  return holders.flatMap(({ element, path: place }) => {
    const value = isAttribute ? (element.attributes.get(last.slice(1)) ?? '').trim() : textOf(element).trim()
    return value === '' ? [] : [{ value, line: element.line, path: isAttribute ? `${place}/${last}` : place }]
  })
}

/** All elements of one name at any depth. */
export function everyAt(at: At, name: string): readonly At[] {
  const counted = new Map<string, number>()
  return elementsIn(at.element).flatMap((child) => {
    const place = (counted.get(child.name) ?? 0) + 1
    counted.set(child.name, place)
    const own = { element: child, path: `${at.path}/${child.name}[${place}]` }
    return [...(child.name === name ? [own] : []), ...everyAt(own, name)]
  })
}
