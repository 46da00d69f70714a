// The pictures that other sites show beside links: of every page that has one of its own, and one of each section.

import type { Language } from '../../text/bilingual.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import { frameOf } from '../../dialogue/views/index.ts'
import { defaultPicture } from '../pictures/default-picture.ts'
import { pageOfPicture, pictureOf, sectionPicture } from '../pictures/picture.ts'
import type { Picture } from '../pictures/picture.ts'
import { addressesIn, findPage, pagePortions } from '../pages.ts'
import type { Page, PageAddress } from '../pages.ts'
import { placeOf, SECTIONS } from '../routes.ts'
import type { Family, Source } from './family.ts'

const PNG_TYPE = 'image/png'
/** Pages that can have one of their own; what can have none is not looked at. */
const HAS_PICTURES: ReadonlySet<string> = new Set([...Object.keys(SECTIONS), 'element', 'meeting', 'text', 'released', 'body', 'indicator', 'project'])

export const pictureFiles: Family = {
  name: 'pictures',
  find: (path) => {
    const page = pageOfPicture(path)
    const found = page === null ? null : findPage(page)
    if (found === null || found.isTwin) return null
    return {
      isNamedByContent: true,
      make: (source) => {
        // A name that says another hash is of an earlier picture, or of none.
        const picture = picturesOf(source, found.address, found.language).find((one) => one.path === path)
        if (picture === undefined) return null
        const made = source.pressed({ press: 'picture', input: picture.order })
        // What stands in for a picture that is not there yet is not the picture.
        return made === null || made.length === 0 ? { type: PNG_TYPE, text: '', bytes: defaultPicture() } : { type: PNG_TYPE, text: '', bytes: made, isFinal: true }
      },
    }
  },
  portions: ({ context }) => pagePortions(context.rows),
  paths: (source, portion) => addressesIn(source.context.rows, portion).filter((address) => HAS_PICTURES.has(address.kind) && source.isThere(address))
    .flatMap((address) => LANGUAGES.flatMap((language) => picturesOf(source, address, language).map(({ path }) => path))),
}

/** Its own, and, of a section, the one of the pages in it that have none. */
function picturesOf(source: Source, address: PageAddress, language: Language): readonly Picture[] {
  const path = address.paths[language]
  const [view, frame, place] = [source.view(address), frameOf(source.context), placeOf(path)]
  if (view === null || frame === null || place === null) return []
  const own = pictureOf({ kind: address.kind, view, language, path, alternates: address.paths } as Page)
  const all = [own, ...(place.rest.length > 0 ? [] : [sectionPicture(place.section, frame, language)])]
  // What a page shows of its section stands with the section.
  return all.filter((one, index) => pageOfPicture(one.path) === path && all.findIndex((other) => other.path === one.path) === index)
}
