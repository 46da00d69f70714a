import { counted } from '../../text/messages/plural.ts'
import type { Language } from '../../text/bilingual.ts'

interface PlanTexts {
  readonly written: (file: string, elements: number) => string
  readonly counts: (added: number, changed: number, unchanged: number, absent: number) => string
  readonly absent: (numbers: readonly string[], more: number) => string
  readonly warnings: (count: number) => string
  readonly problems: (count: number) => string
  readonly checked: string
  readonly drafted: (id: string) => string
  readonly founding: string
}

export const planTexts: Readonly<Record<Language, PlanTexts>> = {
  en: {
    written: (file, elements) => `${file}: ${counted('en', elements, 'element', 'elements')}`,
    counts: (added, changed, unchanged, absent) => `${added} new, ${changed} changed, ${unchanged} unchanged, ${absent} not in the file`,
    absent: (numbers, more) => `Not in the file: ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}. They stay in force unless --end-absent is given.`,
    warnings: (count) => counted('en', count, 'thing worth a look:', 'things worth a look:'),
    problems: (count) => counted('en', count, 'problem:', 'problems:'),
    checked: 'Nothing was written.',
    drafted: (id) => `Draft ${id} is made. It is private until it is cleared, signed and sent.`,
    founding: 'The plan will come with the founding of the dialogue.',
  },
  es: {
    written: (file, elements) => `${file}: ${counted('es', elements, 'elemento', 'elementos')}`,
    counts: (added, changed, unchanged, absent) => `${added} nuevos, ${changed} modificados, ${unchanged} sin cambio, ${absent} fuera del archivo`,
    absent: (numbers, more) => `Fuera del archivo: ${numbers.join(', ')}${more > 0 ? ` y ${more} más` : ''}. Siguen en vigor salvo que se indique --end-absent.`,
    warnings: (count) => counted('es', count, 'asunto que conviene revisar:', 'asuntos que conviene revisar:'),
    problems: (count) => counted('es', count, 'problema:', 'problemas:'),
    checked: 'No se escribió nada.',
    drafted: (id) => `El borrador ${id} está hecho. Es privado hasta que tenga visto bueno, se firme y se envíe.`,
    founding: 'El plan vendrá con la fundación del diálogo.',
  },
}
