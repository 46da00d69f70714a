// Every kind of page, on both nodes, in both languages, wide and narrow: no violation of WCAG 2.2
// AA that a machine can find, nothing wider than the screen, no page without its twin.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { checkPage, checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'
import { clearHere } from './clearance.ts'
import { startDemonstration } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'
import { checkReading } from './page-checks.ts'

const WIDE = 1280
const NARROW = 390
const SOME = 8

const PUBLIC = {
  en: [
    '/en/',
    '/en/plan',
    '/en/plan/I',
    '/en/plan/I.1',
    '/en/plan/I.1.a',
    '/en/meetings',
    '/en/meetings/2021-09-09', '/en/record/minutes/2021-09-09/v1',
    '/en/projects',
    '/en/instruments/industries',
    '/en/instruments/credentials?from=second',
    '/en/projects/otay-mesa-east',
    '/en/bodies',
    '/en/bodies/scwg',
    '/en/organizations',
    '/en/organizations/SRE',
    '/en/organizations/INAI',
    '/en/record',
    '/en/record/element/I.1/v1',
    '/en/data',
    '/en/data/USA/border-crossings',
    '/en/instruments/device-rules?question=equivalence&day=2025-09-01&case-authority=imdrf&until=2025-12-01',
    '/en/instruments/cbpr-board',
    '/en/instruments/device-submissions',
    '/en/instruments/spectrum-check?latitude=32.5&longitude=-117&frequency=815',
    '/en/requests/device-submissions',
    '/en/consultations',
    '/en/indicators',
    '/en/indicators/us-exports-to-mexico',
    '/en/indicators/semiconductor-students',
    '/en/about',
    '/en/api',
    '/en/instruments/trade', '/en/instruments/closure', '/en/instruments/upstream', '/en/instruments/goods',
    '/en/instruments/msme-programmes?is-seat=USA&is-us-small=yes', '/en/instruments/training-campuses',
    '/en/no-such-page',
  ],
  es: [
    '/es/',
    '/es/plan',
    '/es/plan/I',
    '/es/plan/I.1',
    '/es/plan/I.1.a',
    '/es/reuniones',
    '/es/reuniones/2021-09-09', '/es/registro/minutes/2021-09-09/v1',
    '/es/proyectos',
    '/es/proyectos/otay-mesa-east',
    '/es/instrumentos/patent-grant?is-us-granted=yes',
    '/es/instrumentos/spectrum-requests',
    '/es/solicitudes/device-submissions',
    '/es/consultas',
    '/es/organos',
    '/es/organos/scwg',
    '/es/organizaciones',
    '/es/organizaciones/SRE',
    '/es/organizaciones/INAI',
    '/es/registro',
    '/es/registro/element/I.1/v1',
    '/es/datos',
    '/es/datos/MEX/remittances',
    '/es/indicadores',
    '/es/indicadores/us-exports-to-mexico',
    '/es/indicadores/semiconductor-students',
    '/es/instrumentos',
    '/es/instrumentos/border-waits',
    '/es/acerca',
    '/es/api',
    '/es/no-existe',
  ],
}
const WORKSPACE = {
  en: [
    '/en/workspace',
    '/en/workspace/brief',
    '/en/workspace/papers',
    '/en/workspace/papers/fact-sheet~I',
    '/en/workspace/papers/annex~meeting~2023-09-29',
    '/en/workspace/papers/review',
    '/en/workspace/papers/briefing-book~2023-09-29',
    '/en/workspace/papers/report~2023-09-29',
    '/en/workspace/papers/review?day=2099-01-01',
    '/en/workspace/originals',
    '/en/workspace/choose',
    '/en/workspace/amend/I.1.b',
    '/en/workspace/drafts',
    '/en/workspace/create?kind=element&parent=element%2FI.1',
    '/en/workspace/create?kind=meeting',
    '/en/workspace/drafts/00000000-0000-4000-8000-000000000009/add',
    '/en/workspace/clearances',
    '/en/workspace/clearance-rules',
    '/en/workspace/meetings',
    '/en/workspace/meetings/2023-09-29',
    '/en/workspace/meetings/2023-09-29?organisation=organisation%2FSTATE&form=attended',
    '/en/workspace/meetings/2023-09-29/agenda',
    '/en/workspace/amend/meeting%2F2023-09-29',
    '/en/workspace/topics',
    '/en/workspace/report/I.1/advance',
    '/en/workspace/report/I.1/assessment',
    '/en/workspace/reports?whose=side',
    '/en/workspace/rounds',
    '/en/workspace/indicators',
    '/en/workspace/indicators/semiconductor-students/value?series=mex&period=2024',
    '/en/workspace/create?kind=indicator',
    '/en/workspace/amend/indicator%2Ftrucks-across-the-border',
    '/en/workspace/state-of-play',
    '/en/workspace/contested',
    '/en/workspace/plan-table',
    '/en/workspace/datasets',
    '/es/espacio/conjuntos-de-datos',
    '/en/workspace/said',
    '/en/workspace/proposals/none', '/en/workspace/gates', '/en/workspace/gates/none', '/en/workspace/proposals/none/silence',
    '/en/workspace/offers/element%2FI.1.b',
    '/en/workspace/translations',
    '/en/workspace/termbase',
    '/en/workspace/translation-memory',
    '/en/workspace/agreed-differences',
    '/en/workspace/notices',
    '/en/workspace/subscriptions',
    '/en/workspace/calendar',
    '/en/workspace/talk/element%2FI.1.a',
    '/en/workspace/unsubscribe/none',
    '/en/workspace/minutes', '/en/workspace/minutes/2021-09-09', '/en/workspace/minutes/2021-09-09/write', '/en/workspace/register/minutes%2F2021-09-09', '/en/workspace/register/minutes%2F2021-09-09/commitments?paragraph=p1&paragraph=p2', '/en/workspace/register/minutes%2F2021-09-09/no-commitment?paragraph=p2', '/en/workspace/find',
    '/en/workspace/find?q=chains',
    '/en/workspace/find?q=nothing+fits+this',
    '/en/workspace/find/saved',
    '/en/workspace/since?at=2013-01-01',
    '/en/workspace/biography/element.I.1',
    '/en/workspace/sources',
    '/en/workspace/tools',
    '/en/workspace/tools/II.1',
    '/en/workspace/crosswalks',
    '/en/workspace/crosswalks/industries?from=second&show=linked',
    '/en/workspace/crosswalks/credentials/link?first=EC0735',
    '/en/workspace/crosswalks/privacy/import',
    '/en/workspace/crosswalk-review/none',
    '/en/workspace/handling',
    '/en/workspace/handling/notes/new',
    '/en/workspace/handling/import',
    '/en/workspace/handling/watch/exploited-watch',
    '/en/instruments/exploited-watch',
    '/en/workspace/rules',
    '/en/workspace/rules/device-rules',
    '/en/workspace/rules/device-rules/provision',
    '/en/workspace/rules/device-rules/working-days',
    '/en/workspace/rules/cbpr-board/fact',
    '/en/workspace/incidents',
    '/en/workspace/incidents/protocols/supply-alarm',
    '/en/workspace/incidents/protocols/supply-alarm/contact',
    '/en/workspace/incidents/protocols/supply-alarm/open',
    '/en/workspace/incidents/rooms/none',
    '/en/workspace/incidents/rooms/none/after-action',
    '/en/workspace/requests',
    '/en/workspace/requests/new/spectrum-requests',
    '/en/workspace/requests/one/none',
    '/en/workspace/requests/received/none',
    '/en/workspace/projects',
    '/en/workspace/registers',
    '/en/workspace/registers/msme-programmes',
    '/en/workspace/registers/environmental-technologies/entry',
    '/en/workspace/registers/innovation-campaign/import',
    '/en/workspace/registers/patent-grant/cases',
    '/en/workspace/projects/otay-mesa-east',
    '/en/workspace/projects/world-trade-bridge/phase?phase=opening',
    '/en/workspace/bodies',
    '/en/workspace/bodies/body%2Fscwg',
    '/en/workspace/bodies/body%2Fscwg/charter?template=yes',
    '/en/workspace/bodies/body%2Fscwg/dormancy',
    '/en/workspace/bodies/body%2Fscwg/self-check',
    '/en/workspace/suspended/element%2FI.1',
    '/en/workspace/succession',
    '/en/workspace/succession/INAI',
    '/en/workspace/texts',
    '/en/workspace/texts/new',
  ],
  es: [
    '/es/espacio',
    '/es/espacio/tarjeta-informativa',
    '/es/espacio/documentos',
    '/es/espacio/documentos/fact-sheet~II',
    '/es/espacio/documentos/annex~meeting~2022-09-12',
    '/es/espacio/documentos/review~I',
    '/es/espacio/documentos/briefing-book~2022-09-12',
    '/es/espacio/documentos/own-report~2023-09-29',
    '/es/espacio/ejemplares-originales',
    '/es/espacio/elegir',
    '/es/espacio/modificar/I.1.b',
    '/es/espacio/borradores',
    '/es/espacio/crear?kind=organisation',
    '/es/espacio/borradores/00000000-0000-4000-8000-000000000009/agregar',
    '/es/espacio/vistos-buenos',
    '/es/espacio/reglas-de-visto-bueno',
    '/es/espacio/reuniones',
    '/es/espacio/reuniones/2023-09-29',
    '/es/espacio/reuniones/2023-09-29/agenda',
    '/es/espacio/crear?kind=meeting&type=cabinet',
    '/es/espacio/temas',
    '/es/espacio/informar/I.1/avance',
    '/es/espacio/informar/I.1/valoracion',
    '/es/espacio/informes?whose=side',
    '/es/espacio/rondas',
    '/es/espacio/estado-de-situacion',
    '/es/espacio/controversias',
    '/es/espacio/tabla-del-plan',
    '/es/espacio/manifestado',
    '/es/espacio/propuestas/ninguna', '/es/espacio/tramites-internos', '/es/espacio/tramites-internos/ninguno', '/es/espacio/propuestas/ninguna/silencio',
    '/es/espacio/ofertas/element%2FI.1.b',
    '/es/espacio/traducciones',
    '/es/espacio/base-terminologica',
    '/es/espacio/memoria-de-traduccion',
    '/es/espacio/diferencias-acordadas',
    '/es/espacio/avisos',
    '/es/espacio/suscripciones',
    '/es/espacio/calendario',
    '/es/espacio/conversacion/element%2FI.1.a',
    '/es/espacio/actas', '/es/espacio/actas/2021-09-09', '/es/espacio/actas/2021-09-09/redactar', '/es/espacio/seguimiento/minutes%2F2021-09-09', '/es/espacio/seguimiento/minutes%2F2021-09-09/compromisos?paragraph=p1&paragraph=p2', '/es/espacio/seguimiento/minutes%2F2021-09-09/sin-compromiso?paragraph=p2', '/es/espacio/buscar',
    '/es/espacio/buscar?q=cadenas',
    '/es/espacio/buscar?q=esto+no+aparece',
    '/es/espacio/buscar/guardadas',
    '/es/espacio/novedades?at=2013-01-01',
    '/es/espacio/biografia/element.I.1',
    '/es/espacio/fuentes',
    '/es/espacio/solicitudes',
    '/es/espacio/consultas',
    '/es/espacio/solicitudes/nueva/device-submissions',
    '/es/espacio/proyectos',
    '/es/espacio/proyectos/otay-mesa-east',
    '/es/espacio/proyectos/world-trade-bridge/fase?phase=opening',
    '/es/espacio/organos',
    '/es/espacio/organos/body%2Fscwg',
    '/es/espacio/organos/body%2Fscwg/estatuto?template=yes',
    '/es/espacio/organos/dialogue%2Fhled/pausa',
    '/es/espacio/organos/body%2Fscwg/autoevaluacion',
    '/es/espacio/suspendido/element%2FI.1',
    '/es/espacio/sucesion',
    '/es/espacio/sucesion/INAI',
    '/es/espacio/textos',
    '/es/espacio/textos/nuevo',
  ],
}

