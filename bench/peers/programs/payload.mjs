// Payload without its panel: its REST handlers (`handleEndpoints`, which its Next.js package wraps) behind node:http.
// Copied beside the installed packages and run there. PAYLOAD_FILE, PAYLOAD_PORT, PAYLOAD_SECRET.

import { createServer } from 'node:http'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

const everybody = () => true
const signedIn = ({ req }) => Boolean(req.user)
const access = { read: everybody, create: signedIn, update: signedIn, delete: signedIn }
const text = { name: 'text', type: 'textarea', localized: true, required: true }
const number = { name: 'number', type: 'text', index: true }
const below = (name) => ({ name, type: 'relationship', relationTo: name, hasMany: true })

const config = await buildConfig({
  secret: process.env.PAYLOAD_SECRET,
  telemetry: false,
  localization: { locales: ['en', 'es'], defaultLocale: 'en', fallback: false },
  db: sqliteAdapter({ client: { url: `file:${process.env.PAYLOAD_FILE}` } }),
  graphQL: { disable: true },
  typescript: { autoGenerate: false },
  collections: [
    { slug: 'users', auth: true, fields: [] },
    { slug: 'advances', access, fields: [{ name: 'date', type: 'text' }, { name: 'kind', type: 'text' }, text] },
    { slug: 'activities', access, fields: [number, text] },
    { slug: 'initiatives', access, fields: [number, text, below('activities'), below('advances')] },
    { slug: 'pillars', access, fields: [number, text, below('initiatives')] },
    // For the question what is published when one language is empty.
    { slug: 'notices', access, versions: { drafts: true }, fields: [text] },
  ],
})
await getPayload({ config })
if (process.argv[2] === 'prepare') process.exit(0)

createServer(async (incoming, outgoing) => {
  const parts = []
  for await (const part of incoming) parts.push(part)
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  const request = new Request(`http://127.0.0.1:${process.env.PAYLOAD_PORT}${incoming.url}`, { method: incoming.method, headers, ...(parts.length === 0 ? {} : { body: Buffer.concat(parts) }) })
  const response = await handleEndpoints({ config, request })
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length }).end(body)
}).listen(Number(process.env.PAYLOAD_PORT), '127.0.0.1')
