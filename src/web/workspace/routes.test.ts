import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { LANGUAGES } from '../../text/bilingual.ts'
import { counterPath, findWorkspaceRoute, WORKSPACE_ROUTES, workspaceAlternates, workspacePath } from './routes.ts'
import type { ParameterRoute, WorkspaceRoute } from './routes.ts'

const ROUTES = Object.keys(WORKSPACE_ROUTES) as WorkspaceRoute[]
const withParameter = ROUTES.filter((route) => WORKSPACE_ROUTES[route].en.includes(':')) as ParameterRoute[]

describe('the routes of the workspace', () => {
  it('are found again from the address they make, in both languages, with any parameter', () => {
    fc.assert(fc.property(fc.constantFrom(...withParameter), fc.constantFrom(...LANGUAGES), fc.string({ minLength: 1, unit: 'grapheme' }), (route, language, parameter) => {
      assert.deepEqual(findWorkspaceRoute(workspacePath(route, language, parameter)), { route, language, parameter })
    }))
  })

  it('are found without a parameter too, with or without a slash at the end', () => {
    for (const language of LANGUAGES) {
      assert.deepEqual(findWorkspaceRoute(workspacePath('inbox', language)), { route: 'inbox', language, parameter: '' })
      assert.deepEqual(findWorkspaceRoute(`${workspacePath('inbox', language)}/`), { route: 'inbox', language, parameter: '' })
      assert.deepEqual(findWorkspaceRoute(`${workspacePath('sign-in', language)}/`), { route: 'sign-in', language, parameter: '' })
    }
  })

  it('name their parameter in every language or in none', () => {
    for (const route of ROUTES) {
      const names = LANGUAGES.map((language) => /:[a-z]+/.exec(WORKSPACE_ROUTES[route][language])?.[0])
      assert.equal(new Set(names).size, 1, route)
    }
  })

  it('never share an address, so that an address is one thing only', () => {
    for (const language of LANGUAGES) {
      const shapes = ROUTES.map((route) => WORKSPACE_ROUTES[route][language].replace(/:[a-z]+/, ':'))
      assert.equal(new Set(shapes).size, shapes.length)
    }
  })

  it('know nothing of addresses outside of the workspace or beside its routes', () => {
    const foreign = ['/', '/en', '/en/plan', '/en/workspaces', '/fr/workspace', '/es/workspace', '/en/espacio', '/en/workspace/amend', '/en/workspace/amend/', '/en/workspace/drafts/1/2', '/en/workspace/drafts/%E0%A4%A']
    assert.deepEqual(foreign.filter((path) => findWorkspaceRoute(path) !== null), [])
  })

  it('lead to the same place in the other language', () => {
    assert.deepEqual(workspaceAlternates('draft', 'a b'), { en: '/en/workspace/drafts/a%20b', es: '/es/espacio/borradores/a%20b' })
    assert.deepEqual(workspaceAlternates('inbox'), { en: '/en/workspace', es: '/es/espacio' })
  })

  it('carry what a form starts from in the query', () => {
    assert.equal(new URL(counterPath('I.1', 'a&b=c', 'es'), 'https://dialogue.example').searchParams.get('counter'), 'a&b=c')
  })
})
