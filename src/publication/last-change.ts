// When a page last became another by something that somebody signed, for the map of the site: never when it was rendered. Of a page of
// one thing it is the newest signature on it or statement about it, of a version the signature on it or on the one that took
// its place, of a list the newest of what it lists. What follows from another page, or from the day alone, is no change of this one.

import { actKey } from '../dialogue/rows.ts'
import type { RowReader, StatementRow, VersionRow } from '../dialogue/rows.ts'
import { findKind } from '../dialogue/items/index.ts'
import type { ItemKind } from '../dialogue/items/index.ts'
import type { Source } from './families/family.ts'
import { latestOf } from '../text/instant.ts'
import type { PageAddress } from './pages.ts'
import { placeOf } from './routes.ts'

/** The kinds whose items a section lists. What is not here tells of every act. */
const LISTED: Readonly<Record<string, readonly ItemKind[]>> = {
  plan: ['plan', 'element'], meetings: ['meeting'], indicators: ['indicator'], instruments: ['instrument'], consultations: ['instrument'], projects: ['project'], bodies: ['body'], organisations: ['organisation'], about: ['dialogue'], formats: ['dialogue', 'plan', 'element', 'body'],
}

/** RFC 3339, to the second, as the acts claim it; of an empty list, when the charter was last signed. Null where nothing says. `portion`: the one in which the page stands (`pages.ts`). */
export function lastChange(source: Source, { kind, paths }: PageAddress, portion: string): string | null {
  const { rows, dialogue } = source.context
  if (findKind(portion) !== null) return kind === 'version' ? ofVersion(rows, portion, Number(placeOf(paths.en)?.rest.at(-1)?.slice(1))) : ofItem(source, portion)
  return ofSection(source, kind, placeOf(paths.en)?.rest ?? []) ?? ofItem(source, `dialogue/${dialogue}`)
}

function ofSection(source: Source, kind: PageAddress['kind'], rest: readonly string[]): string | null {
  const { rows } = source.context
  switch (kind) {
    case 'data': case 'dataset': return latestOf(said(rows, 'datasets').filter(({ made, content }) => kind === 'data' || (made.party === rest[0] && content?.dataset === rest[1])).map(({ made }) => made.at))
    case 'texts': case 'text': case 'released': return latestOf(said(rows, 'publications').filter(({ content }) => kind === 'texts' || isOf(content, rest)).map(({ made }) => made.at))
    default: {
      const kinds = LISTED[kind]
      return kinds === undefined ? newestAct(source.context) : latestOf(kinds.flatMap((one) => ofKind(source, one)))
    }
  }
}

/** Remembered by itself: what is said of one thing makes nothing of the others again. */
function ofItem(source: Source, item: string): string | null {
  const [day] = source.list(`changed:${item}`, ({ context: { rows } }) => {
    const signed = (rows.find('item', item)?.versions ?? []).flatMap(signedAt)
    const about = (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id)?.made.at ?? [])
    return [latestOf([...signed, ...about]) ?? '']
  })
  return day === undefined || day === '' ? null : day
}

function ofKind(source: Source, kind: ItemKind): readonly string[] {
  return source.list(`changed:all:${kind}`, (inner) => {
    const { rows } = inner.context
    const day = latestOf([...(rows.find('kind', kind) ?? []), ...(rows.find('ended', kind) ?? [])].flatMap((item) => ofItem(inner, item) ?? []))
    return day === null ? [] : [day]
  })
}

/** Its page says whether it is in force, and so changes once more. */
function ofVersion(rows: RowReader, item: string, number: number): string | null {
  const versions = rows.find('item', item)?.versions ?? []
  return latestOf(versions.filter((one) => one.number >= number).slice(0, 2).slice(-1).flatMap(signedAt))
}

function signedAt({ signed }: VersionRow): readonly string[] {
  return signed.map(({ at }) => at)
}

function said(rows: RowReader, list: 'datasets' | 'publications'): readonly StatementRow[] {
  return (rows.find(list, 'all') ?? []).flatMap((id) => rows.find('statement', id) ?? [])
}

/** Whether a publication is of the text, or of the release, that an address names. */
function isOf(content: StatementRow['content'], rest: readonly string[]): boolean {
  const { release, clean } = (content ?? {}) as { readonly release?: string; readonly clean?: { readonly text?: string } }
  return rest.length === 1 ? clean?.text === `text/${rest[0]}` : release === `joint-release/${rest[1]}`
}

function newestAct({ rows, dialogue }: Source['context']): string | null {
  const parties = (rows.find('item', `dialogue/${dialogue}`)?.versions.at(-1)?.content?.parties ?? []) as readonly { readonly party: string }[]
  return latestOf(parties.flatMap(({ party }) => rows.find('act', actKey(party, rows.find('party', party)?.sequence ?? 0))?.at ?? []))
}
