/** Words for the values that contents and views can take, by where they stand. */
export const labels = {
  delivery: {
    'no-evidence': 'No evidence available',
    'not-started': 'Not started',
    limited: 'Limited',
    substantial: 'Substantial',
    complete: 'Complete',
  },
  resultLevel: { input: 'Input', output: 'Output', outcome: 'Outcome', impact: 'Impact' },
  reportStatus: { 'on-time': 'On time', late: 'Late', missing: 'Not reported', pending: 'Not yet' },
  notAssessed: 'Has not said',
  schedule: {
    'no-date': 'No date set',
    'on-time': 'On time',
    'due-soon': 'Due within 60 days',
    late: 'Past due',
    delivered: 'Delivered',
  },
  nature: { done: 'Done', commitment: 'Commitment', statement: 'Statement' },
  link: { dialogue: 'Tied to the dialogue by a source', context: 'Context' },
  figureNature: { target: 'target', result: 'result', pledge: 'pledge', context: 'context' },
  wording: { official: 'official wording', rendering: 'wording as reported', translation: 'translation' },
  mode: { 'in-person': 'In person', virtual: 'Virtual' },
  audience: { public: 'public', parties: 'between the parties' },
  act: {
    key: 'Key', propose: 'Proposal', sign: 'Signature', withdraw: 'Withdrawal', state: 'Statement', receipt: 'Receipt', release: 'Release', erase: 'Erasure',
  },
  kind: { dialogue: 'Dialogue', plan: 'Plan', element: 'Plan element', meeting: 'Meeting', body: 'Body', organisation: 'Organization' },
  statement: { advance: 'Advance', answer: 'Answer to a proposal', 'answer-by': 'Request for an answer by a date', assessment: 'Assessment', certificate: 'Certificate of conformity', comment: 'Comment', round: 'Reporting round' },
  role: { root: 'root key', signing: 'signing key', recovery: 'recovery key' },
  /** Members of contents, for the comparison of versions. */
  field: {
    answer: 'Answer', asks: 'Asked of', by: 'Answer wanted by', counter: 'Counter-proposal', proposal: 'Proposal', replyTo: 'In reply to', question: 'Question',
    about: 'About', accepted: 'Differences accepted', acronym: 'Acronym', aim: 'Aim', asOf: 'As of', attachments: 'Attached files', background: 'Background', basis: 'Basis', body: 'Responsible body', created: 'Created',
    date: 'Date', delegations: 'Delegations', delivery: 'Delivery', due: 'Due date', everyMonths: 'Every how many months', evidence: 'Evidence', figure: 'Figure',
    from: 'From', isClosed: 'Closed', language: 'Language', languages: 'Languages', level: 'Level', levels: 'Levels of the plan', link: 'Tie to the dialogue', many: 'In the plural',
    meetingTypes: 'Types of meeting', members: 'Members', milestones: 'Milestones', mode: 'Mode', name: 'Name', nature: 'Nature', note: 'Note', notice: 'Notice',
    number: 'Number', officer: 'Language officer', one: 'In the singular', opens: 'Opens', owners: 'Responsible', parent: 'Stands under', participants: 'Participants', parties: 'Parties', party: 'Party', pauses: 'Pauses',
    place: 'Place', presented: 'Presented', presentedBy: 'Presented by', purpose: 'Purpose', reason: 'Reason', relation: 'Relation to the dialogue', reminders: 'Reminders, days before', result: 'Result', role: 'Role',
    rootKey: 'Root key', scope: 'What it asks for', since: 'Since', sources: 'Sources', start: 'Start', succeeds: 'Succeeds', summary: 'Summary', target: 'Target', text: 'Text', texts: 'Texts',
    title: 'Title', to: 'To', type: 'Type', unit: 'Unit', until: 'Until', url: 'Address', value: 'Value', variants: 'Other wordings', wording: 'Origin of the wording',
  },
}
