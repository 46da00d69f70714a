// The rolling text as a file, for those who work elsewhere.

import { renderRolling } from '../../../dialogue/negotiation/rolling-export.ts'
import type { ExportForm } from '../../../dialogue/negotiation/rolling-export.ts'
import { wordsFor } from '../../../text/alternat.ts'
import { isLanguage } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { field } from '../fields.ts'
import type { Outcome, Visit } from '../visit.ts'
import { columnsIn, rollingOf } from './load.ts'

export async function exportText(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const rolling = rollingOf(visit)
  if (rolling === null) return null
  const form: ExportForm = field(fields, 'form') === 'markdown' ? 'markdown' : 'plain'
  const { names, title } = rolling.content
  const { party } = running.settings
  const languages = columnsIn(visit)
  const text = renderRolling(rolling, {
    form, languages, title, readable: (words, language) => wordsFor(words, names, party, language),
    wordsIn: (language) => MESSAGES[isLanguage(language) ? language : match.language].workspace.texts.export,
  })
  const name = `${match.parameter}-${languages.join('-')}-${running.node.now().slice(0, 10)}.${form === 'markdown' ? 'md' : 'txt'}`
  return { file: { bytes: new TextEncoder().encode(text), mediaType: `${form === 'markdown' ? 'text/markdown' : 'text/plain'}; charset=utf-8`, name } }
}
