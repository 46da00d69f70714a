// Answers of a process that can say nothing of the dialogue itself just now: a sentence, in the reader's language, as a
// page for people and as problem details (RFC 9457) for programs.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLanguage } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { edgeOf } from '../edges.ts'
import { SECURITY_HEADERS } from '../headers.ts'
import { isReading } from '../door.ts'
import { preferredLanguage } from '../say.ts'

export type PlainCode = 'outcome-unknown' | 'writer-absent'

export function answerPlainly(request: IncomingMessage, response: ServerResponse, code: PlainCode, retryAfterInSeconds: number | null = null): void {
  if (response.headersSent) { response.destroy(); return }
  const language = languageOf(request)
  const sentence = explain(code, language)
  const { status } = edgeOf(code)
  const isPage = (request.headers.accept ?? '').includes('text/html')
  const body = isPage ? pageOf(language, sentence) : JSON.stringify({ type: `urn:alternat:problem:${code}`, title: sentence, status, code })
  // What is left of a body is not read: the connection ends with the answer.
  response.writeHead(status, {
    ...SECURITY_HEADERS, 'content-type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json', 'content-language': language, 'cache-control': 'no-store',
    ...(isReading(request.method) ? {} : { connection: 'close' }), ...(retryAfterInSeconds === null ? {} : { 'retry-after': String(retryAfterInSeconds) }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function pageOf(language: Language, sentence: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${sentence}</title></head><body><main><h1>${sentence}</h1></main></body></html>\n`
}

function languageOf({ url = '/', headers }: IncomingMessage): Language {
  const named = url.split('/')[1]
  return isLanguage(named) ? named : preferredLanguage(headers['accept-language'], 'en')
}
