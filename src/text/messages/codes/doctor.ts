// What `alternat doctor` finds.

import type { Sentence } from './sentence.ts'

export const DOCTOR_CODES = {
  'store-damaged': {
    en: 'The database itself reports damage.',
    es: 'La propia base de datos informa de un daño.',
  },
  'document-unreadable': {
    en: 'A private document can no longer be read.',
    es: 'Un documento reservado a esta parte ya no puede leerse.',
  },
  'foreign-rows': {
    en: 'The database also holds rows of another dialogue.',
    es: 'La base de datos contiene también filas de otro diálogo.',
  },
  'acts-broken': {
    en: 'The stored acts do not make whole chains.',
    es: 'Los actos guardados no forman cadenas completas.',
  },
  'act-inconsistent': {
    en: 'A stored act does not hold.',
    es: 'Un acto guardado no es consistente.',
  },
  'act-unverified': {
    en: 'A stored act cannot be verified with what is held here.',
    es: 'Un acto guardado no puede verificarse con lo que aquí se conserva.',
  },
  'acts-missing-at-end': {
    en: 'This node signed a checkpoint over more of its own acts than it holds: acts at the end are missing.',
    es: 'Este nodo firmó un punto de control sobre más actos propios de los que tiene: faltan actos al final.',
  },
  'checkpoint-differs': {
    en: 'The stored acts are not those over which the checkpoint was signed.',
    es: 'Los actos guardados no son aquellos sobre los que se firmó el punto de control.',
  },
  'acts-awaited': {
    en: 'A checkpoint of the other side covers acts that have not arrived yet.',
    es: 'Un punto de control de la otra parte abarca actos que aún no han llegado.',
  },
  'checkpoint-split': {
    en: 'A party signed checkpoints that contradict each other or its acts; they are kept as proof.',
    es: 'Una parte firmó puntos de control que se contradicen entre sí o con sus actos; se conservan como prueba.',
  },
  'act-misplaced': {
    en: 'An act does not stand at the place, or under the hash, that it has itself.',
    es: 'Un acto no está en el lugar, o bajo la huella, que le corresponde.',
  },
  'row-differs': {
    en: 'What the acts add up to depends on the order in which they are read.',
    es: 'Lo que resulta de los actos depende del orden en que se leen.',
  },
  'page-differs': {
    en: 'A public page depends on the order in which the acts are read.',
    es: 'Una página pública depende del orden en que se leen los actos.',
  },
  'served-differs': {
    en: 'The running node answers something else than the acts make.',
    es: 'El nodo en marcha responde algo distinto de lo que resulta de los actos.',
  },
  'key-held-by-nobody': {
    en: 'The chain holds a signing key valid that this node does not have: revoke it.',
    es: 'La cadena tiene por válida una clave de firma que este nodo no posee: revóquela.',
  },
  'key-held-elsewhere': {
    en: 'This node does not have a key that only speaks of keys; it must be kept somewhere.',
    es: 'Este nodo no posee una clave que solo sirve para dar de alta o revocar claves; debe conservarse en otro lugar.',
  },
  'key-never-introduced': {
    en: 'A key of this node was never introduced in its chain; it signs nothing.',
    es: 'Una clave de este nodo nunca se dio de alta en su cadena; no firma nada.',
  },
  'chain-forked': {
    en: 'The other node holds another act at the same place.',
    es: 'El otro nodo tiene un acto distinto en el mismo lugar.',
  },
  'ahead-of-other': {
    en: 'This node holds acts that the other does not hold yet.',
    es: 'Este nodo tiene actos que el otro aún no tiene.',
  },
  'behind-other': {
    en: 'The other node holds acts that this one does not hold yet.',
    es: 'El otro nodo tiene actos que este aún no tiene.',
  },
  'rows-differ': {
    en: 'Both nodes hold the same acts and make different rows of them.',
    es: 'Ambos nodos tienen los mismos actos y de ellos resultan filas distintas.',
  },
  'answered-missing': {
    en: 'An act that was answered is not here.',
    es: 'Falta un acto que fue confirmado.',
  },
  'answered-replaced': {
    en: 'Another act stands at the place of one that was answered.',
    es: 'En el lugar de un acto que fue confirmado hay otro.',
  },
  'answered-garbled': {
    en: 'A line of the answered acts cannot be read.',
    es: 'Un renglón de los actos confirmados no puede leerse.',
  },
  'equivocation-proved': {
    en: 'A party signed two acts for one place; both are kept as proof, and its chain is followed only as people decide.',
    es: 'Una parte firmó dos actos para un mismo lugar; ambos se conservan como prueba y su cadena se sigue solo como se decida.',
  },
  'acts-set-aside': {
    en: 'People decided to follow another branch; these acts are kept aside.',
    es: 'Se decidió seguir otra rama; estos actos se conservan aparte.',
  },
  'proof-broken': {
    en: 'What is kept as proof of two acts at one place proves nothing.',
    es: 'Lo que se conserva como prueba de dos actos en un mismo lugar no prueba nada.',
  },
  'blob-damaged': {
    en: 'An attachment is no longer what its name says.',
    es: 'Un archivo adjunto ya no corresponde a su nombre.',
  },
  'disk-low': {
    en: 'The disk of this node is nearly full: an act that cannot be written is not said.',
    es: 'El disco de este nodo está casi lleno: un acto que no puede escribirse no queda dicho.',
  },
  'backup-missing': {
    en: 'There is no backup in the folder that the settings name.',
    es: 'No hay ningún respaldo en la carpeta que indica la configuración.',
  },
  'backup-old': {
    en: 'The newest backup is older than the settings allow.',
    es: 'El respaldo más reciente es más antiguo de lo que permite la configuración.',
  },
  'published-missing': {
    en: 'The folder that is to be kept published holds no whole publication.',
    es: 'La carpeta que debe mantenerse publicada no contiene una publicación completa.',
  },
  'published-behind': {
    en: 'The published folder does not show the newest acts yet.',
    es: 'La carpeta publicada aún no muestra los actos más recientes.',
  },
  'clock-off': {
    en: 'The clocks of this machine and of the other are apart: one of them is wrong.',
    es: 'El reloj de este equipo y el del otro difieren: uno de los dos está mal.',
  },
  'certificate-expired': {
    en: 'The certificate at this address has expired: readers and peers are turned away.',
    es: 'El certificado de esta dirección venció: los lectores y las contrapartes no pueden entrar.',
  },
  'certificate-expiring': {
    en: 'The certificate at this address expires soon.',
    es: 'El certificado de esta dirección vence pronto.',
  },
  'peer-silent': {
    en: 'Nobody answered at this address.',
    es: 'Nadie respondió en esta dirección.',
  },
  'writer-unheard': {
    en: 'The process that last wrote for this node does not answer: the node is stopped, or its machine cannot be reached from here.',
    es: 'El proceso que escribió por última vez para este nodo no responde: el nodo está detenido o no puede llegarse a su equipo desde aquí.',
  },
  'lock-silent': {
    en: 'Whoever holds the lock of this node has not spoken to the database for longer than it may, and answers nobody.',
    es: 'Quien tiene el cerrojo de este nodo no se ha comunicado con la base de datos en más tiempo del debido y no responde a nadie.',
  },
  'standby-behind': {
    en: 'The standby that is read for this node does not answer, holds another past, or is far behind.',
    es: 'El servidor de réplica del que se lee para este nodo no responde, contiene otro pasado o está muy atrasado.',
  },
  'not-looked-at': {
    en: 'This could not be looked at, because of what was found before.',
    es: 'Esto no pudo revisarse, por lo encontrado antes.',
  },
} as const satisfies { readonly [code: string]: Sentence }
