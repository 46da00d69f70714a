import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { REFERENCE_PATHS } from './api-reference.ts'
import { findDoor, findTakePart } from '../publication/door-routes.ts'
import { findPast } from '../publication/past-site.ts'
import { findPage } from '../publication/pages.ts'
import type { Page, PageKind } from '../publication/pages.ts'
import { LANGUAGES } from '../text/bilingual.ts'
import type { Language } from '../text/bilingual.ts'
import { fingerprintWords } from '../text/fingerprint.ts'
import { MESSAGES } from '../text/messages/index.ts'
import type { Site } from '../publication/site.ts'
import type { Renderer } from './render.ts'
import { builtRenderer, ORIGIN, siteOf } from './testing/built.ts'
import { foundedRows } from './testing/founded.ts'
import { stringsOf } from './testing/messages.ts'
import { findImbalance, tagsOf, textOf, valuesOf } from './testing/markup.ts'

/** Without what a page tells search engines: data, which no browser runs. */
const withoutData = (html: string) => html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')
const PARTIES = ['MEX', 'USA']
const OTHER: Record<Language, Language> = { en: 'es', es: 'en' }

interface Rendered {
  readonly self: string
  readonly path: string
  readonly kind: PageKind
  readonly language: Language
  readonly html: string
}

describe('the public pages of two parties', () => {
  let renderer: Renderer
  const sites = new Map<string, Site>()
  const pages: Rendered[] = []
  const rendered: Page[] = []

  before(async () => {
    const built = await builtRenderer()
    renderer = { ...built, renderPage: (page) => { rendered.push(page); return built.renderPage(page) } }
    for (const self of PARTIES) {
      const site = siteOf(renderer, self)
      sites.set(self, site)
      for (const path of site.paths()) {
        const found = findPage(path)
        const file = site.find(path)
        if (found !== null && file !== null && !found.isTwin) pages.push({ self, path, kind: found.address.kind, language: found.language, html: file.text })
      }
    }
  })

  it('stand for every kind of page, in both languages, at both originals', () => {
    const kinds: PageKind[] = ['home', 'plan', 'element', 'meetings', 'meeting', 'bodies', 'body', 'organisations', 'organisation', 'version', 'record', 'about']
    for (const self of PARTIES) {
      for (const language of LANGUAGES) {
        const found = new Set(pages.filter((page) => page.self === self && page.language === language).map((page) => page.kind))
        assert.deepEqual(kinds.filter((kind) => !found.has(kind)), [], `${self} ${language}`)
      }
    }
  })

  it('need no rule that only the sheet of the workspace has', () => {
    const rules = (name: string) => {
      const css = [...renderer.assets].find(([path]) => path.startsWith(`/assets/${name}.`) && path.endsWith('.css'))?.[1].bytes ?? assert.fail(name)
      return new Set([...new TextDecoder().decode(css).matchAll(/\.([a-z][\w-]*)/g)].map(([, found = '']) => found))
    }
    const [site, workspace] = [rules('site'), rules('workspace')]
    const used = new Set(pages.flatMap(({ html }) => [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))))
    assert.ok(site.has('status') && workspace.has('ws-form') && !site.has('ws-form'))
    assert.deepEqual([...used].filter((name) => workspace.has(name) && !site.has(name)), [])
  })

  it('show the root of every chain as words, in the language of the page first and then in the other', () => {
    const records = pages.filter((page) => page.kind === 'record')
    assert.equal(records.length, PARTIES.length * LANGUAGES.length)
    for (const { self, language, html } of records) {
      for (const party of PARTIES) {
        const root = foundedRows().find('party', party)?.root ?? assert.fail()
        const [own, other] = [language, OTHER[language]].map((one) => html.indexOf(`lang="${one}">${fingerprintWords(root, one).join(' ')}<`))
        assert.ok(own !== undefined && other !== undefined && own > 0 && other > own, `${self} ${language} ${party}`)
      }
    }
  })

  it('are balanced HTML without leftovers of the program', () => {
    for (const { self, path, html } of pages) {
      assert.equal(findImbalance(html), null, `${self}${path}`)
      assert.doesNotMatch(textOf(html), /undefined|\[object|NaN|\{[a-z]|=>|Invalid Date/, `${self}${path}`)
    }
  })

  it('say their language, their address in every language and where their data stand', () => {
    for (const { path, html, language } of pages) {
      assert.match(html, new RegExp(`^<!doctype html>\\s<html lang="${language}" `))
      const links = tagsOf(html).filter((tag) => tag.name === 'link').map((tag) => tag.attributes)
      assert.ok(links.some((link) => link.get('rel') === 'canonical' && link.get('href') === `${ORIGIN}${path}`), path)
      for (const other of LANGUAGES) {
        const alternate = links.find((link) => link.get('hreflang') === other)?.get('href') ?? ''
        assert.equal(findPage(alternate.replace(ORIGIN, ''))?.language, other, path)
      }
      const twin = links.find((link) => link.get('type') === 'application/json')?.get('href')?.replace(ORIGIN, '') ?? ''
      assert.equal(findPage(twin)?.isTwin, true, path)
    }
  })

  it('link only to pages, files and places that exist', () => {
    for (const { self, path, html } of pages) {
      const ids = valuesOf(html, 'id')
      assert.equal(new Set(ids).size, ids.length, `an id stands twice on ${self}${path}`)
      for (const href of [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]) {
        if (href.startsWith('#')) assert.ok(ids.includes(href.slice(1)), `${self}${path} ${href}`)
        else if (href.startsWith('/assets/')) assert.ok(renderer.assets.has(href), href)
        else if (href.startsWith('/') && !href.startsWith('/record/')) {
          const [address = '', place] = href.split('#')
          // Doors take something in, the page of the API speaks of what a node answers, and an earlier checkpoint is the node's to show: none is a page of the site.
          if (findDoor(address) !== null || findTakePart(address) !== null || findPast(address) !== null) continue
          if (Object.values(REFERENCE_PATHS).includes(address)) continue
          assert.ok(sites.get(self)?.find(address), `${self}${path} ${href}`)
          const there = pages.find((other) => other.self === self && other.path === address)
          assert.ok(place === undefined || (there !== undefined && valuesOf(there.html, 'id').includes(place)), `no such place: ${self}${path} ${href}`)
        }
      }
      for (const id of valuesOf(html, 'aria-labelledby').flatMap((list) => list.split(' '))) assert.ok(ids.includes(id), `${self}${path} ${id}`)
    }
  })

  it('name their own party first and show the notice at the top and at the foot', () => {
    for (const { self, path, html, language } of pages) {
      const page = rendered.find((one) => one.path === path && one.view.frame.self === self)
      const [own] = page?.view.frame.parties ?? []
      assert.equal(own?.party, self)
      const parties = /identity-parties">(.*?)<\/span>/.exec(html)?.[1] ?? ''
      assert.ok(textOf(parties).startsWith(own?.name[language] ?? 'no name'), `${self}${path}`)
      const notices = [...html.matchAll(/<(?:aside class="notice"|p class="footer-notice")[^>]*>(.*?)<\/p>/gs)].map(([, text = '']) => textOf(text).trim())
      const notice = page?.view.frame.notice?.[language]
      assert.deepEqual(notices, [notice, notice], `${self}${path}`)
    }
  })

  it('differ to the eye from one party to the other', () => {
    const themes = PARTIES.map((self) => /data-theme="([a-z]+)"/.exec(pages.find((page) => page.self === self)?.html ?? '')?.[1])
    assert.equal(new Set(themes).size, PARTIES.length)
  })

  it('count every advance on the home page and on the plan, and say which are only context', () => {
    for (const { path, html, language } of pages.filter((page) => page.kind === 'home' || page.kind === 'plan')) {
      const said = { en: '53 advances reported: 41 of the dialogue, 12 as context', es: '53 avances informados: 41 del diálogo, 12 de contexto' }[language]
      assert.ok(textOf(html).replace(/\s+/g, ' ').includes(said), path)
    }
  })

  it('show what versions name by title, never by identifier', () => {
    const versions = pages.filter((page) => page.kind === 'version')
    assert.ok(versions.some(({ html }) => textOf(html).includes('Secretaría de Economía')), 'no version names an organisation')
    for (const { self, path, html, language } of versions) {
      assert.doesNotMatch(textOf(html), /(?<![/\w])(element|organisation|body|plan|meeting|dialogue)\/\w/, `${self}${path}`)
      if (language === 'es') assert.doesNotMatch(textOf(html.replace(/<code.*?<\/code>/g, '')), /\b(rendering|official|translation|pillar|initiative|activity)\b/, `${self}${path}`)
    }
  })

  it('carry no script, but that of the record one of the build and those with pictures another, and no style of their own', () => {
    for (const { path, kind, html } of pages) {
      const run = withoutData(html)
      assert.equal(html.length - run.length > 0, true, path)
      assert.doesNotMatch(run, /<script(?! src="\/assets\/)|<style| style=| on[a-z]+=/, path)
      assert.equal(run.split('<script').length - 1, (kind === 'record' ? 1 : 0) + (html.includes(' data-picture=') ? 1 : 0), path)
    }
  })

  it('hold nothing of the interface in the other language', () => {
    for (const language of LANGUAGES) {
      const own = new Set(stringsOf(MESSAGES[language]))
      const foreign = stringsOf(MESSAGES[OTHER[language]]).filter((text) => text.length > 9 && !own.has(text) && ![...own].some((one) => one.includes(text)))
      for (const { path, html } of pages.filter((page) => page.language === language)) {
        const labels = [...html.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text.trim())
        const switched = MESSAGES[OTHER[language]].site.readIn
        const found = labels.filter((text) => foreign.includes(text) && text !== switched)
        assert.deepEqual(found, [], path)
      }
    }
  })

  it('keep within 30 kB of HTML and 40 kB of style, compressed', () => {
    for (const kind of new Set(pages.map((page) => page.kind))) {
      const longest = pages.filter((page) => page.kind === kind).reduce((a, b) => (a.html.length > b.html.length ? a : b))
      assert.ok(brotliCompressSync(longest.html).byteLength <= 30_000, longest.path)
    }
    for (const [path, { bytes }] of renderer.assets) {
      if (path.endsWith('.css')) assert.ok(brotliCompressSync(bytes).byteLength <= 40_000, path)
      // A worker is fetched only by whoever asks for its work.
      if (path.endsWith('.js')) assert.ok(brotliCompressSync(bytes).byteLength <= (path.includes('-worker.') ? 20_000 : 15_000), path)
    }
  })

  it('show a text that lacks the language of the page as missing, and the other marked as such', () => {
    for (const language of LANGUAGES) {
      const page = rendered.find((one) => one.kind === 'element' && one.language === language)
      assert.ok(page?.kind === 'element')
      const other = OTHER[language]
      const title = { [other]: 'a title <in> one language' }
      const html = renderer.renderPage({ ...page, view: { ...page.view, content: { ...page.view.content, title } } })
      const missing = MESSAGES[language].site.missing(MESSAGES[language].site.languageName[language] ?? '')
      const heading = /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? ''
      assert.equal(textOf(heading).trim(), `${missing} a title <in> one language`)
      assert.ok(heading.includes(`<span lang="${other}">`))
    }
  })

  it('have a page for addresses where there is none, before and after the founding', () => {
    const page = rendered.find((one) => one.kind === 'home')
    for (const language of LANGUAGES) {
      for (const frame of [page?.view.frame ?? null, null]) {
        const html = renderer.renderMissing(language, frame)
        assert.equal(findImbalance(html), null)
        assert.ok(textOf(html).includes(MESSAGES[language].pages.missingPage.text))
      }
    }
  })

  it('escape what the record says', () => {
    const page = rendered.find((one) => one.kind === 'element')
    assert.ok(page?.kind === 'element')
    const title = { en: '<script>alert("1")</script>', es: '<script>alert("1")</script>' }
    const html = renderer.renderPage({ ...page, view: { ...page.view, content: { ...page.view.content, title } } })
    assert.doesNotMatch(withoutData(html), /<script/)
    assert.match(html, /u003cscript/)
  })
})
