// The catalogue for harvesters in the United States: DCAT-US 1.1 (`data.json`), and DCAT-US 3, whose texts have one
// language, so that there is one file a language with the same identifiers.

import { PARQUET_TYPE } from '../../dialogue/statements/dataset.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { dataFilePath, SDMX_ROOT } from '../sdmx/addresses.ts'
import { inLanguage } from '../sdmx/names.ts'
import { datasetFilePath } from './addresses.ts'
import type { Catalogue, CatalogueEntry } from './catalogue.ts'
import { WORDS } from './words.ts'

const SDMX_STANDARD = 'https://sdmx.org/standards-2/'
const PUBLIC = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC'

/** The bureau and program codes are told where the operator gives them: only a federal agency of the United States has such. */
export function renderDataJson(catalogue: Catalogue): string {
  const { entries, settings: { bureauCodes, programCodes } } = catalogue
  return print({
    '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld', '@id': `${catalogue.origin}/data.json`, '@type': 'dcat:Catalog',
    conformsTo: 'https://project-open-data.cio.gov/v1.1/schema', describedBy: 'https://project-open-data.cio.gov/v1.1/schema/catalog.json',
    dataset: entries.map((entry) => {
      const { content, made } = entry.vintage
      return {
        '@type': 'dcat:Dataset', title: content.title.en ?? inLanguage(content.title, 'en'), description: longDescription(entry, 'en'), keyword: keywordsOf(catalogue, entry, 'en'),
        modified: made.at, publisher: { '@type': 'org:Organization', name: inLanguage(entry.statedBy, 'en') },
        contactPoint: { '@type': 'vcard:Contact', fn: inLanguage(catalogue.contact.name, 'en'), hasEmail: `mailto:${catalogue.contact.email}` },
        identifier: entry.identifier, accessLevel: 'public',
        ...(bureauCodes.length === 0 ? {} : { bureauCode: bureauCodes }), ...(programCodes.length === 0 ? {} : { programCode: programCodes }),
        ...(content.licence.url === null ? {} : { license: content.licence.url }), ...(entry.covers === null ? {} : { temporal: `${entry.covers.first}/${entry.covers.last}` }),
        language: catalogue.frame.languages, landingPage: entry.page('en'), describedBy: `${catalogue.origin}${fileOf(entry, 'dictionary', 'en')}`, describedByType: 'text/csv',
        ...(referencesOf(entry).length === 0 ? {} : { references: referencesOf(entry) }),
        distribution: [
          { '@type': 'dcat:Distribution', title: 'CSV', downloadURL: `${catalogue.origin}${fileOf(entry, 'csv', 'en')}`, mediaType: 'text/csv', format: 'CSV' },
          { '@type': 'dcat:Distribution', title: 'Parquet', downloadURL: `${catalogue.origin}${fileOf(entry, 'parquet', 'en')}`, mediaType: PARQUET_TYPE, format: 'Parquet' },
          { '@type': 'dcat:Distribution', title: 'SDMX', accessURL: `${catalogue.origin}${dataFilePath(entry.flow, 'json')}`, mediaType: 'application/json', format: 'SDMX-JSON', conformsTo: SDMX_STANDARD },
        ],
      }
    }),
  })
}

export function renderDcatUs3(catalogue: Catalogue, language: Language): string {
  const { origin, frame } = catalogue
  const contact = [{ '@type': 'Kind', fn: inLanguage(catalogue.contact.name, language), hasEmail: `mailto:${catalogue.contact.email}` }]
  const self = frame.parties.find(({ party }) => party === frame.self)
  return print({
    '@context': 'https://resources.data.gov/dcat-us/3.0.0/context/dcat-us-3.0.jsonld', '@type': 'Catalog', '@id': `${origin}/data/catalog`,
    title: WORDS[language].catalogue(inLanguage(frame.name, language)), description: WORDS[language].about, language, homepage: { '@type': 'Document', title: inLanguage(frame.name, language), accessURL: `${origin}/${language}/` },
    publisher: { '@type': 'Agent', name: inLanguage(self?.name ?? {}, language) || frame.self }, contactPoint: contact,
    conformsTo: { '@type': 'Standard', title: 'DCAT-US 3.0', identifier: 'https://resources.data.gov/dcat-us/3.0.0/' },
    ...(catalogue.modified === null ? {} : { modified: catalogue.modified }),
    dataset: catalogue.entries.map((entry) => dataset3(catalogue, entry, language, contact)),
  })
}

