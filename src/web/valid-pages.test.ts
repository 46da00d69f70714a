// Every kind of public page, held against tools that we did not write: HTML, and the metadata in its head.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { pageOfEmbed } from '../publication/embed/addresses.ts'
import { findPage } from '../publication/pages.ts'
import type { Site } from '../publication/site.ts'
import { builtRenderer, ORIGIN, siteOf } from './testing/built.ts'

const require = createRequire(import.meta.url)
interface Quad { readonly object: { readonly value: string } }
interface Quads { match(subject: null, predicate: object, object: null): Iterable<Quad> }
const { Parser, Store, DataFactory } = require('n3') as {
  Parser: new (options?: object) => { parse(text: string): unknown[] }; Store: new (quads: unknown[]) => Quads; DataFactory: { namedNode(value: string): object }
}
const jsonld = require('jsonld') as { toRDF(document: unknown, options: object): Promise<string> }
interface Report { readonly results: readonly { readonly focusNode?: { readonly value: string }; readonly path?: { readonly value: string }; readonly message: readonly { readonly value: string }[] }[] }

/**
 * The standard rules and those of documents, but for what is a matter of style, and what Svelte writes otherwise than the tool expects:
 * boolean attributes with an empty value and void elements without a slash are valid HTML.
 */
const RULES = new HtmlValidate({
  root: true, extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'void-style': 'off', 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off',
    // Entities stand for characters here by number, which every parser reads alike.
    'no-raw-characters': 'off',
    // An explicit role beside a native one keeps lists that have no marks lists for VoiceOver.
    'no-redundant-role': 'off', 'prefer-native-element': 'off',
    // What a page loads stands at its own origin, under a name that holds the hash of its content.
    'require-sri': 'off',
  },
})

/** One page of each kind and language, the longest of them, and every page that is shown in frames of other sites. */
function longestOfEachKind(site: Site): readonly { readonly path: string; readonly html: string }[] {
  const html = site.paths().flatMap((path) => { const file = site.find(path); return file === null || !file.type.startsWith('text/html') ? [] : [{ path, html: file.text, isFramed: pageOfEmbed(path) !== null }] })
  const kinds = Map.groupBy(html, ({ path, isFramed }) => { const found = findPage(pageOfEmbed(path) ?? path); return `${found?.address.kind ?? path} ${found?.language ?? ''} ${isFramed}` })
  return [...kinds.values()].map((all) => all.reduce((a, b) => (a.html.length >= b.html.length ? a : b)))
}

/** Names of schema.org are below its address; what names another thing is an address itself. */
const CONTEXT = { '@vocab': 'https://schema.org/', inLanguage: { '@id': 'https://schema.org/inLanguage' } }
const documentLoader = (url: string) => (url.startsWith('https://schema.org') ? Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': CONTEXT } }) : Promise.reject(new Error(`no network: ${url}`)))

describe('public pages by tools of others', () => {
  let pages: readonly { readonly path: string; readonly html: string }[]
  let every: readonly { readonly path: string; readonly html: string }[]

  before(async () => {
    const site = siteOf(await builtRenderer(), 'MEX')
    pages = longestOfEachKind(site)
    every = site.paths().flatMap((path) => { const found = findPage(path); const file = site.find(path); return found === null || found.isTwin || file === null || !file.type.startsWith('text/html') ? [] : [{ path, html: file.text }] })
  })

  it('are valid HTML, every kind of page in both languages, and in frames', async () => {
    assert.ok(pages.length > 30, String(pages.length))
    const told: string[] = []
    for (const { path, html } of pages) {
      const { results } = await RULES.validateString(html)
      for (const { messages } of results) for (const { ruleId, message, line, column } of messages) told.push(`${path}:${line}:${column} ${ruleId}: ${message}`)
    }
    assert.deepEqual(told, [])
  })

  it('carry metadata that expands without a network, and has what search engines ask of its types', async () => {
    const shapes = new Store(new Parser().parse(readFileSync(new URL('../../e2e/schemas/schema-org/shapes.ttl', import.meta.url), 'utf8')))
    const { default: Validator } = (await import('rdf-validate-shacl' as string)) as { default: new (shapes: Quads) => { validate(data: Quads): Promise<Report> } }
    const validator = new Validator(shapes)
    const types = new Set<string>()
    for (const { path, html } of pages.filter((page) => !page.path.startsWith('/embed/'))) {
      const [, data = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? []
      const quads = await jsonld.toRDF(JSON.parse(data), { documentLoader, format: 'application/n-quads' })
      const store = new Store(new Parser({ format: 'N-Quads' }).parse(quads))
      for (const { object } of store.match(null, DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'), null)) types.add(object.value.replace('https://schema.org/', ''))
      const report = await validator.validate(store)
      assert.deepEqual(report.results.map((one) => `${path} ${one.focusNode?.value} ${one.path?.value} ${one.message.map(({ value }) => value).join()}`), [])
    }
    for (const type of ['WebSite', 'WebPage', 'BreadcrumbList', 'Event', 'CreativeWork', 'GovernmentOrganization', 'MediaObject', 'DefinedTerm']) assert.ok(types.has(type), type)
  })

  it('name a picture, an address and a description for other sites, all absolute', () => {
    for (const { path, html } of every) {
      const meta = (name: string) => new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(html)?.[1] ?? assert.fail(`${path} has no ${name}`)
      assert.equal(meta('og:url'), `${ORIGIN}${path}`)
      assert.match(meta('og:image'), /^https:\/\/dialogue\.example\/(en|es)\/(.*\/)?picture\/[0-9a-f]{16}\.png$/)
      assert.ok(meta('og:image:alt').length > 3 && meta('og:title').length > 3 && meta('og:description').length > 3, path)
    }
  })
})
