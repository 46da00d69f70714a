// What can be the scan of a signed paper: told by its bytes and its name together; what is claimed of it is not believed.

export const LARGEST_SCAN = 20_000_000

export type ScanCode = 'scan-missing' | 'scan-too-large' | 'scan-kind-refused'

interface Kind {
  readonly mediaType: string
  readonly endings: readonly string[]
  /** The bytes with which such a file begins. */
  readonly begins: readonly (readonly number[])[]
}

const KINDS: readonly Kind[] = [
  { mediaType: 'application/pdf', endings: ['pdf'], begins: [[0x25, 0x50, 0x44, 0x46, 0x2d]] },
  { mediaType: 'image/png', endings: ['png'], begins: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], begins: [[0xff, 0xd8, 0xff]] },
  // TIFF 6.0, section 2: either order of bytes, then 42.
  { mediaType: 'image/tiff', endings: ['tif', 'tiff'], begins: [[0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a]] },
]

/** The media type of a scan, or why it is none. */
export function judgeScan(name: string, bytes: Uint8Array): { readonly mediaType: string } | { readonly code: ScanCode } {
  if (bytes.length === 0) return { code: 'scan-missing' }
  if (bytes.length > LARGEST_SCAN) return { code: 'scan-too-large' }
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const kind = KINDS.find(({ endings, begins }) => endings.includes(ending) && begins.some((signature) => signature.every((byte, index) => bytes[index] === byte)))
  return kind === undefined ? { code: 'scan-kind-refused' } : { mediaType: kind.mediaType }
}
