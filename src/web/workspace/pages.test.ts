import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { findPage } from '../../publication/pages.ts'
import { meetingCalendarPath } from '../../publication/routes.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { Renderer } from '../render.ts'
import { REFERENCE_PATHS } from '../api-reference.ts'
import { builtRenderer } from '../testing/built.ts'
import { deskPages } from '../testing/desk.ts'
import { foundedRows } from '../testing/founded.ts'
import { findImbalance, tagsOf, textOf, valuesOf } from '../testing/markup.ts'
import { stringsOf } from '../testing/messages.ts'
import type { WorkspaceKind, WorkspacePage } from './models.ts'
import { findWorkspaceRoute, WORKSPACE_ROUTES, workspacePath } from './routes.ts'

const OTHER: Record<Language, Language> = { en: 'es', es: 'en' }

interface Rendered {
  readonly name: string
  readonly page: WorkspacePage
  readonly html: string
}

describe('the pages of the workspace', () => {
  let renderer: Renderer
  const pages: Rendered[] = []
  const of = <K extends WorkspaceKind>(kind: K) => pages.filter((one): one is Rendered & { page: Extract<WorkspacePage, { kind: K }> } => one.page.kind === kind)

  before(async () => {
    renderer = await builtRenderer()
    const rows = foundedRows()
    for (const self of ['MEX', 'USA']) {
      for (const language of LANGUAGES) {
        deskPages({ rows, self, language }).forEach((page, index) => {
          pages.push({ name: `${self} ${language} ${page.kind} ${index}`, page, html: renderer.renderWorkspace(page) })
        })
      }
    }
  })

  it('are balanced HTML in their language without leftovers of the program', () => {
    for (const { name, page, html } of pages) {
      assert.equal(findImbalance(html), null, name)
      assert.match(html, new RegExp(`^<!doctype html>\\s<html lang="${page.language}" `), name)
      assert.doesNotMatch(textOf(html), /undefined|\[object|NaN|\{(?!parties)[a-z]|=>|Invalid Date/, name)
    }
  })

  it('are kept from search engines and name no address of their own to them', () => {
    for (const { name, html } of pages) {
      assert.match(html, /<meta name="robots" content="noindex">/, name)
      assert.doesNotMatch(html, /rel="(canonical|alternate)"/, name)
    }
  })

  it('link and post only to addresses that exist', () => {
    for (const { name, html } of pages) {
      const ids = valuesOf(html, 'id')
      assert.equal(new Set(ids).size, ids.length, `an id stands twice: ${name}`)
      for (const href of [...valuesOf(html, 'href'), ...valuesOf(html, 'src'), ...valuesOf(html, 'action')]) {
        const path = href.replace(/^webcal:\/\/[^/]*/, '').replace(/[?#].*$/, '')
        const isThere = href.startsWith('#') ? ids.includes(href.slice(1)) : renderer.assets.has(path) || findWorkspaceRoute(path) !== null || findPage(path) !== null || Object.values(REFERENCE_PATHS).includes(path) || path === meetingCalendarPath('en') || path === meetingCalendarPath('es') || /^(https?:\/\/|mailto:|tel:\+?\d)/.test(href)
        assert.ok(isThere, `${name}: ${href}`)
      }
      for (const id of [...valuesOf(html, 'aria-labelledby'), ...valuesOf(html, 'for'), ...valuesOf(html, 'aria-describedby').flatMap((all) => all.split(' '))]) assert.ok(ids.includes(id), `${name}: ${id}`)
    }
  })

  it('reach every route of the workspace between them', () => {
    const reached = new Set(pages.flatMap(({ html }) => [...valuesOf(html, 'href'), ...valuesOf(html, 'action')]).flatMap((href) => findWorkspaceRoute(href.replace(/\?.*$/, ''))?.route ?? []))
    assert.deepEqual(Object.keys(WORKSPACE_ROUTES).filter((route) => !reached.has(route as never)), [])
  })

  it('put the token against forgery into every form that changes something', () => {
    for (const { name, html } of pages) {
      const forms = html.split('<form').slice(1).map((form) => form.slice(0, form.indexOf('</form>')))
      for (const form of forms.filter((one) => one.includes('method="post"'))) assert.match(form, /<input type="hidden" name="csrf" value="csrf-token"/, name)
    }
  })

  it('offer every field that the form is documented to send', () => {
    const fieldsOf = (html: string) => new Set(tagsOf(html).filter(({ name }) => ['input', 'textarea', 'button', 'select'].includes(name)).flatMap((tag) => tag.attributes.get('name') ?? []))
    const expected: Partial<Record<WorkspaceKind, readonly string[]>> = {
      choose: ['q', 'mine'],
      amend: ['draft', 'revision', 'kind', 'item', 'base', 'isIn', 'known', 'counters', 'cover.en', 'cover.es', 'stay'],
      'clearance-rules': ['revision', 'meeting', 'quorum', 'number'],
      advance: ['once', 'replaces', 'nature', 'link', 'date', 'text.en', 'text.es', 'figure.value', 'figure.unit.en', 'figure.unit.es', 'figure.nature', 'source', 'audience'],
      said: ['audience'],
      release: ['confirmed'],
      erase: ['reason', 'confirmation'],
      'signed-copy': ['once', 'hash', 'original', 'languages', 'signed', 'name.0', 'name.1', 'place.en', 'place.es', 'date', 'file'],
      'returned-original': ['file'],
      assessment: ['replaces', 'delivery', 'reason.en', 'reason.es', 'asOf', 'evidence', 'audience'],
    }
    for (const [kind, names] of Object.entries(expected)) {
      for (const { name, html } of of(kind as WorkspaceKind)) assert.deepEqual(names.filter((field) => !fieldsOf(html).has(field)), [], name)
    }
    const trial = of('sign-in').filter(({ page }) => page.trial !== null)
    assert.ok(trial.length > 0 && trial.every(({ html }) => ['officer', 'return', 'email', 'password', 'code', 'answer'].every((field) => fieldsOf(html).has(field))))
    const [draft] = of('draft')
    assert.deepEqual(['revision', 'confirmed', 'audience'].filter((field) => !fieldsOf(draft?.html ?? '').has(field)), [])
  })

  it('keep in a refused form what was typed, and say what is wrong beside its field and above the form', () => {
    for (const { name, page, html } of of('amend').filter(({ page: { issues } }) => issues.length > 0)) {
      const due = tagsOf(html).find((tag) => tag.attributes.get('name') === 'due')?.attributes
      assert.deepEqual([due?.get('value'), due?.get('type')], [page.content.due, 'text'], `a date field would not show what is no date: ${name}`)
      assert.ok(textOf(html).includes(page.cover[page.language] ?? 'no cover'), name)
      for (const { field } of page.issues.filter((issue) => issue.field !== 'owners')) {
        const tag = tagsOf(html).find((one) => one.attributes.get('name') === field)
        assert.equal(tag?.attributes.get('aria-invalid'), 'true', `${name}: ${field}`)
        assert.ok(valuesOf(html, 'href').includes(`#${tag?.attributes.get('id') ?? ''}`), `${name}: ${field}`)
      }
    }
  })

  it('ask for a confirmation exactly where the languages differ and something is to be signed', () => {
    for (const { name, page, html } of [...of('draft'), ...of('proposal')]) {
      const possible = page.kind === 'draft' ? page.sending : page.signing
      const isAsked = possible.isPossible && page.findings.length > 0 && (page.kind === 'draft' || (page.status === 'open' && page.may.sign && !page.isSigningDecided))
      assert.equal(valuesOf(html, 'name').includes('confirmed'), isAsked, name)
    }
  })

  it('offer to sign only a proposal that is open and that this side may sign', () => {
    for (const { name, page, html } of of('proposal')) {
      const isOffered = valuesOf(html, 'action').includes(workspacePath('sign-proposal', page.language, page.proposal))
      assert.equal(isOffered, page.status === 'open' && page.signing.isPossible && page.may.sign && !page.isSigningDecided, name)
    }
  })

  it('mark every text in another language as such', () => {
    const withCover = [...of('draft'), ...of('proposal'), ...of('amend')].flatMap(({ name, page, html }) => {
      const cover = page.cover?.[OTHER[page.language]]
      return cover === undefined ? [] : [{ name, html, cover, other: OTHER[page.language] }]
    })
    assert.ok(withCover.length > 10)
    for (const { name, html, cover, other } of withCover) assert.match(html, new RegExp(`lang="${other}"[^>]*>${cover}`), name)
  })

  it('hold nothing of the interface in the other language', () => {
    for (const language of LANGUAGES) {
      const own = new Set(stringsOf(MESSAGES[language]))
      const foreign = stringsOf(MESSAGES[OTHER[language]]).filter((text) => text.length > 6 && !own.has(text))
      for (const { name, html } of pages.filter(({ page }) => page.language === language)) {
        // What stands as code, as the end of an address does, is of no language.
        const labels = [...html.replaceAll(/<code\b[^>]*>[^<]*<\/code>/g, '').matchAll(/>([^<>]+)</g)].map(([, text = '']) => text.trim())
        const switched = MESSAGES[OTHER[language]].workspace.nav.own
        assert.deepEqual(labels.filter((text) => text !== switched && foreign.includes(text)), [], name)
      }
    }
  })

  it('escape what people typed', () => {
    const typed = '</textarea><script>alert("1")</script>'
    for (const { page } of of('amend')) {
      const scripts = tagsOf(renderer.renderWorkspace({ ...page, content: { ...page.content, title: { en: typed, es: typed }, start: `"><script>` }, cover: { en: typed } })).filter((tag) => tag.name === 'script' && !tag.isClosing)
      assert.deepEqual(scripts.map((tag) => tag.attributes.has('src')), [true])
    }
  })

  it('carry no script or style but those of the build, and stay within 30 kB compressed', () => {
    for (const { name, html } of pages) assert.doesNotMatch(html, /<style| style=| on[a-z]+=|<script(?! src="\/assets\/)/, name)
    const longest = pages.reduce((a, b) => (a.html.length > b.html.length ? a : b))
    assert.ok(brotliCompressSync(longest.html).byteLength <= 30_000, longest.name)
  })

  it('say in a sentence what was done, so that no officer reads a code', () => {
    const [inbox] = of('inbox')
    assert.ok(inbox !== undefined && inbox.page.flash !== null)
    for (const [code, sentence] of Object.entries(MESSAGES[inbox.page.language].workspace.flash)) {
      const html = renderer.renderWorkspace({ ...inbox.page, flash: { code: code as never, path: null } })
      assert.ok(textOf(html).includes(sentence), code)
    }
  })

  it('say to officers on every page why this node signs nothing, and only then', () => {
    for (const { name, page } of pages) {
      for (const silence of ['keys-locked', 'behind-own-record', 'restored-unheard'] as const) {
        const sentence = explain(silence, page.language)
        assert.equal(textOf(renderer.renderWorkspace({ ...page, alarm: { silence, contested: [], releases: [] } })).includes(sentence), page.officer !== null, `${name} ${silence}`)
        if (page.kind !== 'contested') assert.ok(!textOf(renderer.renderWorkspace(page)).includes(sentence), name)
      }
    }
  })
})
