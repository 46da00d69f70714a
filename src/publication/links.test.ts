import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { basePathOf, mapLinks, withoutBase } from './links.ts'

const below = (html: string) => mapLinks(html, (path) => `/hled${path}`)

describe('the links of a page below a path', () => {
  test('all begin with it: links, scripts, styles, pictures, forms and their buttons', () => {
    for (const [before, after] of [
      ['<a href="/en/plan">', '<a href="/hled/en/plan">'], ['<a class="x>y" hidden href="/en/">', '<a class="x>y" hidden href="/hled/en/">'], ['<img alt="a" src="/x.svg"/>', '<img alt="a" src="/hled/x.svg"/>'],
      ['<form method="post" action="/en/workspace/x"><button formaction="/en/y">', '<form method="post" action="/hled/en/workspace/x"><button formaction="/hled/en/y">'],
      ['<link rel="stylesheet" href="/assets/a.css">', '<link rel="stylesheet" href="/hled/assets/a.css">'], ['<script src="/a.js" data-worker="/b.js" defer></script>', '<script src="/hled/a.js" data-worker="/hled/b.js" defer></script>'],
      ['<A HREF="/en/">', '<A HREF="/en/">'], ['<a\n  href="/en/">', '<a\n  href="/hled/en/">'],
    ] as const) assert.equal(below(before), after)
  })

  test('that lead elsewhere stay: other hosts, places on the page, relative ones', () => {
    for (const html of ['<a href="https://x.example/en/">', '<a href="//x.example/">', '<a href="#top">', '<a href="?page=2">', '<a href="mailto:a@x.example">', '<a title="/en/">', '<input value="/en/">']) assert.equal(below(html), html)
  })

  test('and words that look like links are words', () => {
    for (const html of ['<p>write href="/en/plan" here</p>', '<p>a &lt;a href="/en/"> b</p>', '<title> src="/x"</title>', '<p title="see: href=&quot;/en/&quot;">x</p>', '<script type="application/ld+json">{"a":"\\u003ca href=\\"/en/\\">"}</script>']) assert.equal(below(html), html)
  })

  test('a long page of unclosed tags is read through', () => {
    for (const html of [`<p ${'a="b" '.repeat(20_000)}<`, '<p '.repeat(20_000), `<a ${'" '.repeat(20_000)}>`]) assert.equal(below(html), html)
  })
})

test('a site stands at the root of its host or below a path', () => {
  assert.deepEqual(['https://x.example', 'https://x.example/', 'http://x.example:80/a/b/', 'https://x.example/hled?x#y'].map(basePathOf), ['', '', '/a/b', '/hled'])
  assert.deepEqual([withoutBase('/hled/en/', '/hled'), withoutBase('/hled', '/hled'), withoutBase('/hledx/en', '/hled'), withoutBase('/en/', '/hled'), withoutBase('/en/', '')], ['/en/', '/', null, null, '/en/'])
})
