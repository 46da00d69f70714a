// The doors of a node, in the order in which they are asked. A new one is a line in `doorsOf`.

import { frameOf } from '../dialogue/views/index.ts'
import type { RunningNode } from '../node/running-node.ts'
import { placeOf } from '../publication/routes.ts'
import type { Language } from '../text/bilingual.ts'
import { explain } from '../text/messages/codes/index.ts'
import type { Renderer } from '../web/render.ts'
import { EVENTS_PATH, findWorkspaceRoute } from '../web/workspace/routes.ts'
import { ChangeStream } from './change-stream.ts'
import { isReading } from './door.ts'
import type { Asker, Door } from './door.ts'
import { answerDownload } from './downloads.ts'
import { ExchangeDoor, largestBodyAt } from './exchange.ts'
import { answerOembed } from './oembed.ts'
import { notFoundPage } from './not-found.ts'
import type { PastFiles } from './past.ts'
import { problemResponse } from './problem.ts'
import { largestAtDoor, PublicDoor } from './public-door.ts'
import { SdmxDoor } from './sdmx/index.ts'
import { ApiDoor } from './v1/door.ts'
import { largestAtTakePart, TakePartDoor } from './take-part/door.ts'
import { ReferenceDoor } from './v1/reference-door.ts'
import { answerWorkspace, isSignedIn, largestUploadAt } from './workspace/router.ts'

/** The last one always answers. */
export function doorsOf(running: RunningNode, renderer: Renderer, past: PastFiles): readonly Door[] {
  const api = new ApiDoor(running)
  const exchange = new ExchangeDoor(running)
  const sdmx = new SdmxDoor(running)
  const takePart = new TakePartDoor(running, renderer.renderTakePart)
  const submissions = new PublicDoor(running, renderer.renderDoor)
  return [
    { name: 'redirect', answer: (request, asker) => Promise.resolve(redirect(request, asker)) },
    { name: 'exchange', largestBody: largestBodyAt, answer: (request, { body, address, say }) => exchange.answer(request, body, address, say) },
    api,
    new ReferenceDoor(running, api.documents, renderer.renderReference),
    { name: 'sdmx', answer: (request, { address, language }) => sdmx.answer(request, address, language) },
    { name: 'download', answer: (request, { path, say }) => answerDownload({ rows: running.node.rows, csv: running.data.csv, blobs: running.blobs }, request, path, say) },
    { name: 'oembed', answer: (request, { path, say }) => Promise.resolve(answerOembed(running, request, path, say)) },
    { name: 'past', answer: (request, asker) => past.answerDoor(request, asker) },
    changesDoor(running),
    { name: 'take-part', largestBody: largestAtTakePart, answer: (request, { address }) => takePart.answer(request, address) },
    { name: 'public-door', largestBody: largestAtDoor, answer: (request, { address }) => submissions.answer(request, address) },
    {
      name: 'workspace',
      routeAt: (path) => findWorkspaceRoute(path)?.route ?? null,
      largestBody: (path, { cookie }) => largestUploadAt(running, path, cookie === undefined ? undefined : String(cookie)),
      answer: (request, { address }) => answerWorkspace(running, request, address, renderer.renderWorkspace),
      // People are told on a page.
      tooLarge: (request, { address }) => (wantsPage(request) ? answerWorkspace(running, request, address, renderer.renderWorkspace, 'too-large') : Promise.resolve(null)),
    },
    { name: 'nothing', answer: (request, asker) => Promise.resolve(nothingHere(running, renderer, request, asker)) },
  ]
}

/** "Something changed here", to people who are signed in. */
function changesDoor(running: RunningNode): Door {
  const changes = new ChangeStream(running)
  return {
    name: 'changes',
    answer: async (request, { path, say }) => {
      if (path !== EVENTS_PATH || !isReading(request.method)) return null
      return (await isSignedIn(running, request)) ? changes.open() : problemResponse('not-signed-in', say('not-signed-in'))
    },
    close: () => changes.close(),
  }
}

function redirect(request: Request, { path, language, query }: Asker): Response | null {
  const location = isReading(request.method) ? redirectOf(path, language, query) : null
  return location === null ? null : new Response(null, { status: 302, headers: { location, vary: 'accept-language' } })
}

/** `/` goes to the reader's language; a section without its slash, or a page with one, to where it stands. */
function redirectOf(path: string, language: Language, search: string): string | null {
  if (path === '/') return `/${language}/`
  if (path === '/en' || path === '/es') return `${path}/${search}`
  const bare = path.replace(/\/+$/, '')
  return path !== bare && placeOf(bare) !== null && !/^\/(en|es)$/.test(bare) ? bare + search : null
}

function nothingHere(running: RunningNode, renderer: Renderer, request: Request, { path, language, say }: Asker): Response {
  const frame = frameOf({ rows: running.node.rows, dialogue: running.settings.dialogue, self: running.settings.party, today: () => '' })
  if (frame === null) return notYet(language)
  if (!isReading(request.method) && running.site.find(path) !== null) return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: 'GET, HEAD' })
  return wantsPage(request) ? notFoundPage(renderer, frame, language, path) : problemResponse('not-found', say('not-found'))
}

function wantsPage(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes('text/html')
}

/** Before the founding is adopted there is nothing to publish. */
function notYet(language: Language): Response {
  return new Response(`${explain('not-founded', language)}\n`, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' } })
}
