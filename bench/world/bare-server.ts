// The peer of the page row, in a process of its own: node:http and one prepared answer, nothing
// else. Told the answer by message; says its port.

import { createServer } from 'node:http'

process.once('message', ({ headers, body }: { headers: Record<string, string>; body: string }) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_request, response) => { response.writeHead(200, headers).end(bytes) })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' && address !== null ? address.port : 0)
  })
})
process.once('disconnect', () => process.exit())
