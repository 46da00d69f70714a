// Everything that the workspace does, the API does: each of its POST routes is one of the endpoints named here, or stands in the
// second list with the reason why it does not. A new POST route fails this file until somebody has decided.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WorkspaceRoute } from '../../web/workspace/routes.ts'
import { STATEMENT_TYPES } from '../../dialogue/statements/index.ts'
import { HANDLERS } from '../workspace/router.ts'
import { ENDPOINTS } from './endpoints.ts'

const DRAFT = ['createDraft', 'replaceDraft']
const STATE = (...types: readonly (keyof typeof STATEMENT_TYPES)[]) => ['stateStatement', ...types.map((type) => `(${type})`)]

const COVERED: Readonly<Partial<Record<WorkspaceRoute, readonly string[]>>> = {
  // What is joint is written as a draft of items, whatever page the desk has for it.
  amend: DRAFT, create: DRAFT, 'end-item': DRAFT, 'remove-item': DRAFT, 'draft-cover': DRAFT, 'restore-draft': DRAFT, 'body-charter': DRAFT, succession: DRAFT, 'crosswalk-link': DRAFT, 'crosswalk-import': DRAFT,
  'meeting-agenda': DRAFT, 'call-off-meeting': DRAFT, 'write-minutes': DRAFT, 'commit-decisions': DRAFT, 'no-commitment': DRAFT, 'merge-offers': DRAFT, 'begin-text': DRAFT, 'edit-text': DRAFT, 'paste-text': DRAFT, 'end-clause': DRAFT, 'take-over': DRAFT,
  'paper-to-text': DRAFT, 'paper-outcome': DRAFT, 'new-release': [...DRAFT, 'sendDraft'],
  'send-draft': ['sendDraft'], 'discard-draft': ['deleteDraft'],
  // What a side says for itself is a statement of its type.
  'body-dormancy': STATE('dormancy'), 'self-check': STATE('self-check'), suspension: STATE('suspension'), 'review-links': STATE('review'), contact: STATE('contact'), 'open-room': STATE('incident'), room: STATE('incident-step'),
  'report-value': STATE('value'), certify: STATE('certificate'), 'meeting-attendance': STATE('attendance'), 'meeting-duty': STATE('duty'), topics: STATE('topic'), topic: [...STATE('topic'), 'retractStatement'],
  'signed-copy': [...STATE('signed-copy'), 'keepBlob'], 'retract-signed-copy': ['retractStatement'], 'say-gate': STATE('gate'), 'initial-text': STATE('initials'),
  'ask-silence': STATE('silence'), 'accept-silence': STATE('silence'), 'break-silence': STATE('silence'), 'interpret-silence': STATE('silence'), 'call-off-silence': ['retractStatement'],
  phase: STATE('phase'), 'desk-register': STATE('entry'), entry: STATE('entry'), 'entries-sign': STATE('entry'), 'report-advance': STATE('advance'), 'retract-advance': ['retractStatement'], 'report-assessment': [...STATE('assessment'), 'keepBlob'],
  rounds: STATE('round'), round: [...STATE('round'), 'remindRound'], 'new-request': STATE('request'), request: STATE('request-step'), provision: STATE('provision'), 'working-calendar': STATE('calendar'), fact: STATE('fact'), 'chair-text': STATE('chair-text'),
  'answer-proposal': STATE('answer'), 'retract-answer': ['retractStatement'], 'ask-answer-by': STATE('answer-by'), 'item-talk': [...STATE('comment'), 'addNote', 'changeNote', 'removeNote'], 'proposal-talk': [...STATE('comment'), 'addNote', 'changeNote', 'removeNote'],
  'sign-proposal': ['signProposal'], 'accept-brackets': ['signProposal'], 'withdraw-proposal': ['withdrawSignature'], 'withdraw-bracket': ['withdrawSignature'], 'release-act': ['releaseAct'], 'erase-act': ['eraseAct'],
  datasets: ['bringData'], 'brought-dataset': ['describeData'], 'state-dataset': ['stateData'], 'plan-table': ['bringPlan'], 'plan-preview': ['bringPlan'], 'plan-draft': ['draftPlan'],
  'request-clearance': ['requestClearance'], 'answer-clearance': ['answerClearance'], 'call-off-clearance': ['callOffClearance'],
  people: ['addPerson'], person: ['changePerson', 'giveRole', 'endRole'], 'hand-over': ['handOver'], 'focal-points': ['assignFocalPoint'],
  webhooks: ['registerWebhook'], webhook: ['testWebhook', 'pauseWebhook', 'enableWebhook', 'rotateWebhook', 'removeWebhook', 'resendDelivery'],
  'contact-holders': ['setContactHolders'], 'clearance-rules': ['setClearanceRules'], 'add-note': ['addRedNote'], 'turn-note': ['changeRedNote'], fallback: ['putPosition'], sources: ['askSource', 'stateSource'],
  'joint-release': ['lookAtRelease', 'addPosting', 'removePosting', 'withdrawRelease', 'disownRelease'],
  'draft-languages': ['putDraftLanguages'], 'import-translation': ['bringTranslation'], 'apply-returned': ['applyReturnedFile'], 'discard-returned': ['discardReturnedFile'], termbase: ['putTermbase'],
  memory: ['addMemory'], 'remove-memory': ['removeMemory'], 'agree-difference': ['agreeDifference'], 'remove-difference': ['removeDifference'],
  subscriptions: ['setSubscription', 'followItem', 'unfollowItem'], notices: ['readNotices'], find: ['saveView'], 'saved-view': ['removeView'], submission: ['declineSubmission'],
  moderation: ['publishSubmission', 'refuseSubmissions'], contribution: ['publishSubmission', 'refuseSubmissions'], answering: ['answerSubmissions'], 'translate-contribution': STATE('contribution-translation'),
}