function dataset3(catalogue: Catalogue, entry: CatalogueEntry, language: Language, contactPoint: readonly object[]): object {
  const { content, made, file, bytes } = entry.vintage
  const { origin } = catalogue
  const license = content.licence.url ?? inLanguage(content.licence.name, language)
  const shared = { '@type': 'Distribution', license, issued: made.at, accessURL: entry.page(language) }
  const { obtained } = content
  return {
    '@type': 'Dataset', '@id': entry.identifier, identifier: entry.identifier, title: inLanguage(content.title, language), description: longDescription(entry, language),
    publisher: { '@type': 'Organization', name: inLanguage(entry.statedBy, language) }, creator: { '@type': 'Agent', name: inLanguage(content.originator.name, language) },
    contactPoint, keyword: keywordsOf(catalogue, entry, language), language: languagesOf(catalogue), issued: made.at, modified: made.at, version: content.vintage, accessRights: PUBLIC,
    landingPage: { '@type': 'Document', title: inLanguage(content.title, language), accessURL: entry.page(language) },
    ...(content.originator.url === null ? {} : { page: [{ '@type': 'Document', title: inLanguage(content.originator.name, language), accessURL: content.originator.url }] }),
    ...(entry.covers === null ? {} : { temporal: [{ '@type': 'PeriodOfTime', startDate: entry.covers.first, endDate: entry.covers.last }] }),
    provenance: [WORDS[language].obtained(obtained.on, obtained.url, obtained.note === null ? null : inLanguage(obtained.note, language))],
    ...(content.caveats.length === 0 ? {} : { scopeNote: content.caveats.map((caveat) => inLanguage(caveat, language)).join('\n') }),
    describedBy: { '@type': 'Distribution', title: WORDS[language].dictionary, downloadURL: `${origin}${fileOf(entry, 'dictionary', language)}`, mediaType: 'text/csv', format: 'CSV' },
    distribution: [
      { ...shared, title: 'CSV', downloadURL: `${origin}${fileOf(entry, 'csv', language)}`, mediaType: 'text/csv', format: 'CSV', characterEncoding: ['UTF-8'] },
      { ...shared, title: 'Parquet', downloadURL: `${origin}${fileOf(entry, 'parquet', language)}`, mediaType: PARQUET_TYPE, format: 'Parquet', byteSize: String(bytes), checksum: { '@type': 'Checksum', algorithm: 'SHA-256', checksumValue: file } },
      { ...shared, title: 'SDMX-JSON 2.1', downloadURL: `${origin}${dataFilePath(entry.flow, 'json')}`, mediaType: 'application/json', format: 'SDMX-JSON', conformsTo: [{ '@type': 'Standard', title: 'SDMX 3.1', identifier: SDMX_STANDARD }] },
      { ...shared, title: 'SDMX-CSV 2.0', accessURL: `${origin}${SDMX_ROOT}/data/dataflow/${entry.flow.name.agency}/${entry.flow.name.id}/${entry.flow.name.version}`, downloadURL: `${origin}${dataFilePath(entry.flow, 'csv')}`, mediaType: 'text/csv', format: 'SDMX-CSV', conformsTo: [{ '@type': 'Standard', title: 'SDMX 3.1', identifier: SDMX_STANDARD }] },
    ],
  }
}

/** The files of a vintage, at the address that stays when another replaces it: the checksum is of these bytes. */
function fileOf({ vintage: { party, content, number } }: CatalogueEntry, file: 'csv' | 'parquet' | 'dictionary', language: Language): string {
  return datasetFilePath({ party, dataset: content.dataset }, file, language, number)
}

/** What a row is and how it came about, whose data it is, and what must be known besides. */
export function longDescription({ vintage: { content } }: CatalogueEntry, language: Language): string {
  const say = (text: Bilingual) => inLanguage(text, language)
  return [say(content.definition), say(content.method), WORDS[language].originator(say(content.originator.name)), WORDS[language].licence(say(content.licence.name)), ...content.caveats.map(say)].map(ended).join(' ')
}

function ended(sentence: string): string {
  return /[.!?:]$/.test(sentence) ? sentence : `${sentence}.`
}

export function keywordsOf({ frame }: Catalogue, { vintage: { content } }: CatalogueEntry, language: Language): readonly string[] {
  return [...new Set([inLanguage(frame.acronym, language), inLanguage(content.title, language), content.dataset.replaceAll('-', ' ')])].filter((word) => word !== '')
}

function referencesOf({ vintage: { content } }: CatalogueEntry): readonly string[] {
  return [...new Set([content.originator.url, content.obtained.url].filter((url) => url !== null))]
}

/** DCAT-US 3 knows languages of two letters. */
function languagesOf({ frame }: Catalogue): readonly string[] {
  return [...new Set(frame.languages.map((tag) => tag.slice(0, 2)))]
}

function print(catalogue: object): string {
  return `${JSON.stringify(catalogue, null, 1)}\n`
}
