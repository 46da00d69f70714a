declare module 'jsonld' {
  const jsonld: { expand(document: unknown, options: { readonly documentLoader: (url: string) => Promise<never> }): Promise<readonly object[]> }
  export default jsonld
}
