// Originals as files. A caller takes the words (`originalWordsOf`, or a publication's own), makes the original of
// a party (`originalOf`) and renders it here; the press makes the PDF (`originalOrder` in node/papers).

export { renderAkomaNtoso } from './akoma-ntoso.ts'
export type { ArchiveFacts } from './akoma-ntoso.ts'
export { compareReturned, hashInFoot, sharedLines } from './compare.ts'
export type { ReturnedDifference } from './compare.ts'
export { footOf, hashLine, noticeOf, ownLanguage, signedFor, spokenLanguages } from './facts.ts'
export type { OriginalFacts } from './facts.ts'
export { originalLines, renderOriginalDocx } from './word-file.ts'
export type { LinePlace, OriginalLine } from './word-file.ts'
