import type { PROCEDURE_ROUTES } from '../../../web/workspace/procedure/routes.ts'
import type { Handlers } from '../handlers.ts'
import { acceptSilence, askSilence, breakSilence, callOffSilence, interpretSilence, showSilence } from './silence.ts'
import { initialText, sayGate, showGates, showTextProcedure } from './text.ts'

export const PROCEDURE: Handlers<typeof PROCEDURE_ROUTES> = {
  gates: { get: showGates, deed: 'look' },
  'text-procedure': { get: (visit) => showTextProcedure(visit), deed: 'look' },
  // Who may let out what this side said may say that nothing of its own stands in the way: signatories and legal advisers.
  'say-gate': { post: sayGate, deed: 'disclose' },
  'initial-text': { post: initialText, deed: 'sign' },
  silence: { get: (visit) => showSilence(visit), deed: 'look' },
  'ask-silence': { post: askSilence, deed: 'sign' },
  'accept-silence': { post: acceptSilence, deed: 'sign' },
  'break-silence': { post: breakSilence, deed: 'sign' },
  'interpret-silence': { post: interpretSilence, deed: 'sign' },
  'call-off-silence': { post: callOffSilence, deed: 'sign' },
}
