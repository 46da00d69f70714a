// What can be wrong with an act or a chain: codes of src/record.

import type { Sentence } from './sentence.ts'

export const RECORD_CODES = {
  // The bytes of an act
  'malformed-json': {
    en: 'The text is not JSON.',
    es: 'El texto no es JSON.',
  },
  'not-json': {
    en: 'The value cannot be written as JSON.',
    es: 'El valor no puede escribirse como JSON.',
  },
  'lone-surrogate': {
    en: 'A text holds half of a character that needs two code units.',
    es: 'Un texto contiene la mitad de un carácter que requiere dos unidades de código.',
  },
  'unsafe-number': {
    en: 'A number is too large to be the same in every program.',
    es: 'Un número es demasiado grande para ser el mismo en todos los programas.',
  },
  'too-deep': {
    en: 'The data are nested too deeply.',
    es: 'Los datos están anidados con demasiada profundidad.',
  },
  'duplicate-key': {
    en: 'A member is named twice.',
    es: 'Un elemento aparece nombrado dos veces.',
  },
  'not-canonical': {
    en: 'The text is not in canonical form (RFC 8785), so its signature cannot be compared.',
    es: 'El texto no está en forma canónica (RFC 8785), por lo que su firma no puede cotejarse.',
  },
  'wrong-shape': {
    en: 'Something is missing from the act, or there is something that does not belong to it.',
    es: 'Al acto le falta algo o le sobra algo.',
  },
  'unknown-format': {
    en: 'The act is written in a format that this program does not know.',
    es: 'El acto está escrito en un formato que este programa no conoce.',
  },
  'unknown-kind': {
    en: 'The act is of a kind that this program does not know.',
    es: 'El acto es de una clase que este programa no conoce.',
  },
  'wrong-audience': {
    en: 'An act of this kind is always public.',
    es: 'Un acto de esta clase siempre es público.',
  },
  'body-hash-mismatch': {
    en: 'The body is not the one that the signed header commits to.',
    es: 'El cuerpo no es aquel al que se compromete el encabezado firmado.',
  },
  'wrong-body': {
    en: 'The body does not fit the kind of act.',
    es: 'El cuerpo no corresponde a la clase de acto.',
  },
  // A chain
  'wrong-dialogue': {
    en: 'The act belongs to another dialogue.',
    es: 'El acto pertenece a otro diálogo.',
  },
  'wrong-party': {
    en: 'The act belongs to the chain of another party.',
    es: 'El acto pertenece a la cadena de otra parte.',
  },
  'sequence-gap': {
    en: 'An act is missing before this one.',
    es: 'Falta un acto antes de este.',
  },
  fork: {
    en: 'The party signed two different acts with the same number. Both are kept as proof; its chain is no longer followed.',
    es: 'La parte firmó dos actos distintos con el mismo número. Ambos se conservan como prueba y su cadena deja de seguirse.',
  },
  'previous-mismatch': {
    en: 'The act does not continue the act before it.',
    es: 'El acto no continúa el acto anterior.',
  },
  'seen-own-party': {
    en: 'The act claims to have seen its own party.',
    es: 'El acto afirma haber visto a su propia parte.',
  },
  'seen-decreased': {
    en: 'The act claims to have seen less than an earlier act of the same party.',
    es: 'El acto afirma haber visto menos que un acto anterior de la misma parte.',
  },
  'seen-not-closed': {
    en: 'The act had seen another act, but not what that act had seen.',
    es: 'El acto había visto otro acto, pero no lo que este último había visto.',
  },
  'first-act-not-root': {
    en: 'A chain must begin with its own root key.',
    es: 'Una cadena debe comenzar con su propia clave raíz.',
  },
  'key-unknown': {
    en: 'The act is signed with a key that the party has not introduced.',
    es: 'El acto está firmado con una clave que la parte no ha dado a conocer.',
  },
  'key-revoked': {
    en: 'The act is signed with a key that the party had revoked.',
    es: 'El acto está firmado con una clave que la parte había revocado.',
  },
  'key-role': {
    en: 'The key may not sign acts of this kind.',
    es: 'La clave no puede firmar actos de esta clase.',
  },
  'key-exists': {
    en: 'The party has already introduced this key.',
    es: 'La parte ya había dado a conocer esta clave.',
  },
  'key-authority': {
    en: 'The key that signs may not add or revoke a key of this role. Where a party has had a recovery key, only a recovery key changes root and recovery keys.',
    es: 'La clave que firma no puede dar de alta ni revocar una clave de esta función. Si la parte ha tenido una clave de recuperación, solo una clave de recuperación modifica las claves raíz y de recuperación.',
  },
  'key-last': {
    en: 'This would take the last key with which the party could still replace its root key. Add another one first.',
    es: 'Esto retiraría la última clave con la que la parte aún podría sustituir su clave raíz. Dé de alta otra antes.',
  },
  'body-withheld': {
    en: 'The body of the act is withheld, and without it the act cannot be judged.',
    es: 'El cuerpo del acto está reservado y sin él no puede juzgarse el acto.',
  },
  // The standing of signatures
  'proposal-unknown': {
    en: 'The proposal is not in the record.',
    es: 'La propuesta no consta en el registro.',
  },
  'charter-not-in-force': {
    en: 'The proposal rests on a charter that is no longer in force.',
    es: 'La propuesta se apoya en un estatuto que ya no está en vigor.',
  },
  'charter-invalid': {
    en: 'The charter in the proposal does not name its parties and keys as it must.',
    es: 'El estatuto de la propuesta no nombra a sus partes y claves como debe.',
  },
  'root-mismatch': {
    en: 'The charter names a root key that is not the one with which that party began its chain.',
    es: 'El estatuto nombra una clave raíz distinta de aquella con la que esa parte inició su cadena.',
  },
  'not-a-party': {
    en: 'Only a party to the dialogue as the charter names it can do this.',
    es: 'Solo puede hacerlo una parte del diálogo nombrada en el estatuto.',
  },
  'withdrawn-from': {
    en: 'A party has withdrawn from this proposal; a new one is needed.',
    es: 'Una parte se retiró de esta propuesta; se requiere una nueva.',
  },
  'already-standing': {
    en: 'Your side has already signed this proposal.',
    es: 'Su parte ya firmó esta propuesta.',
  },
  'base-not-in-force': {
    en: 'The proposal changes a version that is no longer in force.',
    es: 'La propuesta modifica una versión que ya no está en vigor.',
  },
  'stands-on-competing': {
    en: 'Your side still stands on another proposal for the same item. Withdraw that one first; the withdrawal takes effect once the other side has acknowledged it.',
    es: 'Su parte todavía respalda otra propuesta sobre el mismo asunto. Retire primero esa propuesta; el retiro surte efecto cuando la otra parte haya acusado recibo.',
  },
  leaving: {
    en: 'The party is leaving the dialogue and can no longer sign this.',
    es: 'La parte está en proceso de dejar el diálogo y ya no puede firmar esto.',
  },
  'not-standing': {
    en: 'Your side does not stand on this proposal, so there is nothing to withdraw.',
    es: 'Su parte no respalda esta propuesta, por lo que no hay nada que retirar.',
  },
  'already-adopted': {
    en: 'Every party has signed: the proposal is agreed. It can only be changed by a new one.',
    es: 'Todas las partes firmaron: la propuesta está acordada. Solo puede modificarse con una nueva.',
  },
  'statement-not-live': {
    en: 'The statement to be replaced was already replaced or retracted, or is not of this party.',
    es: 'La manifestación que se quiere sustituir ya fue sustituida o retirada, o no es de esta parte.',
  },
  'act-unknown': {
    en: 'The act that is named is not in the record of this party.',
    es: 'El acto citado no consta en el registro de esta parte.',
  },
  'already-erased': {
    en: 'The body of this act has been erased already.',
    es: 'El cuerpo de este acto ya fue suprimido.',
  },
  'still-standing': {
    en: 'A proposal can be erased only once its author has withdrawn from it and every other party has acknowledged that.',
    es: 'Una propuesta solo puede suprimirse cuando su autora ha retirado su firma y todas las demás partes han acusado recibo del retiro.',
  },
  'proves-breach': {
    en: 'The text of this proposal shows that another act broke a rule. If it were erased, that act would come to have effect.',
    es: 'El texto de esta propuesta demuestra que otro acto infringió una regla. Si se suprimiera, ese acto cobraría efecto.',
  },
  // A record checked as a whole
  'signature-invalid': {
    en: 'The signature does not match the act.',
    es: 'La firma no corresponde al acto.',
  },
  'algorithm-unsupported': {
    en: 'The cryptographic provider of this machine cannot check signatures of this algorithm. Nothing is said about the signature.',
    es: 'El proveedor criptográfico de este equipo no puede comprobar firmas de este algoritmo. Nada se afirma sobre la firma.',
  },
  'act-repeated': {
    en: 'The act appears twice.',
    es: 'El acto aparece dos veces.',
  },
  'seen-beyond-known': {
    en: 'The act had seen an act that is not in this record.',
    es: 'El acto había visto un acto que no está en este registro.',
  },
  'two-foundings': {
    en: 'The record holds two foundings of the same dialogue.',
    es: 'El registro contiene dos fundaciones del mismo diálogo.',
  },
  'after-break': {
    en: 'The act follows a break in its chain and was not judged.',
    es: 'El acto viene después de una ruptura de su cadena y no fue examinado.',
  },
  'depends-on-break': {
    en: 'The act rests on one that follows a break in a chain and was not judged.',
    es: 'El acto se apoya en otro posterior a una ruptura de cadena y no fue examinado.',
  },
  'act-missing': {
    en: 'An act that the record announces is missing.',
    es: 'Falta un acto que el registro anuncia.',
  },
  'head-mismatch': {
    en: 'The last act is not the one that the record announces.',
    es: 'El último acto no es el que el registro anuncia.',
  },
  'act-unannounced': {
    en: 'The record holds an act that it does not announce.',
    es: 'El registro contiene un acto que no anuncia.',
  },
  'body-erased': {
    en: 'The body of the act was erased by a later act of its author.',
    es: 'El cuerpo del acto fue borrado por un acto posterior de su autor.',
  },
  // Pairs published as proofs that a party signed two acts for one place
  'proof-malformed': {
    en: 'The line is no pair of acts without their bodies.',
    es: 'La línea no es un par de actos sin sus cuerpos.',
  },
  'proof-misplaced': {
    en: 'An act of the pair is of another dialogue, party or place than the line says.',
    es: 'Un acto del par es de un diálogo, una parte o un lugar distintos de los que la línea indica.',
  },
  'proof-same-act': {
    en: 'Both are the same act, which accuses nobody.',
    es: 'Ambos son el mismo acto, lo que no acusa a nadie.',
  },
  'proof-unsigned': {
    en: 'The party did not sign both acts, so the pair accuses nobody.',
    es: 'La parte no firmó ambos actos, por lo que el par no acusa a nadie.',
  },
  'proof-chain-short': {
    en: 'The acts of the party up to this place are not here, so which keys it had there is not known.',
    es: 'Los actos de la parte hasta este lugar no constan aquí, por lo que no se sabe qué claves tenía entonces.',
  },
  'proof-missing': {
    en: 'The list of the record announces proofs, and there are none.',
    es: 'La lista del registro anuncia pruebas y no hay ninguna.',
  },
  // Checkpoints and cosignatures
  'checkpoint-malformed': {
    en: 'This is not a checkpoint.',
    es: 'Esto no es un punto de control.',
  },
  'checkpoint-wrong-origin': {
    en: 'The checkpoint is of another chain.',
    es: 'El punto de control es de otra cadena.',
  },
  'checkpoint-unsigned': {
    en: 'The checkpoint is not signed with a key that the party held valid at that point of its chain.',
    es: 'El punto de control no está firmado con una clave que la parte tuviera vigente en ese punto de su cadena.',
  },
  'checkpoint-signature-invalid': {
    en: 'The signature does not match the checkpoint.',
    es: 'La firma no corresponde al punto de control.',
  },
  'checkpoint-ahead': {
    en: 'The checkpoint stands for more acts than are here.',
    es: 'El punto de control abarca más actos de los que hay aquí.',
  },
  'checkpoint-root-mismatch': {
    en: 'The party signed a checkpoint over other acts than those that are here. Different readers may be shown different records.',
    es: 'La parte firmó un punto de control sobre actos distintos de los que hay aquí. Es posible que a distintos lectores se les muestren registros distintos.',
  },
  'checkpoint-split-view': {
    en: 'The party signed two checkpoints of the same size over different acts. Both are kept as proof.',
    es: 'La parte firmó dos puntos de control del mismo tamaño sobre actos distintos. Ambos se conservan como prueba.',
  },
  'cosignature-missing': {
    en: 'This party has not cosigned the checkpoint.',
    es: 'Esta parte no ha refrendado el punto de control.',
  },
  'cosignature-unknown': {
    en: 'The cosignature is by a key that is not in these chains.',
    es: 'El refrendo es de una clave que no consta en estas cadenas.',
  },
  'cosignature-invalid': {
    en: 'The cosignature does not match the checkpoint.',
    es: 'El refrendo no corresponde al punto de control.',
  },
  'cosignature-key-revoked': {
    en: 'The key of the cosignature was revoked later, so its time proves nothing.',
    es: 'La clave del refrendo fue revocada después, por lo que su fecha no prueba nada.',
  },
  'submission-backwards': {
    en: 'The checkpoint is smaller than the size it is said to follow.',
    es: 'El punto de control es menor que el tamaño al que dice seguir.',
  },
  'submission-stale': {
    en: 'Another size was cosigned last; the answer names it.',
    es: 'El último tamaño refrendado es otro; la respuesta lo indica.',
  },
  'submission-proof-invalid': {
    en: 'The proof does not show that the checkpoint continues the one cosigned before.',
    es: 'La prueba no demuestra que el punto de control continúe el refrendado antes.',
  },
} as const satisfies { readonly [code: string]: Sentence }
