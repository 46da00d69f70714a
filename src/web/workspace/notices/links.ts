// The addresses that mail and calendars name.

import { findKind, slugOf } from '../../../dialogue/items/index.ts'
import type { Notice, WorkspaceLinks } from '../../../node/notices/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import { workspacePath } from '../routes.ts'

/** The heading of the notes and comments on a page. */
export const TALK_ANCHOR = 'talk'

export const WORKSPACE_LINKS: WorkspaceLinks = {
  notices: (language) => workspacePath('notices', language),
  subscriptions: (language) => workspacePath('subscriptions', language),
  unsubscribe: (token, language) => workspacePath('unsubscribe', language, token),
  proposal: (proposal, language) => workspacePath('proposal', language, proposal),
  round: (round, language) => workspacePath('round', language, round),
  item: (item, language) => workspacePath('item-talk', language, item),
  meeting: (item, language) => workspacePath('meeting', language, slugOf(item)),
  room: (incident, contact, language) => `${workspacePath('room', language, incident)}#answer-${contact}`,
  place: placeOf,
}

function placeOf({ code, item, proposal, statement, draft }: Pick<Notice, 'code' | 'item' | 'proposal' | 'statement' | 'draft'>, language: Language): string {
  const isTalk = code === 'mention' || code === 'commented'
  if (draft !== null) return workspacePath('draft', language, draft)
  if (proposal !== null) return isTalk ? workspacePath('proposal-talk', language, proposal) : workspacePath('proposal', language, proposal)
  if ((code === 'round-opened' || code === 'reminder') && statement !== null) return workspacePath('round', language, statement)
  if (code.startsWith('request-') && statement !== null) return workspacePath('request', language, statement)
  if ((code === 'answers-due' || code === 'answers-late') && item !== null) return workspacePath('answering', language, slugOf(item))
  if (isCall(code) && statement !== null) return workspacePath('room', language, statement)
  if (code === 'handed-over') return workspacePath('asked', language)
  if (item !== null && code.startsWith('minutes-')) return workspacePath('minutes-of', language, slugOf(item))
  if (item === null) return workspacePath('notices', language)
  if (code === 'release-published' || code === 'release-alarm') return workspacePath('joint-release', language, slugOf(item))
  if (findKind(item) === 'meeting') return workspacePath('meeting', language, slugOf(item))
  const isReport = code === 'due-soon' || code === 'advance' || code === 'assessed'
  return isReport && findKind(item) === 'element' ? workspacePath('report-assessment', language, slugOf(item)) : workspacePath('item-talk', language, item)
}

function isCall(code: Notice['code']): boolean {
  return code === 'incident-call' || code === 'drill-call' || code === 'ping-call' || code === 'call-unreached' || code === 'call-unanswered' || code === 'call-held'
}
