// Released texts as files for archives, beside their pages.

import type { ReleasedText } from '../../dialogue/views/index.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import { AKOMA_TYPE, akomaPath, pageOfAkoma, renderReleasedAkoma } from '../originals/released-file.ts'
import { addressesIn, findPage, TEXT_PORTION } from '../pages.ts'
import type { Family } from './family.ts'

export const akomaFiles: Family = {
  name: 'akoma-ntoso',
  find: (path) => {
    const archived = pageOfAkoma(path)
    const found = archived === null ? null : findPage(archived)
    if (found === null || found.isTwin || found.address.kind !== 'released') return null
    const { address: page, language } = found
    return { page, make: (source) => { const view = source.view(page); return view === null ? null : { type: AKOMA_TYPE, text: renderReleasedAkoma(view as ReleasedText, language) } } }
  },
  portions: () => [TEXT_PORTION],
  paths: (source, portion) => addressesIn(source.context.rows, portion).filter((address) => address.kind === 'released' && source.isThere(address)).flatMap(({ paths }) => LANGUAGES.map((language) => akomaPath(paths[language]))),
}
