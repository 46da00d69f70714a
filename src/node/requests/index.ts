// What a side keeps of requests for itself: what the public sent, and the mail that answers it.

export { ReplyMail, replyOffice } from './reply-mail.ts'
export type { ReplyOffice } from './reply-mail.ts'
export { LONGEST_EMAIL, LONGEST_MESSAGE, LONGEST_NAME, MOST_WAITING, Submissions } from './submissions.ts'
export type { Sent, Submission, SubmissionContent } from './submissions.ts'
