// Las palabras de la página de una vigilancia de vulnerabilidades explotadas.

import type { watch as english } from './watch.en.ts'

export const watch: typeof english = {
  ask: 'Mostrar',
  since: 'Agregadas desde',
  vendor: 'Proveedor',
  allVendors: 'Todos los proveedores',
  summary: (shown, total, day) => `${shown} de las ${total} vulnerabilidades de la lista se agregaron desde el ${day}.`,
  all: (total) => `La lista contiene ${total} vulnerabilidades.`,
  ransom: (known, shown, share) => `De esas ${shown}, la lista señala que ${known} (${share}) se han usado para extorsión; de las demás no se sabe, lo que no significa que no haya ocurrido.`,
  flagged: 'Productos de las partes a los que concierne',
  flaggedIntro: 'Un producto se coteja con la lista solo por los nombres de proveedor y producto: la lista no indica versiones. Son «iguales» los nombres que coinciden sin mayúsculas, acentos, puntuación ni forma jurídica; es «posible» el que contiene al otro en palabras completas, o una entrada para varios productos del proveedor. Si un sistema es vulnerable debe verificarlo su operador.',
  none: (side, products) => `${side}: nada en la lista corresponde a los ${products} productos que pueden leerse aquí.`,
  noProducts: (side) => `${side}: aquí no puede leerse ningún producto. Cada parte muestra sus productos a la otra, o a nadie; están en el espacio de trabajo.`,
  fit: { same: 'igual', possible: 'posible' },
  isNew: 'nueva en esta edición',
  known: 'conocido',
  weaknesses: 'Vulnerabilidades por fecha en que se agregaron',
  vendorsTitle: 'Por proveedor',
  columns: { id: 'Vulnerabilidad', vendor: 'Proveedor', product: 'Producto', title: 'Título en la lista', added: 'Agregada', due: 'Por corregir a más tardar (dependencias federales de EE. UU.)', ransomware: 'Uso para extorsión', count: 'Vulnerabilidades', ransom: 'Con uso conocido para extorsión', party: 'Parte', own: 'Producto de la parte', fits: 'Nombres', news: 'Novedad' },
}
