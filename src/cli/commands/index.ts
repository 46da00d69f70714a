import type { CliCommand } from '../outcome.ts'

/** Loaded one at a time: `alternat verify` must not wait for compilers or databases. */
function lazily(load: () => Promise<{ command: Pick<CliCommand, 'run'> }>, usage: string, help: CliCommand['help']): CliCommand {
  return { usage, help, run: async (words, terminal) => (await load()).command.run(words, terminal) }
}

export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  demo: lazily(() => import('./demo.ts'), '[--dialogue hled] [--port MEX=4052 --port USA=4001]', {
    en: 'Start the nodes of a demonstration and found it if it is new.\nThe data stand in ALTERNAT_HOME (default ./var), one folder a node.',
    es: 'Iniciar los nodos de una demostración y fundarla si es nueva.\nLos datos están en ALTERNAT_HOME (por omisión ./var), una carpeta por nodo.',
  }),
  serve: lazily(() => import('./serve.ts'), '[--party MEX]', {
    en: 'Run one node: its public site, its workspace, its exchange with the peers.',
    es: 'Ejecutar un nodo: su sitio público, su espacio de trabajo y su intercambio con las contrapartes.',
  }),
  publish: lazily(() => import('./publish.ts'), '--out DIR [--party MEX]', {
    en: 'Write the public site as files that any static server can serve.\nWorks while the node runs. Replaces an earlier publication in DIR, and nothing else.',
    es: 'Escribir el sitio público como archivos que cualquier servidor estático puede servir.\nFunciona con el nodo en marcha. Sustituye una publicación anterior en DIR, y nada más.',
  }),
  verify: lazily(() => import('./verify.ts'), 'URL | DIR [--quick] [--json]', {
    en: 'Re-check a published record from its bytes alone.\n--quick checks the hash chain and the last signature under each key; --json prints every act.',
    es: 'Verificar de nuevo un registro publicado a partir de sus bytes únicamente.\n--quick verifica la cadena de huellas y la última firma de cada clave; --json imprime cada acto.',
  }),
  rotate: lazily(() => import('./rotate.ts'), '[--party MEX] [--reason TEXT]', {
    en: 'Give a stopped node a new signing key and revoke the present one.\nOld signatures stay valid; the retired key signs nothing new.',
    es: 'Dar a un nodo detenido una nueva clave de firma y revocar la actual.\nLas firmas anteriores siguen siendo válidas; la clave retirada no firma nada nuevo.',
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
    en: 'Compile the pages, styles and scripts, if their sources changed.',
    es: 'Compilar las páginas, los estilos y los programas, si cambiaron sus fuentes.',
  }),
}
