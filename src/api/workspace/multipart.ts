// A form as it arrives: typed fields, and files if it may carry any (RFC 7578). The whole body has been read
// before, under the limit of its route, so what is taken apart here is bounded.
//
// A file is bytes and two claims of whoever sent it: its name and its type. Neither is believed; the name loses
// what would make it a path, and what a file is, only a parser says.

export interface UploadedFile {
  /** The last part of the name, for people; empty where none came with it. */
  readonly name: string
  /** As claimed: `application/xml`; empty where nothing was claimed. */
  readonly type: string
  readonly bytes: Uint8Array
}

export interface ReadForm {
  /** Without the files. */
  readonly fields: URLSearchParams
  /** By the name of their field; a chooser left empty is not among them, and of several files under one name the first counts. */
  readonly files: ReadonlyMap<string, UploadedFile>
}

/** Typed characters of one form; nobody types more. */
export const LARGEST_FORM = 1024 * 1024
/** More parts than any form here has. */
const MOST_PARTS = 2_000
const LONGEST_NAME = 200

/** The form in a POST; a code where it is none, or where it is too large. */
export async function readForm(request: Request): Promise<ReadForm | 'too-large' | 'request-malformed'> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    const text = await request.text()
    return text.length > LARGEST_FORM ? 'too-large' : { fields: new URLSearchParams(text), files: new Map() }
  }
  const form = await request.formData().catch(() => null)
  return form === null ? 'request-malformed' : sorted(form)
}

async function sorted(form: FormData): Promise<ReadForm | 'too-large'> {
  const fields = new URLSearchParams()
  const files = new Map<string, UploadedFile>()
  let [typed, parts] = [0, 0]
  for (const [name, value] of form) {
    parts += 1
    if (typeof value === 'string') {
      typed += name.length + value.length
      fields.append(name, value)
    } else if (!files.has(name) && (value.size > 0 || value.name !== '')) {
      files.set(name, { name: plainName(value.name), type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) })
    }
    if (parts > MOST_PARTS || typed > LARGEST_FORM) return 'too-large'
  }
  return { fields, files }
}

/** `C:\texts\plan.xlf` → `plan.xlf`: no path, no control characters, composed, of a length that fits a line. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return [...last.normalize('NFC').replace(/\p{C}/gu, '').trim()].slice(0, LONGEST_NAME).join('')
}
