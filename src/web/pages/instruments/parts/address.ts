// Where a tool stands as it was asked: the same parameters in the same order give the same page again.

import type { ToolFile } from '../../../../instruments/tool.ts'
import type { InstrumentView } from '../../../../instruments/view.ts'
import { itemPath, twinPath } from '../../../../publication/routes.ts'
import { toolFilePath, toolTablePath } from '../../../../publication/tool-table.ts'
import type { Language } from '../../../../text/bilingual.ts'

type Asked = Pick<InstrumentView, 'item' | 'parameters'>

/** The page; `changes` ask otherwise, null takes a parameter away. */
export function toolAddress({ item, parameters }: Asked, language: Language, changes: Readonly<Record<string, string | null>> = {}): string {
  return `${itemPath(item, language)}${queryOf({ ...parameters, ...changes })}`
}

export function toolTwinAddress({ item, parameters }: Asked, language: Language): string {
  return `${twinPath(itemPath(item, language))}${queryOf(parameters)}`
}

export function toolTableAddress({ item, parameters }: Asked, table: string, language: Language): string {
  return `${toolTablePath(itemPath(item, language), table)}${queryOf(parameters)}`
}

export function toolFileAddress({ item, parameters }: Asked, file: Pick<ToolFile, 'name' | 'extension'>, language: Language): string {
  return `${toolFilePath(itemPath(item, language), file)}${queryOf(parameters)}`
}

function queryOf(parameters: Readonly<Record<string, string | null>>): string {
  const named = Object.entries(parameters).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])).sort(([a], [b]) => (a < b ? -1 : 1))
  return named.length === 0 ? '' : `?${new URLSearchParams(named).toString()}`
}
