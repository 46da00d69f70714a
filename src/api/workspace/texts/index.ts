import type { TEXTS_ROUTES } from '../../../web/workspace/texts/routes.ts'
import type { Handlers } from '../handlers.ts'
import { beginText, showBegin } from './begin.ts'
import { acceptBrackets, endClause, withdrawBracket } from './brackets.ts'
import { sayChair, showChair, takeOver } from './chair.ts'
import { showCompare } from './compare.ts'
import { saveEdit, showEdit } from './edit.ts'
import { exportText } from './export.ts'
import { saveFallback, showFallback } from './fallback.ts'
import { showTexts } from './list.ts'
import { readPaste, showPaste } from './paste.ts'
import { showClause, showText } from './room.ts'

export const TEXTS: Handlers<typeof TEXTS_ROUTES> = {
  texts: { get: showTexts, deed: 'look' },
  'begin-text': { get: showBegin, post: beginText, deed: 'draft', look: 'draft' },
  text: { get: (visit) => showText(visit), deed: 'look' },
  clause: { get: showClause, deed: 'look' },
  'edit-text': { get: showEdit, post: saveEdit, deed: 'draft', look: 'draft' },
  'paste-text': { get: showPaste, post: readPaste, deed: 'draft', look: 'draft' },
  'accept-brackets': { post: acceptBrackets, deed: 'sign' },
  'withdraw-bracket': { post: withdrawBracket, deed: 'sign' },
  'end-clause': { post: endClause, deed: 'draft' },
  'chair-text': { get: showChair, post: sayChair, deed: 'sign', look: 'sign' },
  'take-over': { post: takeOver, deed: 'draft' },
  'compare-text': { get: showCompare, deed: 'look' },
  'export-text': { get: exportText, deed: 'look' },
  fallback: { get: (visit) => showFallback(visit), post: saveFallback, deed: 'draft', look: 'look' },
}
