// What the built bundle offers. `render.ts` is its only reader.

import { besideOf } from '../publication/beside.ts'
import { schemaOrgOf } from '../publication/metadata/schema-org.ts'
import type { ShownMoment } from '../publication/past-site.ts'
import { pictureOf } from '../publication/pictures/picture.ts'
import { placeOf, sectionPath } from '../publication/routes.ts'
import type { Page } from '../publication/pages.ts'
import type { Frame } from '../dialogue/views/index.ts'
import type { Language } from '../text/bilingual.ts'
import { MESSAGES } from '../text/messages/index.ts'
import { documentRenderer } from './document.ts'
import type { DoorPage } from './door.ts'
import type { TakePartPage } from './take-part.ts'
import { descriptionOf, nameOf, titleOf } from './heading.ts'
import type { ReferencePage } from './api-reference.ts'
import ApiReference from './pages/ApiReference.svelte'
import Door from './pages/Door.svelte'
import Missing from './pages/Missing.svelte'
import PublicPage from './pages/PublicPage.svelte'
import TakePart from './pages/TakePart.svelte'
import type { AssetManifest, RendererSettings } from './render.ts'
import { plain } from './reading.ts'
import type { Shell } from './shell.ts'
import type { WorkspacePage } from './workspace/models.ts'
import { titleOfWorkspace } from './workspace/pages.ts'
import Workspace from './workspace/Workspace.svelte'

/** A consultation is an instrument by its address, and found under the consultations. */
function sectionOf(page: Page): Shell['section'] {
  return page.kind === 'instrument' && page.view.instrument === 'consultation' ? 'consultations' : (placeOf(page.path)?.section ?? null)
}

/** A form that came back says so where a browser names the page. */
function titled(title: string, isWrong: boolean, language: Language): string {
  return isWrong ? `${MESSAGES[language].workspace.error} ${title}` : title
}

export function createPages(settings: RendererSettings, manifest: AssetManifest) {
  const renderDocument = documentRenderer(settings, manifest)
  return {
    /** The whole HTML document of a public page. */
    renderPage(page: Page, at?: ShownMoment): string {
      const { view, language, path, alternates } = page
      const shell: Shell = { language, m: MESSAGES[language], frame: view.frame, alternates, section: sectionOf(page), beside: besideOf(page), origin: settings.origin, live: settings.live === undefined ? '' : settings.live, ...(at === undefined ? {} : { at }) }
      const description = descriptionOf(page)
      const data = schemaOrgOf(page, settings.origin ?? '', nameOf(page), description)
      const head = { title: titled(titleOf(page), page.kind === 'instrument' && page.view.tool.problems.length > 0, language), description, scripts: page.kind === 'record' ? ['record'] : [], isPrivate: false, data, picture: pictureOf(page) }
      return renderDocument(PublicPage, { page }, shell, head)
    },
    /** What stands, with status 404, at a public address where no page is; `frame` is null before the founding. */
    renderMissing(language: Language, frame: Frame | null): string {
      const alternates = { en: sectionPath('home', 'en'), es: sectionPath('home', 'es') }
      const shell: Shell = { language, m: MESSAGES[language], frame, alternates, section: null, beside: [] }
      const { title, text } = shell.m.pages.missingPage
      return renderDocument(Missing, {}, shell, { title, description: text, scripts: [], isPrivate: true })
    },
    /** A page of the public door, which no list of pages names. */
    renderDoor(page: DoorPage): string {
      const { language, frame, alternates } = page
      const shell: Shell = { language, m: MESSAGES[language], frame, alternates, section: null, beside: [] }
      const { title, lead, receiptTitle } = shell.m.pages.door
      return renderDocument(Door, { page }, shell, { title: titled(`${page.kind === 'form' ? `${title}: ${plain(page.queue.title, language)}` : receiptTitle(page.receipt)} – ${plain(frame.acronym, language)}`, page.kind === 'form' && (page.issues.length > 0 || page.refusal !== null), language), description: lead, scripts: [], isPrivate: true, hasForms: true })
    },
    /** Where the public takes part in a consultation, and the receipt of it. */
    renderTakePart(page: TakePartPage): string {
      const { language, frame, alternates } = page
      const shell: Shell = { language, m: MESSAGES[language], frame, alternates, section: 'consultations', beside: [] }
      const { title, lead, receiptTitle } = shell.m.pages.takePart
      return renderDocument(TakePart, { page }, shell, { title: titled(`${page.kind === 'take-part' ? `${title}: ${plain(page.consultation.title, language)}` : receiptTitle(page.receipt)} – ${plain(frame.acronym, language)}`, page.kind === 'take-part' && (page.issues.length > 0 || page.refusal !== null), language), description: lead, scripts: [], isPrivate: true, hasForms: true })
    },
    /** The API as people read it. */
    renderReference(page: ReferencePage): string {
      const { language, frame, alternates } = page
      const shell: Shell = { language, m: MESSAGES[language], frame, alternates, section: null, beside: [], origin: settings.origin, live: settings.live === undefined ? '' : settings.live }
      const { title, lead } = shell.m.pages.apiReference
      return renderDocument(ApiReference, { page }, shell, { title: `${title} – ${plain(frame.acronym, language)}`, description: lead, scripts: [], isPrivate: false })
    },
    /** The whole HTML document of a page of the workspace. */
    renderWorkspace(page: WorkspacePage): string {
      const { language, frame, alternates } = page
      const shell: Shell = { language, m: MESSAGES[language], frame, alternates, section: 'workspace', beside: [] }
      const title = `${titleOfWorkspace(page)} – ${plain(frame.acronym, language)}`
      return renderDocument(Workspace, { page }, shell, { title, description: MESSAGES[language].workspace.name, scripts: ['workspace'], isPrivate: true, hasForms: true })
    },
  }
}
