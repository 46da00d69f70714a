// The catalogue in every language at once: DCAT-AP 3, for harvesters that read RDF. Whatever it names has its class,
// so that a checker that fetches nothing can judge it.

import { PARQUET_TYPE } from '../../dialogue/statements/dataset.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { dataFilePath, DATAFLOWS_PATH, SDMX_ROOT } from '../sdmx/addresses.ts'
import { datasetFilePath } from './addresses.ts'
import type { Catalogue, CatalogueEntry } from './catalogue.ts'
import { keywordsOf } from './dcat-us.ts'
import { literals } from './rdf.ts'
import type { RdfNode } from './rdf.ts'
import { WORDS } from './words.ts'

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
const IANA = 'https://www.iana.org/assignments/media-types'
/** The languages of the list of the European Union that a dialogue is likely to have. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'ENG', es: 'SPA', fr: 'FRA', pt: 'POR', de: 'DEU', it: 'ITA', nl: 'NLD', zh: 'ZHO', ja: 'JPN', ar: 'ARA', ru: 'RUS' }

export function catalogueNode(catalogue: Catalogue): RdfNode {
  const { origin, frame, entries, modified } = catalogue
  const self = frame.parties.find(({ party }) => party === frame.self)
  return {
    id: `${origin}/data/catalog`, type: 'dcat:Catalog',
    says: {
      'dct:title': literals(inBoth((language) => WORDS[language].catalogue(frame.name[language] ?? ''))), 'dct:description': literals(inBoth((language) => WORDS[language].about)),
      'dct:publisher': [agent(`${origin}/#${frame.self}`, self?.name ?? { en: frame.self })], 'dct:language': languages(catalogue),
      'foaf:homepage': [document(`${origin}/${LANGUAGES[0]}/`)], ...(modified === null ? {} : { 'dct:modified': [{ text: modified, datatype: 'xsd:dateTime' }] }),
      'dcat:contactPoint': [contact(catalogue)],
      'dcat:dataset': entries.map((entry) => datasetNode(catalogue, entry)), ...(entries.length === 0 ? {} : { 'dcat:service': [serviceNode(catalogue)] }),
    },
  }
}

function datasetNode(catalogue: Catalogue, entry: CatalogueEntry): RdfNode {
  const { content, made, party, file } = entry.vintage
  const { obtained } = content
  const keywords = LANGUAGES.flatMap((language) => keywordsOf(catalogue, entry, language).map((text) => ({ text, language })))
  return {
    id: entry.identifier, type: 'dcat:Dataset',
    says: {
      'dct:title': literals(content.title), 'dct:description': [...literals(content.definition), ...literals(content.method)], 'dct:identifier': [{ text: entry.identifier }],
      'dct:publisher': [agent(`${catalogue.origin}/#${party}`, entry.statedBy)], 'dct:creator': [agent(content.originator.url, content.originator.name)], 'dcat:contactPoint': [contact(catalogue)],
      'dcat:keyword': keywords, 'dct:language': languages(catalogue), 'dct:issued': [{ text: made.at, datatype: 'xsd:dateTime' }], 'dct:modified': [{ text: made.at, datatype: 'xsd:dateTime' }],
      'dcat:version': [{ text: content.vintage }], 'dct:accessRights': [{ id: `${AUTHORITY}/access-right/PUBLIC`, type: 'dct:RightsStatement' }],
      'dcat:landingPage': LANGUAGES.map((language) => document(entry.page(language))), 'foaf:page': LANGUAGES.map((language) => document(`${catalogue.origin}${fileOf(entry, 'dictionary', language)}`)),
      ...(entry.covers === null ? {} : { 'dct:temporal': [{ type: 'dct:PeriodOfTime', says: { 'dcat:startDate': [{ text: entry.covers.first, datatype: 'xsd:date' }], 'dcat:endDate': [{ text: entry.covers.last, datatype: 'xsd:date' }] } }] }),
      'dct:provenance': [{ type: 'dct:ProvenanceStatement', says: { 'rdfs:label': literals(inBoth((language) => WORDS[language].obtained(obtained.on, obtained.url, obtained.note?.[language] ?? null))) } }],
      'skos:scopeNote': content.caveats.flatMap(literals),
      'dcat:distribution': distributions(catalogue, entry, file),
    },
  }
}

function distributions(catalogue: Catalogue, entry: CatalogueEntry, hash: string): readonly RdfNode[] {
  const { content, made, bytes } = entry.vintage
  const { origin } = catalogue
  const licence: RdfNode = content.licence.url === null ? { type: 'dct:LicenseDocument', says: { 'rdfs:label': literals(content.licence.name) } } : { id: content.licence.url, type: 'dct:LicenseDocument', says: { 'rdfs:label': literals(content.licence.name) } }
  const distribution = (name: string, path: string, mediaType: string, format: string, more: RdfNode['says'] = {}): RdfNode => ({
    id: `${origin}${path}#distribution`, type: 'dcat:Distribution',
    says: {
      'dct:title': LANGUAGES.map((language) => ({ text: name, language })), 'dcat:accessURL': [resource(entry.page('en'))], 'dcat:downloadURL': [resource(`${origin}${path}`)], 'dct:license': [licence],
      'dct:issued': [{ text: made.at, datatype: 'xsd:dateTime' }], 'dcat:mediaType': [{ id: `${IANA}/${mediaType}`, type: 'dct:MediaType' }], 'dct:format': [{ id: `${AUTHORITY}/file-type/${format}`, type: 'dct:MediaTypeOrExtent' }],
      'dct:language': languages(catalogue), ...more,
    },
  })
  const checksum: RdfNode = { type: 'spdx:Checksum', says: { 'spdx:algorithm': [{ id: 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256', type: 'spdx:ChecksumAlgorithm' }], 'spdx:checksumValue': [{ text: hash, datatype: 'xsd:hexBinary' }] } }
  const service = { 'dcat:accessService': [{ id: `${origin}${SDMX_ROOT}`, type: 'dcat:DataService' }] }
  return [
    distribution('CSV', fileOf(entry, 'csv', 'en'), 'text/csv', 'CSV'),
    distribution('Parquet', fileOf(entry, 'parquet', 'en'), PARQUET_TYPE, 'PARQUET', { 'dcat:byteSize': [{ text: String(bytes), datatype: 'xsd:nonNegativeInteger' }], 'spdx:checksum': [checksum] }),
    distribution('SDMX-JSON 2.1', dataFilePath(entry.flow, 'json'), 'application/json', 'JSON', service), distribution('SDMX-CSV 2.0', dataFilePath(entry.flow, 'csv'), 'text/csv', 'CSV', service),
  ]
}

function serviceNode(catalogue: Catalogue): RdfNode {
  const { origin, frame, entries } = catalogue
  const self = frame.parties.find(({ party }) => party === frame.self)
  return {
    id: `${origin}${SDMX_ROOT}`, type: 'dcat:DataService',
    says: {
      'dct:title': literals(inBoth((language) => WORDS[language].service)), 'dcat:endpointURL': [resource(`${origin}${SDMX_ROOT}`)], 'dcat:endpointDescription': [resource(`${origin}${DATAFLOWS_PATH}`)],
      'dct:publisher': [agent(`${origin}/#${frame.self}`, self?.name ?? { en: frame.self })], 'dcat:contactPoint': [contact(catalogue)],
      'dct:conformsTo': [{ id: 'https://sdmx.org/standards-2/', type: 'dct:Standard' }], 'dct:accessRights': [{ id: `${AUTHORITY}/access-right/PUBLIC`, type: 'dct:RightsStatement' }],
      'dcat:servesDataset': entries.map(({ identifier }) => ({ id: identifier, type: 'dcat:Dataset' })),
    },
  }
}

function fileOf({ vintage: { party, content, number } }: CatalogueEntry, file: 'csv' | 'parquet' | 'dictionary', language: 'en' | 'es'): string {
  return datasetFilePath({ party, dataset: content.dataset }, file, language, number)
}

function agent(id: string | null, name: Bilingual): RdfNode {
  return { ...(id === null ? {} : { id }), type: 'foaf:Agent', says: { 'foaf:name': literals(name) } }
}

function contact({ contact: { name, email } }: Catalogue): RdfNode {
  return { type: 'vcard:Kind', says: { 'vcard:fn': literals(name).slice(0, 1), 'vcard:hasEmail': [resource(`mailto:${email}`)] } }
}

function document(id: string): RdfNode {
  return { id, type: 'foaf:Document' }
}

function resource(id: string): RdfNode {
  return { id, type: 'rdfs:Resource' }
}

function languages({ frame }: Catalogue): readonly RdfNode[] {
  return frame.languages.flatMap((tag) => { const name = LANGUAGE_NAMES[tag.split('-')[0] ?? '']; return name === undefined ? [] : [{ id: `${AUTHORITY}/language/${name}`, type: 'dct:LinguisticSystem' }] })
}

function inBoth(say: (language: 'en' | 'es') => string): Bilingual {
  return { en: say('en'), es: say('es') }
}
