// An engine that fails as it is told, for tests of whoever has to live with that.

interface Asked {
  readonly id: number
  readonly order: { readonly file: string }
}

process.on('disconnect', () => { process.exit() })
process.on('message', ({ id, order: { file } }: Asked) => {
  const ways: Readonly<Record<string, () => void>> = {
    crash: () => { process.abort() },
    exit: () => { process.exit(3) },
    hang: () => undefined,
    spin: () => { for (;;); },
    absent: () => { process.send?.({ id, fault: 'no binary', isUnavailable: true }) },
  }
  const way = ways[file] ?? (() => { process.send?.({ id, result: { columns: [file], rows: [] } }) })
  way()
})
