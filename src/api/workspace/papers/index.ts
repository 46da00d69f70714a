import type { PAPERS_ROUTES } from '../../../web/workspace/papers/routes.ts'
import type { Handlers } from '../handlers.ts'
import { decideOutcome, draftText } from './deeds.ts'
import { showPaper, showPaperData, showPaperMarkdown, showPaperPdf, showPapers, showPaperWord } from './show.ts'

export const PAPERS: Handlers<typeof PAPERS_ROUTES> = {
  papers: { get: showPapers, deed: 'look' },
  paper: { get: showPaper, deed: 'look' },
  'paper-pdf': { get: showPaperPdf, deed: 'look' },
  'paper-data': { get: showPaperData, deed: 'look' },
  'paper-markdown': { get: showPaperMarkdown, deed: 'look' },
  'paper-word': { get: showPaperWord, deed: 'look' },
  'paper-to-text': { post: draftText, deed: 'draft' },
  'paper-outcome': { post: decideOutcome, deed: 'draft' },
}
