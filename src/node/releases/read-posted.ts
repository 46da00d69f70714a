// What was fetched or lies in a file, as the blocks of text that a reader sees. A PDF is read by `pdftotext` where
// the machine has it: a program of its own, with bounds of its own, that gets the bytes and nothing else.

import { spawn } from 'node:child_process'
import { blocksIn, formOf } from '../../text/posted/index.ts'

const PDF_MILLISECONDS = 20_000
const PDF_CHARACTERS = 4_000_000

/** Null where it is no text that can be read here. */
export async function readPosted(bytes: Uint8Array, mediaType: string, name: string): Promise<readonly string[] | null> {
  if (isPdf(bytes)) {
    const text = await pdfText(bytes)
    return text === null ? null : blocksIn(text, 'plain')
  }
  const text = decode(bytes, mediaType)
  return text === null ? null : blocksIn(text, formOf(mediaType, name) === 'plain' && /^\s*<(?:!doctype|html)\b/i.test(text) ? 'html' : formOf(mediaType, name))
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

/** By what the answer says, else by what the page says of itself, else UTF-8. Bytes that are no text at all are none. */
function decode(bytes: Uint8Array, mediaType: string): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const label = /charset\s*=\s*"?([\w-]+)/i.exec(mediaType)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  const text = decoderOf(label).decode(bytes)
  return text.slice(0, 4096).includes('\u0000') ? null : text
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}

/** Null where the program is not there, fails or takes too long. */
function pdfText(bytes: Uint8Array): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn('pdftotext', ['-q', '-enc', 'UTF-8', '-', '-'], { stdio: ['pipe', 'pipe', 'ignore'], timeout: PDF_MILLISECONDS, env: { PATH: process.env.PATH ?? '' } })
    const parts: string[] = []
    let size = 0
    child.on('error', () => resolve(null))
    child.stdin.on('error', () => undefined)
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (part: string) => { size += part.length; if (size > PDF_CHARACTERS) child.kill('SIGKILL'); else parts.push(part) })
    child.on('close', (code) => resolve(code === 0 ? parts.join('') : null))
    child.stdin.end(bytes)
  })
}
