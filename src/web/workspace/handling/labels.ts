// What the fields of a handling label and of a note are called, for the summary of what is wrong.

import type { Messages } from '../../../text/messages/index.ts'

export function fieldLabels({ fields, importFields }: Messages['workspace']['handling']): Record<string, string> {
  return { tlp: fields.tlp, reader: fields.readers, 'readers.organisation': fields.organisation, marking: fields.marking, ground: fields.ground, title: fields.title, text: fields.text, ...importFields }
}
