export { plainLine, readDocx } from './docx-read.ts'
export type { ReadWord, WordFileCode } from './docx-read.ts'
export { renderDocx } from './docx-write.ts'
export type { WordBlock, WordColumns, WordDocument, WordParagraph, WordPiece, WordRun, WordStyle } from './word.ts'
