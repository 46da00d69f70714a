import type { CliCommand } from '../outcome.ts'

/** Loaded one at a time: `alternat verify` must not wait for compilers or databases. */
function lazily(load: () => Promise<{ command: Pick<CliCommand, 'run'> }>, usage: string, help: CliCommand['help']): CliCommand {
  return { usage, help, run: async (words, terminal) => (await load()).command.run(words, terminal) }
}

export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  demo: lazily(() => import('./demo.ts'), '[--dialogue hled] [--port MEX=4052 --port USA=4001] [--without-data]', {
    en: 'Start the nodes of a demonstration and found it if it is new.\nThe data stand in ALTERNAT_HOME (default ./var), one folder a node.\nIts datasets are loaded once it runs; not with --without-data.',
    es: 'Iniciar los nodos de una demostración y fundarla si es nueva.\nLos datos están en ALTERNAT_HOME (por omisión ./var), una carpeta por nodo.\nSus conjuntos de datos se cargan una vez en marcha; no con --without-data.',
  }),
  serve: lazily(() => import('./serve.ts'), '[--party MEX] [--processes N] [--attend]', {
    en: 'Run one node: its public site, its workspace, its exchange with the peers.\n--processes N shares the port among N processes, one of which writes; --attend never writes: it follows the process that does.\nSee docs/operations.md.',
    es: 'Ejecutar un nodo: su sitio público, su espacio de trabajo y su intercambio con las contrapartes.\n--processes N reparte el puerto entre N procesos, uno de los cuales escribe; --attend nunca escribe: sigue al proceso que lo hace.\nConsulte docs/operations.md.',
  }),
  publish: lazily(() => import('./publish.ts'), '--out DIR [--since DIR | TREE | CHECKPOINT] [--origin URL | --prefix /PATH] [--node URL] [--at CHECKPOINT] [--keep DAYS] [--json] [--party MEX]', {
    en: 'Write the public site as files that any static server can serve, with a list of them (tree.json, checksums.txt).\nWorks while the node runs. Over an earlier publication in DIR only what changed is made and written; nothing else is ever replaced.\n--since writes only what differs from a tree that somebody holds, and removed.txt. --origin or --prefix says where the tree will stand, also below a path; --node sends readers there for what takes a program.\n--at writes an earlier checkpoint, to be placed below /at/CHECKPOINT.\n--keep says for how many days styles, scripts and pictures that earlier pages name stay (30).',
    es: 'Escribir el sitio público como archivos que cualquier servidor estático puede servir, con una lista de ellos (tree.json, checksums.txt).\nFunciona con el nodo en marcha. Sobre una publicación anterior en DIR solo se elabora y escribe lo que cambió; nunca se sustituye nada más.\n--since escribe solo lo que difiere de un árbol que alguien conserva, y removed.txt. --origin o --prefix dice dónde estará el árbol, también bajo una ruta; --node remite allí a los lectores para lo que requiere un programa.\n--at escribe un punto de control anterior, para colocarlo bajo /at/CHECKPOINT.\n--keep dice durante cuántos días permanecen los estilos, programas e imágenes que nombran páginas anteriores (30).',
  }),
  verify: lazily(() => import('./verify.ts'), 'URL | DIR | FILE [--quick] [--json]', {
    en: 'Re-check a published record from its bytes alone.\n--quick checks the hash chain and the last signature under each key; --json prints every act.',
    es: 'Verificar de nuevo un registro publicado a partir de sus bytes únicamente.\n--quick verifica la cadena de huellas y la última firma de cada clave; --json imprime cada acto.',
  }),
  compare: lazily(() => import('./compare.ts'), 'URL | FILE --text SLUG [--site URL] [--party MEX] [--json]', {
    en: 'Hold what is posted somewhere (a page, plain text, Markdown; a PDF where pdftotext is there) against the agreed words of a text, sentence by sentence and in every language.\nThe words are those that this node holds, released or not; with --site those that a public site publishes, so that anybody can compare. Exits with 3 if they are not the same.',
    es: 'Cotejar lo publicado en algún sitio (una página, texto simple, Markdown; un PDF donde haya pdftotext) con las palabras acordadas de un texto, oración por oración y en todos los idiomas.\nLas palabras son las que conserva este nodo, difundidas o no; con --site, las que publica un sitio público, para que cualquiera pueda comparar. Termina con 3 si no son las mismas.',
  }),
  init: lazily(() => import('./init.ts'), '--party MEX (--dialogue hled | --dialogue-file FILE [--clearance SRE,SE [--quorum 2]]) --port 4052 [--algorithm ed25519|ecdsa-p256] [--key-file FILE] [--json]', {
    en: 'Begin a node: its settings, and a root and a signing key, encrypted.\nWith --dialogue-file also a new dialogue: the file says who its parties are, its languages, its levels (`alternat found`). --clearance names organizations of this side that are asked before it signs.\nThe passphrase comes from ALTERNAT_PASSPHRASE or is asked for; with --key-file a file of 32 random bytes opens the keys, and is made if it is not there.\nShows the fingerprint of the root key as words in both languages.',
    es: 'Dar comienzo a un nodo: su configuración y una clave raíz y una de firma, cifradas.\nCon --dialogue-file, también a un diálogo nuevo: el archivo dice quiénes son sus partes, sus idiomas y sus niveles (`alternat found`). --clearance nombra organizaciones de esta parte a las que se pide el visto bueno antes de firmar.\nLa frase de contraseña se toma de ALTERNAT_PASSPHRASE o se pregunta; con --key-file, un archivo de 32 bytes al azar abre las claves y se crea si no existe.\nMuestra la huella de la clave raíz en palabras de ambos idiomas.',
  }),
  found: lazily(() => import('./found.ts'), 'ask FILE | check FILE | schema | show | propose | sign HASH  [--party MEX]', {
    en: 'Found a dialogue on real nodes.\n`ask` makes the file of answers by questions, `check` reads one and lists everything wrong in it, `schema` prints its JSON Schema.\n`show` tells what this side would found, whom it has met and what is proposed; works while the node runs.\n`propose` and `sign` need the node stopped: they hear the other nodes and sign; the dialogue is founded once every party has signed the same proposal.',
    es: 'Fundar un diálogo en nodos reales.\n`ask` elabora el archivo de respuestas mediante preguntas, `check` lee uno y muestra todo lo incorrecto, `schema` imprime su JSON Schema.\n`show` dice qué fundaría esta parte, a quiénes conoce y qué está propuesto; funciona con el nodo en marcha.\n`propose` y `sign` requieren el nodo detenido: escuchan a los demás nodos y firman; el diálogo queda fundado cuando todas las partes firmaron la misma propuesta.',
  }),
  plan: lazily(() => import('./plan.ts'), 'template --out FILE | export --out FILE | import FILE [--check] [--encoding windows-1252] [--dates day-first|month-first] [--end-absent]   [--semicolon] [--party MEX]', {
    en: 'Take the plan away as a table and bring it back as one draft.\n`template` and `export` write .xlsx or .csv, also while the node runs. `import` lists every problem by its cell; without problems it makes one draft on a stopped node, and with --check nothing.\nBefore the founding the plan comes with the founding proposal. What is not in the file ends only with --end-absent.',
    es: 'Llevarse el plan como tabla y traerlo de vuelta como un solo borrador.\n`template` y `export` escriben .xlsx o .csv, también con el nodo en marcha. `import` muestra cada problema con su celda; si no los hay, hace un borrador en un nodo detenido, y con --check nada.\nAntes de la fundación, el plan acompaña a la propuesta fundacional. Lo que no está en el archivo termina solo con --end-absent.',
  }),
  dataset: lazily(() => import('./dataset.ts'), 'add FILE --description FILE [--sheet NAME] [--dry-run] | describe FILE [--sheet NAME] | list   [--json] [--party MEX]', {
    en: 'Check a file of data (CSV, also packed with gzip, XLSX, Parquet) against its description and state it as a dataset.\n`add` tells every row that does not fit by line and column, and then loads nothing; a dataset that is there already gets a new vintage, with what changed. It needs the node stopped; with --dry-run it only checks, also while the node runs.\n`describe` prints a description to fill in, guessed from the file; `list` tells the datasets of this side.',
    es: 'Comprobar un archivo de datos (CSV, también comprimido con gzip, XLSX, Parquet) con su descripción y declararlo como conjunto de datos.\n`add` señala por línea y columna cada fila que no se ajusta, y entonces no carga nada; un conjunto que ya existe recibe una nueva edición, con lo que cambió. Requiere el nodo detenido; con --dry-run solo comprueba, también con el nodo en marcha.\n`describe` imprime una descripción por completar, estimada a partir del archivo; `list` muestra los conjuntos de esta parte.',
  }),
  key: lazily(() => import('./key.ts'), 'list | add --role signing|recovery|root [--algorithm A] [--out FILE] | rotate [--role signing|root|recovery] [--out FILE] | revoke ID --reason TEXT | export --role root|recovery --out FILE | passphrase [--key-file FILE]   [--with FILE] [--reason TEXT] [--json] [--party MEX]', {
    en: 'List, add, rotate, revoke and store away the keys of a node.\n`list` works while the node runs and needs no secret; everything else needs the node stopped.\nOld signatures stay valid; a retired key signs nothing new. --out puts a new key into an encrypted file for the safe, --with uses a key from such a file for one act (ALTERNAT_SAFE_PASSPHRASE, or asked for).\n`export` moves a key out of the home; `passphrase` locks the keys anew (ALTERNAT_NEW_PASSPHRASE, or asked for; or a key file).',
    es: 'Mostrar, dar de alta, rotar, revocar y resguardar las claves de un nodo.\n`list` funciona con el nodo en marcha y no requiere secreto; todo lo demás requiere el nodo detenido.\nLas firmas anteriores siguen siendo válidas; una clave retirada no firma nada nuevo. --out guarda una clave nueva en un archivo cifrado para la caja fuerte; --with usa la clave de un archivo así para un solo acto (ALTERNAT_SAFE_PASSPHRASE, o se pregunta).\n`export` traslada una clave fuera de la carpeta; `passphrase` bloquea las claves de nuevo (ALTERNAT_NEW_PASSPHRASE, o se pregunta; o un archivo de clave).',
  }),
  person: lazily(() => import('./person.ts'), 'list | add ID --name NAME --organisation ITEM [--name-es NAME] [--email ADDRESS] [--language en|es] [--role ROLE] [--scope ITEM] [--invite] | grant ID ROLE [--scope ITEM] [--from DAY] [--until DAY] | revoke ID ROLE [--scope ITEM] | invite ID | deactivate ID [--to ID]   [--json] [--party MEX]', {
    en: 'Admit people of this side, give and end their roles, invite them, hand over.\n`list` works while the node runs; everything else needs it stopped, as a running node has its pages for it.\nRoles: viewer, drafter, clearer, signatory, data-officer, translator, legal-adviser, administrator; for the whole side, or with --scope for organisation/X or body/X.\n`invite` prints a link with which the person sets a password and one-time codes, once within three days. `deactivate` refuses to leave anything without anybody: --to names the successor.',
    es: 'Dar de alta a personas de esta parte, asignar y terminar sus funciones, invitarlas, entregar cargos.\n`list` funciona con el nodo en marcha; lo demás requiere el nodo detenido, pues en marcha tiene sus páginas para ello.\nFunciones: viewer, drafter, clearer, signatory, data-officer, translator, legal-adviser, administrator; para toda la parte o, con --scope, para organisation/X o body/X.\n`invite` imprime un enlace con el que la persona establece contraseña y códigos de un solo uso, una vez y en un plazo de tres días. `deactivate` se niega a dejar algo sin responsable: --to indica quién sucede.',
  }),
  token: lazily(() => import('./token.ts'), 'list | make PERSON --name NAME [--scopes look,sign] [--until DAY] [--service] | revoke ID   [--json] [--party MEX]', {
    en: 'Make, list and revoke the tokens by which programs ask in somebody\'s name.\n`list` works while the node runs; everything else needs it stopped, as a running node has a page for it. A token is shown once.\nIts scopes are deeds, and never allow more than the person may do; --service reads as the side as a whole.',
    es: 'Expedir, mostrar y revocar las fichas de acceso con que los programas actúan en nombre de una persona.\n`list` funciona con el nodo en marcha; lo demás requiere el nodo detenido, pues en marcha tiene una página para ello. La ficha se muestra una sola vez.\nSus alcances nunca permiten más de lo que puede la persona; --service lee como la parte en su conjunto.',
  }),
  remote: lazily(() => import('./remote.ts'), 'inbox | list WHAT [--where kind=element …] | read ID | state FILE | sign PROPOSAL [--confirmed]   --node URL [--token-file FILE] [--key KEY]', {
    en: 'Ask a node somewhere else by its API: list, read, state and sign, with the refusals and exit codes of this machine.\nWithout a token (a file, or ALTERNAT_TOKEN) as the public reads. `state` takes a statement as JSON; with --key the same thing is never done twice, also after an answer was lost.',
    es: 'Consultar por su API un nodo en otro lugar: mostrar, leer, declarar y firmar, con los rechazos y códigos de salida de este equipo.\nSin ficha de acceso (un archivo o ALTERNAT_TOKEN), como lee el público. `state` recibe una declaración en JSON; con --key lo mismo nunca se hace dos veces, aunque se pierda la respuesta.',
  }),
  peer: lazily(() => import('./peer.ts'), 'show | add URL [--words "…"] [--of PARTY] | list | remove PARTY   [--json] [--party MEX]', {
    en: 'Pair the node with the nodes of other parties by fingerprints in words.\n`show` shows one\'s own; `add` asks for the words of the other side, heard over another channel, and writes nothing unless they are those of the key at the address.\nWorks while the node runs; a new or removed peer counts from its next start on.',
    es: 'Emparejar el nodo con los de otras partes mediante huellas en palabras.\n`show` muestra la propia; `add` pide las palabras de la otra parte, oídas por otro medio, y no escribe nada si no son las de la clave en esa dirección.\nFunciona con el nodo en marcha; una contraparte nueva o eliminada cuenta a partir del siguiente inicio.',
  }),
  doctor: lazily(() => import('./doctor.ts'), '[--party MEX] [--against URL | HOME]… [--answered FILE] [--served URL] [--online] [--json]', {
    en: 'Check everything that a node keeps, stopped or running, and compare it with other nodes.\n--against compares with a node\'s address or its folder; --answered FILE looks for acts, `party sequence hash` a line;\n--served URL compares what this node answers while it runs; --online asks its own address and the peers for their clocks and certificates. Exits with 3 if anything is not as it should be.',
    es: 'Revisar todo lo que conserva un nodo, detenido o en marcha, y compararlo con otros nodos.\n--against compara con la dirección de un nodo o con su carpeta; --answered ARCHIVO busca actos, `parte número huella` por renglón;\n--served URL compara lo que este nodo responde en marcha; --online pregunta a su propia dirección y a las contrapartes por sus relojes y certificados. Termina con 3 si algo no está como debe.',
  }),
  backup: lazily(() => import('./backup.ts'), '--out FILE [--public] [--party MEX]', {
    en: 'Write everything that a side needs to go on into one file, while the node runs or not. The file is private: keep it as you keep the keys.\n--public writes the public record instead, and nothing else.',
    es: 'Escribir en un solo archivo todo lo que una parte necesita para continuar, con el nodo en marcha o no. El archivo es reservado: guárdelo como guarda las claves.\n--public escribe en su lugar el registro público, y nada más.',
  }),
  restore: lazily(() => import('./restore.ts'), 'FILE [--home DIR] [--sqlite]', {
    en: 'Take a backup into an empty home; the node signs nothing until a peer has answered it.\nThe database is the one of the backup\'s settings; DATABASE_URL names another, --sqlite puts it in the home.',
    es: 'Recuperar un respaldo en una carpeta vacía; el nodo no firma nada hasta que una contraparte le responda.\nLa base de datos es la de la configuración respaldada; DATABASE_URL indica otra y --sqlite la coloca en la carpeta.',
  }),
  state: lazily(() => import('./state.ts'), '[--at DAY] [--all] [--json] [--party MEX]', {
    en: 'Print the state of play for whoever takes over: whether the dialogue lives, what is open and how late, who answers today for what was promised, and what to do first.\nReads the node alone, running or not, and needs no key; --at tells of a day in the past.',
    es: 'Imprimir el estado de situación para quien recibe el cargo: si el diálogo vive, qué está abierto y con qué atraso, quién responde hoy por lo prometido y por dónde empezar.\nLee solo el nodo, en marcha o no, y no requiere ninguna clave; --at lo dice de un día pasado.',
  }),
  settle: lazily(() => import('./settle.ts'), '[--chain USA --sequence 17 --keep HASH] [--as-held] [--reason TEXT] [--party MEX]', {
    en: 'Decide, on a stopped node, which of two acts at one place is followed.\nWithout options it lists what awaits a decision. --keep takes the hash of the act to follow, or its first characters: the\nother branch is set aside, and nothing is deleted. --as-held lets a node speak that waits for acts of its own party which\nno peer can show, or for a peer after a backup was restored.',
    es: 'Decidir, en un nodo detenido, cuál de dos actos en un mismo lugar se sigue.\nSin opciones, muestra lo que espera una decisión. --keep recibe la huella del acto que se seguirá, o sus primeros\ncaracteres: la otra rama se aparta y nada se borra. --as-held permite expresarse a un nodo que espera actos de su propia\nparte que nadie puede mostrar, o la respuesta de otro nodo tras restaurarse un respaldo.',
  }),
  bundle: lazily(() => import('./bundle.ts'), 'export --out FILE (--for PARTY | --public) [--after PARTY=N …] | import FILE  [--party MEX]', {
    en: 'Move the record as one file, where no network reaches.\nexport works while the node runs; --for PARTY puts in what the parties read, --public withholds what is between them; --after leaves out what the other side has.\nimport needs the node stopped, since a store has one writer; it checks as the network does, and a second time changes nothing.',
    es: 'Llevar el registro como un solo archivo, a donde no llega ninguna red.\nexport funciona con el nodo en marcha; --for PARTY incluye lo que leen las partes, --public reserva lo que es entre ellas; --after omite lo que la otra parte ya tiene.\nimport requiere el nodo detenido, pues en un almacén solo escribe un proceso; verifica igual que la red, y repetirlo no cambia nada.',
  }),
  attach: lazily(() => import('./attach.ts'), 'FILE [--name NAME] [--type MEDIA/TYPE] [--party MEX]', {
    en: 'Keep a file for acts to name, and print the attachment that names it.\nWorks while the node runs. Nobody is given the file until an act names it.',
    es: 'Guardar un archivo para que los actos lo mencionen, e imprimir el adjunto que lo menciona.\nFunciona con el nodo en marcha. El archivo no se entrega a nadie mientras ningún acto lo mencione.',
  }),
  reader: lazily(() => import('./reader.ts'), '[--party NAME]', {
    en: 'Print the key with which a relay asks to read, as it goes into `readers` in the settings of the node above it.\nThe key is made the first time. It is in no chain and signs no act.',
    es: 'Imprimir la clave con la que un nodo de enlace pide leer, tal como va en `readers` en la configuración del nodo superior.\nLa clave se crea la primera vez. No está en ninguna cadena ni firma actos.',
  }),
  build: lazily(() => import('./build.ts'), '[--force]', {
    en: 'Compile the program, its pages, styles and scripts, if their sources changed. Every command does so by itself.',
    es: 'Compilar el programa, sus páginas, estilos y guiones, si cambiaron sus fuentes. Cada comando lo hace por sí mismo.',
  }),
}
