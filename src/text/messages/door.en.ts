// The words of the public door: the form by which anybody makes a request of a side, and its receipt.

export const door = {
  title: 'Make a request',
  lead: 'No account is needed. What you fill in above the message can become part of a public request; your message, your name and your address never do.',
  message: 'Message',
  messageHint: 'Read only by the officers of this side. At most 5,000 characters.',
  name: 'Your name',
  nameHint: 'Read only by the officers of this side.',
  email: 'E-mail address',
  emailHint: 'If given, the reply is announced there. It is used for nothing else.',
  privacy: 'Who asks stays with this side alone: message, name and address are not published, not sent to the other side and not signed into the joint record.',
  send: 'Send the request',
  receiptTitle: (receipt: string) => `Receipt ${receipt}`,
  receipt: 'Receipt number',
  keep: 'Keep the address of this page: it is the only way to look up what becomes of your request, and whoever has it can read this page.',
  status: { new: 'received, not yet dealt with', 'taken-up': 'taken up', declined: 'not taken up' },
  reason: 'Why it was not taken up',
  reply: 'Reply',
  mailSubject: (dialogue: string, receipt: string) => `${dialogue}: reply to ${receipt}`,
  mailLead: (receipt: string, number: string) => `There is a reply to your request ${receipt}, which has the number ${number}.`,
  mailEnd: 'It stands at the address of your receipt. This message was made by a program; nobody reads answers to it.',
}
