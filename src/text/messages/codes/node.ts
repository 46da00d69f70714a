// What can stand in the way at a node: its store, its peers, its doors.

import type { Sentence } from './sentence.ts'
import { VERIFICATION_CODES } from './verification.ts'

export const NODE_CODES = {
  ...VERIFICATION_CODES,
  // The store
  'store-locked': {
    en: 'Another process is already working with this store.',
    es: 'Otro proceso ya está trabajando con este almacén.',
  },
  'store-broken': {
    en: 'This is not a store of this program, or it is damaged.',
    es: 'Este no es un almacén de este programa o está dañado.',
  },
  'store-forbidden': {
    en: 'This process may not read or write the store.',
    es: 'Este proceso no tiene permiso para leer o escribir el almacén.',
  },
  'store-unreachable': {
    en: 'The database server does not answer.',
    es: 'El servidor de base de datos no responde.',
  },
  'store-missing': {
    en: 'Nothing was ever stored here.',
    es: 'Aquí nunca se ha guardado nada.',
  },
  'store-newer': {
    en: 'The store was written by a newer version of this program.',
    es: 'El almacén fue escrito por una versión más reciente de este programa.',
  },
  'store-older': {
    en: 'The store was written by an older version; start the node once to bring it up to date.',
    es: 'El almacén fue escrito por una versión anterior; inicie el nodo una vez para actualizarlo.',
  },
  'store-forked': {
    en: 'Two database servers take writes for this node, or the one that does has missed a takeover. End the old one, then start again.',
    es: 'Dos servidores de base de datos aceptan escrituras de este nodo, o el que las acepta no se enteró de un relevo. Detenga el anterior y vuelva a iniciar.',
  },
  // Several processes of one node
  'writer-absent': {
    en: 'Another process of this node is just taking over. Nothing was done; please try again in a moment.',
    es: 'Otro proceso de este nodo está tomando el relevo. No se hizo nada; inténtelo de nuevo en un momento.',
  },
  'outcome-unknown': {
    en: 'The connection broke while this was being done, and it is not known whether it was. Look at the page before you do it again.',
    es: 'La conexión se interrumpió mientras se realizaba esta acción y no se sabe si se llevó a cabo. Revise la página antes de repetirla.',
  },
  // Papers
  'paper-unavailable': {
    en: 'This machine cannot make PDF files. The page itself shows the same and can be printed.',
    es: 'Este equipo no puede generar archivos PDF. La página misma muestra lo mismo y puede imprimirse.',
  },
  'paper-failed': {
    en: 'The PDF file could not be made. The page itself shows the same and can be printed.',
    es: 'No fue posible generar el archivo PDF. La página misma muestra lo mismo y puede imprimirse.',
  },
  // Why a node says nothing
  'follows-only': {
    en: 'This node only follows the record. The party speaks through another node.',
    es: 'Este nodo solo sigue el registro. La parte se expresa por medio de otro nodo.',
  },
  'behind-own-record': {
    en: 'Another side holds acts of ours that this node does not, as after an old backup was restored. Nothing is signed here until they have come back.',
    es: 'Otra parte tiene actos nuestros que este nodo no tiene, como ocurre al restaurar un respaldo antiguo. Aquí no se firma nada hasta que se hayan recuperado.',
  },
  'own-chain-contested': {
    en: 'Two acts of ours stand at one place of our chain. Nothing is signed here until people have decided which of the two is followed.',
    es: 'Dos actos nuestros ocupan un mismo lugar de nuestra cadena. Aquí no se firma nada hasta que se decida cuál de los dos se sigue.',
  },
  'restored-unheard': {
    en: 'This node was restored from a backup. Nothing is signed here until another side has said what it holds of our acts.',
    es: 'Este nodo se restauró a partir de un respaldo. Aquí no se firma nada hasta que otra parte haya dicho qué tiene de nuestros actos.',
  },
  // The keys
  'keys-locked': {
    en: 'The keys of this node are locked: it shows and receives, and signs nothing. Start it with the passphrase or the key file.',
    es: 'Las claves de este nodo están bloqueadas: muestra y recibe, pero no firma nada. Inícielo con la frase de contraseña o el archivo de clave.',
  },
  'keys-secret-wrong': {
    en: 'This passphrase or key file does not open the keys.',
    es: 'Esta frase de contraseña o este archivo de clave no abre las claves.',
  },
  'key-missing': {
    en: 'The key that would have to sign this is not at hand. A key that is kept elsewhere can be used from its file for one act (--with).',
    es: 'La clave que tendría que firmar esto no está a la mano. Una clave que se guarda en otro lugar puede usarse desde su archivo para un solo acto (--with).',
  },
  'key-file-unusable': {
    en: 'The key file cannot be used. It must hold 32 bytes, be readable by its owner only, and lie outside the folder of the node.',
    es: 'El archivo de clave no puede utilizarse. Debe contener 32 bytes, ser legible solo para su propietario y estar fuera de la carpeta del nodo.',
  },
  'passphrase-weak': {
    en: 'The passphrase is too short. Take at least twelve characters; several words are easier to keep than one.',
    es: 'La frase de contraseña es demasiado corta. Use al menos doce caracteres; varias palabras se recuerdan mejor que una.',
  },
  'passphrase-differs': {
    en: 'The passphrase was not repeated as it was first typed. Nothing was changed.',
    es: 'La frase de contraseña no se repitió como se escribió la primera vez. No se modificó nada.',
  },
  'file-occupied': {
    en: 'There is something at this place already. It was not touched.',
    es: 'En este lugar ya hay algo. No se tocó.',
  },
  'home-occupied': {
    en: 'There is a node in this folder already. Nothing was changed.',
    es: 'En esta carpeta ya existe un nodo. No se modificó nada.',
  },
  // The cryptography of the machine
  'fips-unavailable': {
    en: 'This machine is to run in FIPS mode, and its cryptographic provider does not. Nothing was started. Install an OpenSSL FIPS provider for Node (OPENSSL_CONF, OPENSSL_MODULES), or set "fips" in node.json to "off".',
    es: 'Este equipo debe operar en modo FIPS y su proveedor criptográfico no lo permite. No se inició nada. Instale un proveedor FIPS de OpenSSL para Node (OPENSSL_CONF, OPENSSL_MODULES) o fije "fips" en node.json como "off".',
  },
  'crypto-unusable': {
    en: 'The cryptographic provider of this machine fails its self-test. Nothing was started.',
    es: 'El proveedor criptográfico de este equipo no supera su autoprueba. No se inició nada.',
  },
  // Pairing
  'words-mistyped': {
    en: 'These are not the words of a fingerprint: there are thirteen, all from the list of one language, and the last one checks the others. Ask for them again.',
    es: 'Estas no son las palabras de una huella: son trece, todas de la lista de un solo idioma, y la última comprueba las demás. Pídalas de nuevo.',
  },
  'words-differ': {
    en: 'These are the words of another key than the one this address offers. Nothing was written. Do not go on before you know why: somebody may stand between the two nodes.',
    es: 'Estas palabras corresponden a una clave distinta de la que ofrece esta dirección. No se escribió nada. No continúe sin saber por qué: alguien podría estar entre los dos nodos.',
  },
  'peer-paired': {
    en: 'This node is paired with that party already. Remove it first to pair again.',
    es: 'Este nodo ya está emparejado con esa parte. Elimínela primero para emparejarlo de nuevo.',
  },
  // People at the door
  'not-permitted': {
    en: 'Your role on this side does not include this. An administrator gives roles; a colleague who has it can do it.',
    es: 'Su función en esta parte no incluye esto. Las funciones las otorga la administración; puede hacerlo un colega que la tenga.',
  },
  'not-signed-in': {
    en: 'Please sign in first.',
    es: 'Inicie sesión primero.',
  },
  'wrong-side': {
    en: 'This belongs to the other side; only its own officers can do it.',
    es: 'Esto corresponde a la otra parte; solo su propio personal puede hacerlo.',
  },
  'form-expired': {
    en: 'The form is no longer valid. Load the page again and send it once more.',
    es: 'El formulario ya no es válido. Cargue la página de nuevo y envíelo otra vez.',
  },
  'not-found': {
    en: 'There is no page at this address.',
    es: 'No hay ninguna página en esta dirección.',
  },
  'method-not-allowed': {
    en: 'This address does not take such a request.',
    es: 'Esta dirección no admite ese tipo de solicitud.',
  },
  'oembed-format': {
    en: 'This address answers oEmbed as JSON only.',
    es: 'Esta dirección solo responde oEmbed en JSON.',
  },
  'request-malformed': {
    en: 'The request cannot be understood.',
    es: 'La solicitud no puede entenderse.',
  },
  'too-large': {
    en: 'What was sent is too large.',
    es: 'Lo enviado es demasiado grande.',
  },
  'concordance-unconfirmed': {
    en: 'The two languages may not say the same. Look at the points found and confirm that they do.',
    es: 'Los dos idiomas podrían no decir lo mismo. Revise los puntos encontrados y confirme que sí coinciden.',
  },
  'draft-changed-meanwhile': {
    en: 'A colleague changed this draft in the meantime. Nothing was overwritten; compare and save again.',
    es: 'Una persona de su equipo modificó este borrador entretanto. No se sobrescribió nada; compare y guarde de nuevo.',
  },
  // Other nodes
  'peer-unknown': {
    en: 'This node does not know the party that asks.',
    es: 'Este nodo no conoce a la parte que solicita.',
  },
  'peer-unreachable': {
    en: 'The other side\'s node does not answer. What is signed here will reach it once it does.',
    es: 'El nodo de la otra parte no responde. Lo firmado aquí le llegará en cuanto responda.',
  },
  'peer-garbled': {
    en: 'The other side\'s node answered something that cannot be read. Nothing of it was taken.',
    es: 'El nodo de la otra parte respondió algo que no puede leerse. No se tomó nada de ello.',
  },
  'peer-root-mismatch': {
    en: 'What the other side\'s node sends does not begin with the root key that was compared at pairing. Nothing of it was taken.',
    es: 'Lo que envía el nodo de la otra parte no comienza con la clave raíz cotejada al emparejarse. No se tomó nada de ello.',
  },
  'own-record-unshown': {
    en: 'The other side\'s node says that it holds acts of ours which we do not have, and shows none of them. Its word is set aside.',
    es: 'El nodo de la otra parte dice tener actos nuestros que aquí no están, y no muestra ninguno. Su dicho no se toma en cuenta.',
  },
  dismissed: {
    en: 'The other side\'s node still holds a branch that was decided against here. Nothing of it was taken.',
    es: 'El nodo de la otra parte aún tiene una rama que aquí se decidió no seguir. No se tomó nada de ella.',
  },
  'peer-busy': {
    en: 'The other side\'s node asks to be asked later. It will be.',
    es: 'El nodo de la otra parte pide que se le consulte más tarde. Así se hará.',
  },
  'too-many-requests': {
    en: 'There have been too many requests from this address. Try again later.',
    es: 'Se han recibido demasiadas solicitudes desde esta dirección. Inténtelo más tarde.',
  },
  'blob-missing': {
    en: 'An act names this file, and it has not arrived here yet.',
    es: 'Un acto menciona este archivo, que aún no ha llegado aquí.',
  },
  'blob-mismatch': {
    en: 'What the other side\'s node sent is not the file that the act names. Nothing of it was kept.',
    es: 'Lo que envió el nodo de la otra parte no es el archivo que el acto menciona. No se conservó nada de ello.',
  },
  'blob-too-long': {
    en: 'What the other side\'s node sent is longer than the file that the act names. Nothing of it was kept.',
    es: 'Lo que envió el nodo de la otra parte es más largo que el archivo que el acto menciona. No se conservó nada de ello.',
  },
  'range-unsatisfiable': {
    en: 'The file does not reach as far as the part asked for.',
    es: 'El archivo no llega hasta la parte solicitada.',
  },
  'request-signature-invalid': {
    en: 'The signature of the request does not match.',
    es: 'La firma de la solicitud no corresponde.',
  },
  'erasure-missing': {
    en: 'An act came without its body because its party is said to have erased it, and the act that erases it does not follow. That chain is followed no further.',
    es: 'Un acto llegó sin su cuerpo porque se afirma que su parte lo suprimió, y el acto que lo suprime no aparece. Esa cadena ya no se sigue.',
  },
  'release-unconfirmed': {
    en: 'Confirm that you have read what becomes public.',
    es: 'Confirme que ha leído lo que se hará público.',
  },
  'confirmation-differs': {
    en: 'What was typed is not the name of the act. Type it exactly as it is shown.',
    es: 'Lo escrito no es el nombre del acto. Escríbalo exactamente como se muestra.',
  },
  waiting: {
    en: 'The act waits for an earlier one that has not arrived.',
    es: 'El acto espera a otro anterior que no ha llegado.',
  },
  // Deciding about two acts at one place
  'fork-unknown': {
    en: 'No two acts of this party at this place are known here.',
    es: 'Aquí no se conocen dos actos de esa parte en ese lugar.',
  },
  'branch-unknown': {
    en: 'The hash is not that of one of the acts at this place.',
    es: 'La huella no es la de ninguno de los actos de ese lugar.',
  },
  'earlier-fork': {
    en: 'An earlier place of this chain has to be decided first.',
    es: 'Antes debe decidirse sobre un lugar anterior de esa cadena.',
  },
  'branch-too-short': {
    en: 'Acts held here had seen more of this chain than is known of the branch to be kept. It must be fetched first: let a peer that holds it answer.',
    es: 'Hay actos aquí que tuvieron a la vista más de esa cadena de lo que se conoce de la rama por conservar. Primero debe obtenerse: haga que responda un nodo que la tenga.',
  },
  'settling-tears': {
    en: 'Acts held here could not stand beside the branch to be kept: what they had seen and what it had seen exclude each other.',
    es: 'Hay actos aquí que no podrían subsistir junto a la rama por conservar: lo que tuvieron a la vista y lo que ella tuvo a la vista se excluyen.',
  },
  // Bundles and attached files
  'bundle-audience-unsaid': {
    en: 'Say whom the bundle is for: --for PARTY puts in what is between the parties, --public withholds it. Nothing was written.',
    es: 'Indique para quién es el paquete: --for PARTY incluye lo que es entre las partes; --public lo reserva. No se escribió nada.',
  },
  'bundle-empty': {
    en: 'There is nothing to put into a bundle: no act comes after those named. Nothing was written.',
    es: 'No hay nada que incluir en el paquete: ningún acto es posterior a los indicados. No se escribió nada.',
  },
  'bundle-unwritable': {
    en: 'The bundle cannot be written to this place.',
    es: 'El paquete no puede escribirse en este lugar.',
  },
  'bundle-unreadable': {
    en: 'The bundle cannot be read.',
    es: 'El paquete no puede leerse.',
  },
  'bundle-foreign': {
    en: 'This is no bundle, or one of another dialogue or format. Nothing of it was taken.',
    es: 'Esto no es un paquete de actos, o es de otro diálogo o de otro formato. No se tomó nada de ello.',
  },
  'bundle-damaged': {
    en: 'The bundle is damaged here. What stands before was taken.',
    es: 'El paquete está dañado en este punto. Lo anterior se incorporó.',
  },
  'bundle-cut-short': {
    en: 'The bundle ends before its end. What stands before was taken.',
    es: 'El paquete termina antes de su final. Lo anterior se incorporó.',
  },
  'bundle-root-mismatch': {
    en: 'The chain does not begin with the root key that was compared at pairing. Nothing of it was taken.',
    es: 'La cadena no comienza con la clave raíz cotejada al emparejarse. No se tomó nada de ella.',
  },
  'bundle-root-unknown': {
    en: 'Neither the settings nor the charter name a root key for this party. Its chain was left.',
    es: 'Ni la configuración ni el estatuto indican una clave raíz para esta parte. Su cadena no se incorporó.',
  },
  'file-unreadable': {
    en: 'The file cannot be read, or there is no room to keep it.',
    es: 'El archivo no puede leerse o no hay espacio para guardarlo.',
  },
  // The machine
  'port-in-use': {
    en: 'Another program already uses this port.',
    es: 'Otro programa ya utiliza este puerto.',
  },
  'home-unusable': {
    en: 'The folder of this node cannot be used.',
    es: 'La carpeta de este nodo no puede utilizarse.',
  },
  refused: {
    en: 'The command was refused.',
    es: 'La orden fue rechazada.',
  },
  'address-unusable': {
    en: 'This machine cannot listen at this address.',
    es: 'Este equipo no puede escuchar en esta dirección.',
  },
  'metrics-unusable': {
    en: 'The metrics cannot be offered at the place that is set for them.',
    es: 'Las métricas no pueden ofrecerse en el lugar configurado para ellas.',
  },
  'out-occupied': {
    en: 'This place holds something other than an earlier publication. Nothing was written.',
    es: 'Este lugar contiene algo distinto de una publicación anterior. No se escribió nada.',
  },
  'since-unknown': {
    en: 'No whole tree is found under this name: give a folder, its tree.json, the name of a tree that was published from here, or a checkpoint of which one tree only was.',
    es: 'No se encuentra un árbol completo con este nombre: indique una carpeta, su tree.json, el nombre de un árbol publicado desde aquí o un punto de control del que solo se publicó un árbol.',
  },
  'checkpoint-unknown': {
    en: 'The acts that this checkpoint stands for are not held here.',
    es: 'Los actos que este punto de control representa no se conservan aquí.',
  },
  'out-unwritable': {
    en: 'The publication cannot be written to this place. What stands there can be read as before; the next publication makes it whole.',
    es: 'La publicación no puede escribirse en este lugar. Lo que hay allí puede leerse como antes; la siguiente publicación lo completa.',
  },
  // Checkpoints, their witnesses and their time stamps
  'witness-origin-unknown': {
    en: 'This node witnesses no chain of this name.',
    es: 'Este nodo no es testigo de ninguna cadena con este nombre.',
  },
  'witness-unreachable': {
    en: 'The other node does not answer, so it has not cosigned the newest checkpoint yet.',
    es: 'El otro nodo no responde, por lo que todavía no ha refrendado el punto de control más reciente.',
  },
  'witness-refused': {
    en: 'The other node has refused to cosign the newest checkpoint.',
    es: 'El otro nodo se negó a refrendar el punto de control más reciente.',
  },
  'witness-garbled': {
    en: 'The other node answered with something that is no cosignature of its party.',
    es: 'El otro nodo respondió con algo que no es un refrendo de su parte.',
  },
  'checkpoint-rolled-back': {
    en: 'This node once signed a checkpoint over more acts than it holds now: it was restored from an old backup. It signs no checkpoint until it has recovered those acts.',
    es: 'Este nodo firmó alguna vez un punto de control sobre más actos de los que tiene ahora: fue restaurado de un respaldo antiguo. No firmará ningún punto de control hasta haber recuperado esos actos.',
  },
  'checkpoint-contradicted': {
    en: 'This side once signed a checkpoint over other acts than its chain holds now. Its log has ended and gets no further checkpoint; the chain itself goes on.',
    es: 'Esta parte firmó alguna vez un punto de control sobre actos distintos de los que su cadena contiene ahora. Su serie de puntos de control terminó y no tendrá más; la cadena misma continúa.',
  },
  'timestamp-unreachable': {
    en: 'The time stamping authority does not answer.',
    es: 'La autoridad de sellado de tiempo no responde.',
  },
  'timestamp-refused': {
    en: 'The time stamping authority has refused the request.',
    es: 'La autoridad de sellado de tiempo rechazó la solicitud.',
  },
  'timestamp-garbled': {
    en: 'The answer of the time stamping authority is no time stamp.',
    es: 'La respuesta de la autoridad de sellado de tiempo no es un sello de tiempo.',
  },
  'timestamp-of-other': {
    en: 'The time stamp is not about this checkpoint or not the answer to this request.',
    es: 'El sello de tiempo no se refiere a este punto de control o no responde a esta solicitud.',
  },
} as const satisfies { readonly [code: string]: Sentence }
