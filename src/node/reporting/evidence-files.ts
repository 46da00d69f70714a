// What may be attached as evidence. A closed list of kinds, each told by its bytes and its name together;
// what is claimed of it is not believed. Nothing that a browser would run is on the list. It is handed out as
// a download all the same.

export const LARGEST_EVIDENCE = 10_000_000

export type EvidenceFileCode = 'file-too-large' | 'file-empty' | 'file-kind-refused'

interface Kind {
  readonly mediaType: string
  readonly begins: (bytes: Uint8Array) => boolean
}

const startsWith = (...signature: readonly number[]) => (bytes: Uint8Array) => signature.every((byte, index) => bytes[index] === byte)
const PDF = startsWith(0x25, 0x50, 0x44, 0x46, 0x2d)
const ZIP = startsWith(0x50, 0x4b, 0x03, 0x04)
const OOXML = 'application/vnd.openxmlformats-officedocument'
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument'

const KINDS: Readonly<Record<string, Kind>> = {
  pdf: { mediaType: 'application/pdf', begins: PDF },
  png: { mediaType: 'image/png', begins: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  jpg: { mediaType: 'image/jpeg', begins: startsWith(0xff, 0xd8, 0xff) },
  jpeg: { mediaType: 'image/jpeg', begins: startsWith(0xff, 0xd8, 0xff) },
  docx: { mediaType: `${OOXML}.wordprocessingml.document`, begins: ZIP },
  xlsx: { mediaType: `${OOXML}.spreadsheetml.sheet`, begins: ZIP },
  odt: { mediaType: `${OPEN_DOCUMENT}.text`, begins: ZIP },
  ods: { mediaType: `${OPEN_DOCUMENT}.spreadsheet`, begins: ZIP },
  csv: { mediaType: 'text/csv', begins: isText },
  txt: { mediaType: 'text/plain', begins: isText },
  json: { mediaType: 'application/json', begins: isText },
}

/** The media type of a file that may be attached, or why it may not. */
export function judgeEvidenceFile(name: string, bytes: Uint8Array): { readonly mediaType: string } | { readonly code: EvidenceFileCode } {
  if (bytes.length === 0) return { code: 'file-empty' }
  if (bytes.length > LARGEST_EVIDENCE) return { code: 'file-too-large' }
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined
  return kind !== undefined && kind.begins(bytes) ? { mediaType: kind.mediaType } : { code: 'file-kind-refused' }
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
