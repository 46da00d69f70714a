// An officer at a desk, for tests: keeps cookies as a browser does, takes the hidden fields of a
// form from the page that shows it, and sends them back with what is typed.

import assert from 'node:assert/strict'
import { workspacePath } from '../../web/workspace/routes.ts'
import { ask } from './ask.ts'
import type { Answered } from './ask.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

export class TestDesk {
  readonly port: number
  readonly cookies = new Map<string, string>()

  constructor(port: number) {
    this.port = port
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
    return this.#kept(await ask(this.port, path, { headers: { accept: 'text/html', cookie: this.#cookie(), ...headers } }))
  }

  /** Posts exactly these fields. */
  async post(path: string, fields: Fields): Promise<Answered> {
    const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one])))).toString()
    return this.#kept(await ask(this.port, path, { method: 'POST', headers: { accept: 'text/html', cookie: this.#cookie(), 'content-type': 'application/x-www-form-urlencoded' }, body }))
  }

  /** Posts these fields with files, as a browser sends a form that has a file chooser. */
  async upload(path: string, fields: Fields, files: Readonly<Record<string, { readonly name: string; readonly bytes: string | Uint8Array; readonly type?: string }>>): Promise<Answered> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
    for (const [name, { name: file, bytes, type = '' }] of Object.entries(files)) form.append(name, new File([bytes as string], file, { type }))
    const sent = new Response(form)
    const headers = { accept: 'text/html', cookie: this.#cookie(), 'content-type': sent.headers.get('content-type') ?? '' }
    return this.#kept(await ask(this.port, path, { method: 'POST', headers, body: Buffer.from(await sent.arrayBuffer()) }))
  }

  /** Opens a page and posts its form with these fields over what stands in it. */
  async submit(page: string, action: string, fields: Fields): Promise<Answered> {
    return this.post(action, { ...(await this.formOf(page, action)), ...fields })
  }

  /** The fields of the form on a page that is sent to `action`, as a browser would send them untouched. */
  async formOf(page: string, action: string): Promise<Fields> {
    const shown = await this.get(page)
    assert.equal(shown.status, 200, `${page}: ${shown.status}`)
    return fieldsOf(shown.text, action)
  }

  async signIn(officer: string): Promise<this> {
    const path = workspacePath('sign-in', 'en')
    const answered = await this.submit(path, path, { officer })
    assert.equal(answered.status, 303)
    return this
  }

  /** Asks for the clearance of a draft and gives it for everybody who is asked, as far as this officer may. */
  async clear(draft: string): Promise<void> {
    const [page, request, answer] = [workspacePath('draft', 'en', draft), workspacePath('request-clearance', 'en', draft), workspacePath('answer-clearance', 'en', draft)]
    const requested = await this.submit(page, request, {})
    assert.equal(requested.status, 303, requested.text.slice(0, 300))
    const shown = await this.get(page)
    for (const [, organisation = ''] of shown.text.matchAll(/name="organisation" value="([^"]+)"/g)) {
      const { csrf = '', hash = '' } = fieldsOf(shown.text, answer)
      assert.equal((await this.post(answer, { csrf, hash, organisation, answer: 'cleared', text: '' })).status, 303, organisation)
    }
  }

  #kept(answered: Answered): Answered {
    for (const cookie of answered.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0/.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answered
  }

  #cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

/** The fields of the form of a page that is sent to `action`, untouched. */
export function fieldsOf(html: string, action: string): Fields {
  const form = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(([, attributes = '']) => unescaped(attributeOf(attributes, 'action') ?? '') === action)
  assert.ok(form !== undefined, `no form for ${action}`)
  const fields: Record<string, string | string[]> = {}
  const inner = form[2] ?? ''
  for (const [, attributes = ''] of inner.matchAll(/<input\b([^>]*)>/g)) {
    const [type, name] = [attributeOf(attributes, 'type') ?? 'text', attributeOf(attributes, 'name')]
    if (name === null || ((type === 'checkbox' || type === 'radio') && !/\bchecked\b/.test(attributes))) continue
    const before = fields[name]
    const value = unescaped(attributeOf(attributes, 'value') ?? '')
    fields[name] = type === 'checkbox' && before !== undefined ? [...[before].flat(), value] : value
  }
  for (const [, attributes = '', text = ''] of inner.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) fields[attributeOf(attributes, 'name') ?? ''] = unescaped(text)
  for (const [, attributes = '', options = ''] of inner.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b[^>]*\bvalue="([^"]*)"[^>]*\bselected/.exec(options) ?? /<option\b[^>]*\bselected[^>]*\bvalue="([^"]*)"/.exec(options) ?? /<option\b[^>]*\bvalue="([^"]*)"/.exec(options)
    fields[attributeOf(attributes, 'name') ?? ''] = unescaped(chosen?.[1] ?? '')
  }
  return fields
}

function attributeOf(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null
}

/** Text as a reader sees it. */
export function unescaped(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' }
  return html.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) =>
    (decimal !== undefined ? String.fromCodePoint(Number(decimal)) : hexadecimal !== undefined ? String.fromCodePoint(parseInt(hexadecimal, 16)) : (named[name ?? ''] ?? whole)))
}