/** What an administrator meets beside. */
const ADMINISTRATION = {
  en: [
    '/en/workspace/account',
    '/en/workspace/account/one-time-codes',
    '/en/workspace/people',
    '/en/workspace/people/usa-state',
    '/en/workspace/people/usa-ustr/hand-over',
    '/en/workspace/focal-points',
    '/en/workspace/audit',
    '/en/workspace/account/tokens',
    '/en/workspace/account/webhooks',
    '/en/workspace/mail',
  ],
  es: [
    '/es/espacio/cuenta',
    '/es/espacio/cuenta/codigos',
    '/es/espacio/personas',
    '/es/espacio/personas/mex-sre',
    '/es/espacio/personas/mex-shcp/entrega',
    '/es/espacio/puntos-focales',
    '/es/espacio/bitacora',
    '/es/espacio/cuenta/fichas',
    '/es/espacio/cuenta/webhooks',
    '/es/espacio/correo',
  ],
}

let demonstration: Demonstration
let browser: Browser

describe('every kind of page is accessible', () => {
  before(async () => {
    demonstration = await startDemonstration({}, { data: true })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  for (const language of ['en', 'es'] as const) {
    for (const party of ['mex', 'usa'] as const) {
      it(`the public site of ${party} in ${language}`, async () => {
        // Each original is looked at whole in its own language. The other one has the same words and the same layout in other colours, so some pages of it do.
        const isOwn = (party === 'mex') === (language === 'es')
        await checkAll(party, isOwn ? PUBLIC[language] : PUBLIC[language].slice(0, SOME), isOwn ? [WIDE, NARROW] : [WIDE], await (await browser.newContext()).newPage())
      })
    }
    it(`the administration in ${language}`, async () => {
      const page = await (await browser.newContext()).newPage()
      const party = language === 'es' ? 'mex' : 'usa'
      await page.goto(demonstration[party] + (language === 'es' ? '/es/espacio/entrar' : '/en/workspace/sign-in'))
      await page.click(`button[value="${party}-admin"]`)
      await checkAll(party, ADMINISTRATION[language], [WIDE, NARROW], page)
      await page.goto(demonstration[party] + (language === 'es' ? '/es/espacio/personas/mex-viewer' : '/en/workspace/people/usa-viewer'))
      await page.locator('input[name=do][value=invite] ~ button').click()
      const link = await page.locator('code.ws-key').first().textContent()
      const invited = await (await browser.newContext()).newPage()
      await invited.goto(link ?? '')
      await checkPage(invited, 'welcome')
    })
    it(`the workspace in ${language}`, async () => {
      const page = await (await browser.newContext()).newPage()
      const party = language === 'es' ? 'mex' : 'usa'
      await page.goto(demonstration[party] + (language === 'es' ? '/es/espacio/entrar' : '/en/workspace/sign-in'))
      await checkPage(page, 'sign-in')
      await page.click(`button[value="${language === 'es' ? 'mex-sre' : 'usa-state'}"]`)
      await checkAll(party, WORKSPACE[language], [WIDE, NARROW], page)
      await page.goto(demonstration[party] + (language === 'es' ? '/es/espacio/modificar/I.1.b' : '/en/workspace/amend/I.1.b'))
      await page.fill('[name="title.en"]', 'Prepare 12 lists')
      await page.locator('main form[data-guard] button[type="submit"]').first().click()
      await page.waitForURL(/(drafts|borradores)\/[0-9a-f-]{36}/)
      const draft = new URL(page.url()).pathname
      await checkAll(party, [draft, `${draft}/${language === 'es' ? 'historial' : 'history'}?step=1`], [WIDE, NARROW], page)
      await page.goto(demonstration[party] + draft)
      await page.locator('form[action$="/request"] button, form[action$="/solicitar"] button').click()
      await checkAll(party, [draft], [WIDE, NARROW], page)
      await page.goto(demonstration[party] + (language === 'es' ? '/es/espacio/manifestado' : '/en/workspace/said'))
      const erasing = await page.locator('.ws-said-actions a').first().getAttribute('href')
      await checkAll(party, [erasing ?? assert.fail('nothing to erase')], [WIDE, NARROW], page)
      // An open proposal, and one of ninety items: the founding.
      const proposal = await propose(page, `${demonstration[party]}${language === 'es' ? '/es/espacio/modificar' : '/en/workspace/amend'}/${language === 'es' ? 'IV.1' : 'IV.2'}`)
      const { history } = (await (await fetch(`${demonstration[party]}/en/plan/I.1.json`)).json()) as { readonly history: readonly { readonly proposal: string }[] }
      await checkAll(party, [proposal, proposal.replace(/[0-9a-f]{64}/, history[0]?.proposal ?? assert.fail()), language === 'es' ? '/es/espacio' : '/en/workspace'], [WIDE, NARROW], page)
    })
  }
})

/** Sends an amendment and answers where its proposal is. */
async function propose(page: Page, address: string): Promise<string> {
  await page.setViewportSize({ width: WIDE, height: 900 })
  await page.goto(address)
  await page.fill('[name="due"]', '2028-06-30')
  await page.locator('main form[method="post"] button[type="submit"]:not([tabindex])').first().click()
  await page.waitForURL(/drafts|borradores/)
  await clearHere(page)
  await page.getByRole('button', { name: /^(Sign and send|Firmar y enviar)$/ }).click()
  await page.waitForURL(/[0-9a-f]{64}/)
  return new URL(page.url()).pathname
}

async function checkAll(party: 'mex' | 'usa', paths: readonly string[], widths: readonly number[], page: Page): Promise<void> {
  for (const path of paths) {
    await page.setViewportSize({ width: WIDE, height: 900 })
    await page.goto(demonstration[party] + path)
    await checkWidths(page, path, widths)
    if (widths.length > 1 && !/^\/(en\/workspace|es\/espacio)/.test(path)) await checkReading(page, path)
  }
}
