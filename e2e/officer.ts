// An officer without a browser: signs in and posts the forms as a page would send them.

import { workspacePath } from '../src/web/workspace/routes.ts'

export interface Answer {
  readonly status: number
  readonly location: string
  readonly text: string
}

export class TestOfficer {
  readonly #node: string
  readonly #cookies = new Map<string, string>()

  private constructor(node: string) {
    this.#node = node
  }

  static async signIn(node: string, officer: string): Promise<TestOfficer> {
    const person = new TestOfficer(node)
    const answer = await person.post(workspacePath('sign-in', 'en'), { officer }, workspacePath('sign-in', 'en'))
    if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`)
    return person
  }

  async get(path: string): Promise<Answer> {
    const response = await fetch(this.#node + path, { headers: { cookie: this.#header() }, redirect: 'manual', signal: AbortSignal.timeout(20_000) })
    this.#keep(response)
    return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() }
  }

  /** Reads the form's page first for its CSRF field and hidden fields, then posts. */
  async post(path: string, fields: Readonly<Record<string, string>>, formPage: string): Promise<Answer> {
    const { text } = await this.get(formPage)
    const body = new URLSearchParams({ csrf: hidden(text, 'csrf'), ...fields })
    const response = await fetch(this.#node + path, {
      method: 'POST', redirect: 'manual', body, signal: AbortSignal.timeout(20_000),
      headers: { cookie: this.#header(), 'content-type': 'application/x-www-form-urlencoded' },
    })
    this.#keep(response)
    return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() }
  }

  #header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value)
    }
  }
}

export function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? new RegExp(`value="([^"]*)"[^>]*name="${name}"`).exec(html)?.[1] ?? ''
}
