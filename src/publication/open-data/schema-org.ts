// A dataset as search engines read it: a node of schema.org, in the head of its page.

import type { Frame } from '../../dialogue/views/index.ts'
import { PARQUET_TYPE } from '../../dialogue/statements/dataset.ts'
import type { NumberedVintage } from '../../instruments/datasets/vintages.ts'
import type { Language } from '../../text/bilingual.ts'
import { datasetPath } from '../routes.ts'
import { inLanguage } from '../sdmx/names.ts'
import { datasetFilePath } from './addresses.ts'

export function datasetNode({ content, party, made, number, bytes }: NumberedVintage, frame: Frame, origin: string, language: Language): Readonly<Record<string, unknown>> {
  const ref = { party, dataset: content.dataset }
  const say = (text: Readonly<Record<string, string>>) => inLanguage(text, language)
  return {
    '@type': 'Dataset', name: say(content.title), description: `${say(content.definition)} ${say(content.method)}`, url: `${origin}${datasetPath(ref, language)}`, identifier: `${origin}${datasetPath(ref, 'en')}`,
    inLanguage: frame.languages, version: content.vintage, datePublished: made.at.slice(0, 10), isAccessibleForFree: true,
    license: content.licence.url ?? say(content.licence.name), creator: { '@type': 'Organization', name: say(content.originator.name), ...(content.originator.url === null ? {} : { url: content.originator.url }) },
    publisher: { '@type': 'Organization', name: say(frame.parties.find((one) => one.party === party)?.name ?? { en: party }) },
    ...(content.covers === null ? {} : { temporalCoverage: `${content.covers.from}/${content.covers.to}` }),
    variableMeasured: content.columns.filter(({ role }) => role === 'measure').map(({ title, unit }) => ({ '@type': 'PropertyValue', name: say(title), ...(unit === null ? {} : { unitText: say(unit) }) })),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${origin}${datasetFilePath(ref, 'csv', language, number)}` },
      { '@type': 'DataDownload', encodingFormat: PARQUET_TYPE, contentUrl: `${origin}${datasetFilePath(ref, 'parquet', language, number)}`, contentSize: `${bytes} B` },
    ],
  }
}
