import type { Language } from '../../text/bilingual.ts'

interface Texts {
  readonly added: (id: string) => string
  readonly granted: (id: string, role: string, scope: string) => string
  readonly revoked: (id: string, role: string) => string
  readonly invitation: (until: string) => string
  readonly left: (id: string) => string
  readonly handedOver: (id: string, to: string, count: number) => string
  readonly nobody: string
  readonly next: string
}

export const personTexts: Readonly<Record<Language, Texts>> = {
  en: {
    added: (id) => `Admitted: ${id}`,
    granted: (id, role, scope) => `${id}: ${role}, ${scope}`,
    revoked: (id, role) => `${id}: ${role} ended`,
    invitation: (until) => `Give this link to the person over a channel that you trust. It is shown only now, and good once until ${until}:`,
    left: (id) => `${id} has left.`,
    handedOver: (id, to, count) => `${id} has left; ${count} handed over to ${to}.`,
    nobody: 'Nobody is admitted yet.',
    next: 'Next, admit the first administrator while the node is stopped:\n  alternat person add ana-ruiz --name "Ana Ruiz" --email ana@example.org --organisation organisation/X --role administrator --invite',
  },
  es: {
    added: (id) => `Alta: ${id}`,
    granted: (id, role, scope) => `${id}: ${role}, ${scope}`,
    revoked: (id, role) => `${id}: ${role} terminada`,
    invitation: (until) => `Entregue este enlace a la persona por un medio de confianza. Solo se muestra ahora y sirve una vez, hasta ${until}:`,
    left: (id) => `${id} dejó el equipo.`,
    handedOver: (id, to, count) => `${id} dejó el equipo; se entregaron ${count} asuntos a ${to}.`,
    nobody: 'Todavía no hay nadie dado de alta.',
    next: 'A continuación, con el nodo detenido, dé de alta a la primera persona administradora:\n  alternat person add ana-ruiz --name "Ana Ruiz" --email ana@example.org --organisation organisation/X --role administrator --invite',
  },
}
