// The watch over exploited vulnerabilities, and of each side the register of the products that it wants watched. No side has stated a product:
// what a government runs is nothing to be invented, and nothing for the public.

import type { JointTool } from '../joint-items.ts'
import { both, noted } from '../words.ts'
import { field, LINE, TEXTS } from './register-parts.ts'

const SIDES = [
  { party: 'MEX', slug: 'watched-products-mex', title: both('Products watched by Mexico', 'Productos que vigila México') },
  { party: 'USA', slug: 'watched-products-usa', title: both('Products watched by the United States', 'Productos que vigila Estados Unidos') },
] as const

const registers: readonly JointTool[] = SIDES.map(({ slug, title }) => ({
  item: `instrument/${slug}`,
  content: {
    title,
    purpose: both('Which products of which vendors this side wants to be told of when a weakness in them is known to be exploited.', 'De qué productos y proveedores quiere esta parte enterarse cuando se sepa que una vulnerabilidad en ellos ha sido explotada.'),
    elements: ['element/III.2'],
    settings: {
      instrument: 'register', entry: both('Products', 'Productos'),
      fields: [
        field('product', both('Product, as its vendor names it', 'Producto, como lo nombra su proveedor'), LINE, { isRequired: true }),
        field('vendor', both('Vendor', 'Proveedor'), LINE, { isRequired: true }),
        field('serves', both('What it serves', 'Para qué sirve'), TEXTS),
        field('answers', both('Who answers for it', 'Quién responde'), { type: 'organisation' }),
      ],
      lists: [], concepts: [], staleAfterMonths: 12, titleField: 'product', usualAudience: 'parties', matching: null, outside: null, comparison: null,
    },
    method: both('Each side enters its own products and decides which of them the other side may read.', 'Cada parte registra sus propios productos y decide cuáles puede leer la otra.'),
    assumptions: [], caveats: [both('Versions and places have no field: a list of what runs where helps whoever attacks.', 'No hay campos de versión ni de ubicación: una lista de lo que opera y dónde ayuda a quien ataca.')], sources: [],
  },
}))

export const WATCH: readonly JointTool[] = [
  ...registers,
  {
    item: 'instrument/exploited-watch',
    content: {
      title: both('Watch over exploited vulnerabilities', 'Vigilancia de vulnerabilidades explotadas'),
      purpose: both('Which vulnerabilities are known to be exploited, since when, and which products of either side they concern.', 'Qué vulnerabilidades se sabe que han sido explotadas, desde cuándo y a qué productos de cada parte conciernen.'),
      elements: ['element/III.2'],
      settings: {
        instrument: 'watch', dataset: { party: 'USA', dataset: 'known-exploited' },
        columns: { id: 'cve_id', vendor: 'vendor', product: 'product', title: 'vulnerability_name', added: 'date_added', due: 'due_date', ransomware: 'known_ransomware_use' },
        products: SIDES.map(({ party, slug }) => ({ party, register: `instrument/${slug}`, vendor: 'vendor', product: 'product' })),
      },
      method: both('Products are held against the catalog of CISA by vendor and product alone; what fits only in part is called possible.', 'Los productos se cotejan con el catálogo de la CISA solo por proveedor y producto; lo que corresponde solo en parte se señala como posible.'),
      assumptions: [],
      caveats: [both('What is not on the list may be exploited all the same. The due date binds U.S. federal civilian agencies and nobody else.', 'Lo que no está en la lista también puede ser explotado. La fecha límite obliga solo a las dependencias civiles federales de Estados Unidos.')],
      sources: [noted('https://www.cisa.gov/known-exploited-vulnerabilities-catalog', 'CISA, Known Exploited Vulnerabilities Catalog', 'CISA, catálogo de vulnerabilidades explotadas conocidas')],
    },
  },
]
