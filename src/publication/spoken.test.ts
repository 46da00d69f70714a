import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileNameOf, languagesOf } from './spoken.ts'

test('a file says in which languages it is, and one that holds all of them as data says none', () => {
  const told = { '/en/': ['en'], '/es/plan': ['es'], '/es/plan/I.1/feed.atom': ['es'], '/embed/en/plan/I.1': ['en'], '/en/plan.docx': ['en'], '/es/plan.bilingue.pdf': ['es', 'en'], '/en/plan.bilingual.docx': ['en', 'es'], '/en/plan.json': [], '/plan.iati.xml': [], '/data.json': [], '/sitemap.xml': [], '/english/plan': [] }
  for (const [path, languages] of Object.entries(told)) assert.deepEqual(languagesOf(path), languages, path)
})

test('what people keep has a name that tells of which dialogue, what and in which language it is', () => {
  const told = {
    '/en/plan.docx': 'hled-plan-en.docx', '/es/plan.bilingue.pdf': 'hled-plan.bilingue-es.pdf', '/es/plan.avances.csv': 'hled-plan.avances-es.csv', '/en/plan.stratml-1.xml': 'hled-plan-en.stratml-1.xml', '/plan.iati.xml': 'hled-plan.iati.xml',
    '/es/organos/scwg/calendar.ics': 'hled-organos-scwg-calendar-es.ics', '/en/': null, '/en/plan': null, '/en/plan.json': null, '/en/feed.atom': null, '/sitemap.xml': null, '/en/plan/picture/0123456789abcdef.png': null,
  }
  for (const [path, name] of Object.entries(told)) assert.equal(fileNameOf(path, 'hled'), name, path)
  assert.doesNotMatch(fileNameOf('/en/a"\r\nb/ñ.csv', 'hled') ?? '', /["\r\n/]|[^ -~]/)
})
