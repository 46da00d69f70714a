// What is used of @secvisogram/csaf-validator-lib, which brings no types of its own for these entries.

declare module '@secvisogram/csaf-validator-lib/validate.js' {
  export default function validate(tests: readonly unknown[], document: unknown): Promise<{ readonly isValid: boolean; readonly tests: readonly { readonly name: string; readonly isValid: boolean; readonly errors: readonly { readonly instancePath: string; readonly message?: string }[] }[] }>
}
declare module '@secvisogram/csaf-validator-lib/basic.js' {
  const tests: Readonly<Record<string, unknown>>
  export = tests
}