const SIGN_IN = 'a way in of people; programs come by tokens'
const READS = 'it reads what was typed or brought and keeps nothing; a program has that in hand'
const LEFT: Readonly<Partial<Record<WorkspaceRoute, string>>> = {
  'sign-in': SIGN_IN, 'sign-in-password': SIGN_IN, 'sign-in-passkey': SIGN_IN, welcome: SIGN_IN, 'sign-out': SIGN_IN, account: SIGN_IN, 'account-codes': SIGN_IN,
  tokens: 'a token is made by a person and by no other token',
  'draft-presence': 'who has a page open; a program has none', calendar: 'the secret address of a person’s calendar', unsubscribe: 'a link in a mail, without signing in',
  'returned-original': READS, cases: READS, 'compare-posted': READS, 'entries-import': READS,
  'write-note': 'what is confined to readers by name is written where its label stands beside it', 'confined-note': 'as above', 'import-file': 'a file of another system is looked at by a person before it is signed',
}

test('every POST of the workspace is an endpoint of the API, or has its reason', () => {
  const posting = Object.entries(HANDLERS).flatMap(([route, handlers]) => ('post' in handlers ? [route as WorkspaceRoute] : []))
  assert.deepEqual(posting.filter((route) => COVERED[route] === undefined && LEFT[route] === undefined), [], 'decided by nobody')
  assert.deepEqual(posting.filter((route) => COVERED[route] !== undefined && LEFT[route] !== undefined), [], 'decided twice')
  assert.deepEqual([...Object.keys(COVERED), ...Object.keys(LEFT)].filter((route) => !posting.includes(route as WorkspaceRoute)), [], 'no such POST any more')
  const ids = new Set(ENDPOINTS.map(({ id }) => id))
  assert.deepEqual(Object.values(COVERED).flat().filter((id) => !id.startsWith('(') && !ids.has(id)), [])
})

test('every endpoint that reads or writes what is private takes a deed', () => {
  const open = ENDPOINTS.filter(({ scope, method }) => scope === 'public' && method !== 'GET').map(({ id }) => id)
  // Whoever takes part in a consultation has no token.
  assert.deepEqual(open.filter((id) => !/contribution|consult|^lookUpReceipt$/i.test(id)), [])
})
