import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { LARGEST_FORM, readForm } from './multipart.ts'

const posted = (body: BodyInit, type?: string) => new Request('http://localhost/', { method: 'POST', body, ...(type === undefined ? {} : { headers: { 'content-type': type } }) })

async function formOf(request: Request) {
  const form = await readForm(request)
  return typeof form === 'string' ? assert.fail(form) : form
}

function raw(...parts: readonly string[]): Request {
  return posted(Buffer.from(parts.map((part) => `--B\r\n${part}\r\n`).join('') + '--B--\r\n'), 'multipart/form-data; boundary=B')
}

describe('a form with files', () => {
  it('gives the typed fields in order and the bytes of the file untouched', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    const form = new FormData()
    form.append('owners', 'one')
    form.append('file', new File([bytes], 'año & plan.xlf', { type: 'application/xliff+xml' }))
    form.append('owners', 'dós')
    const { fields, files } = await formOf(posted(form))
    assert.deepEqual(fields.getAll('owners'), ['one', 'dós'])
    assert.equal(fields.get('file'), null)
    assert.deepEqual([files.get('file')?.name, files.get('file')?.type], ['año & plan.xlf', 'application/xliff+xml'])
    assert.deepEqual(files.get('file')?.bytes, bytes)
  })

  it('keeps the form without files as it was', async () => {
    const { fields, files } = await formOf(posted(new URLSearchParams({ a: 'x y', 'b.es': 'ñ' })))
    assert.deepEqual([[...fields], files.size], [[['a', 'x y'], ['b.es', 'ñ']], 0])
  })

  it('takes the name of a file as a name, never as a path', async () => {
    for (const [sent, kept] of [
      ['../../etc/passwd', 'passwd'], ['C:\\texts\\plan.xlf', 'plan.xlf'], ['/', ''], ['a\u0000b\u202e.xlf', 'ab.xlf'], ['  plan.xlf  ', 'plan.xlf'], ['x'.repeat(900), 'x'.repeat(200)], ['😀'.repeat(300), '😀'.repeat(200)],
    ] as const) {
      const form = new FormData()
      form.append('file', new File(['x'], sent))
      assert.equal((await formOf(posted(form))).files.get('file')?.name, kept)
    }
  })

  it('does not call a chooser that was left empty a file, and keeps an empty file', async () => {
    const { files } = await formOf(raw('Content-Disposition: form-data; name="none"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n', 'Content-Disposition: form-data; name="empty"; filename="empty.xlf"\r\n\r\n'))
    assert.deepEqual([...files.keys()], ['empty'])
    assert.equal(files.get('empty')?.bytes.length, 0)
  })

  it('takes the first of two files under one name', async () => {
    const form = new FormData()
    form.append('file', new File(['first'], 'a'))
    form.append('file', new File(['second'], 'b'))
    assert.equal(Buffer.from((await formOf(posted(form))).files.get('file')?.bytes ?? []).toString(), 'first')
  })

  it('refuses what is no form', async () => {
    const wrong = [
      posted('--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n', 'multipart/form-data; boundary=B'),
      posted('', 'multipart/form-data; boundary=B'), posted('hello', 'multipart/form-data; boundary=B'), posted('--B\r\n\r\nx\r\n--B--\r\n', 'multipart/form-data; boundary=B'),
      posted('--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--\r\n', 'multipart/form-data; boundary=B'), posted('x', 'multipart/form-data; charset=utf-8'),
    ]
    for (const request of wrong) assert.equal(await readForm(request), 'request-malformed')
  })

  it('refuses more typed text and more parts than any form has, files apart', async () => {
    const long = new FormData()
    long.append('a', 'x'.repeat(LARGEST_FORM))
    assert.equal(await readForm(posted(long)), 'too-large')
    const many = new FormData()
    for (let index = 0; index <= 2_000; index += 1) many.append('a', '')
    assert.equal(await readForm(posted(many)), 'too-large')
    assert.equal(await readForm(posted(new URLSearchParams({ a: 'x'.repeat(LARGEST_FORM) }))), 'too-large')
    const file = new FormData()
    file.append('file', new File(['x'.repeat(2 * LARGEST_FORM)], 'large.xlf'))
    assert.equal((await formOf(posted(file))).files.get('file')?.bytes.length, 2 * LARGEST_FORM)
  })
})
