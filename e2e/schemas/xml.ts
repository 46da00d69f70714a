// What a schema finds wrong with a file of XML: libxml2 in WebAssembly, so that no program has to be there.

import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

const read = (name: string) => ({ fileName: name.replace(/^.*\//, ''), contents: readFileSync(new URL(name, import.meta.url), 'utf8') })

/** `schema`, and what it imports, by file below this folder; RELAX NG in its XML syntax, or a schema of the W3C. Empty where the file is valid. */
export async function xmlProblems(xml: string, schema: string, imported: readonly string[] = []): Promise<readonly string[]> {
  const extension = schema.endsWith('.rng') ? 'relaxng' as const : 'schema' as const
  const { errors } = await validateXML({ xml: [{ fileName: 'file.xml', contents: xml }], schema: [read(schema)], extension, preload: imported.map(read), maxMemoryPages: 8192 })
  return errors.map(({ message, loc }) => `${loc?.lineNumber ?? 0}: ${message}`)
}
