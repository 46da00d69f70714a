// The official schema of IATI 2.03 (`iati-2.03/`), asked in WebAssembly, so that no program has to be there.

import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

const read = (name: string) => ({ fileName: name, contents: readFileSync(new URL(`iati-2.03/${name}`, import.meta.url), 'utf8') })

/** What the schema finds wrong with a file; empty where it is valid. */
export async function schemaProblems(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'activities.xml', contents: xml }], schema: [read('iati-activities-schema.xsd')], preload: [read('iati-common.xsd'), read('xml.xsd')] })
  return errors.map(({ message, loc }) => `${loc?.lineNumber ?? 0}: ${message}`)
}
