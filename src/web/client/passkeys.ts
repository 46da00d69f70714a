// Passkeys: asks the browser's authenticator and sends what it says with the page's own form. A page whose
// script does not run says that passkeys need it; nothing else of it does.

type Given = PublicKeyCredential & { readonly response: AuthenticatorAttestationResponse & AuthenticatorAssertionResponse }

export function offerPasskeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) offer(form)
}

function offer(form: HTMLFormElement): void {
  const told = form.querySelector('[data-passkey-told]')
  const without = form.previousElementSibling
  if (!('credentials' in navigator) || typeof PublicKeyCredential === 'undefined') {
    if (without?.hasAttribute('data-passkey-without') === true) without.textContent = form.dataset.unable ?? ''
    return
  }
  if (without instanceof HTMLElement) without.hidden = true
  form.hidden = false
  const answer = form.querySelector<HTMLInputElement>('input[name=answer]')
  form.addEventListener('submit', (event) => {
    if (answer === null || answer.value !== '') return
    event.preventDefault()
    // Before the general handler marks the form as sent.
    event.stopImmediatePropagation()
    if (told !== null) told.textContent = ''
    ask(form).then((given) => { answer.value = JSON.stringify(given); form.requestSubmit() }, () => { if (told !== null) told.textContent = form.dataset.stopped ?? '' })
  }, { capture: true })
}

async function ask(form: HTMLFormElement): Promise<object> {
  const options = JSON.parse(form.dataset.options ?? '{}') as Record<string, unknown>
  const given = (form.dataset.passkey === 'create' ? await navigator.credentials.create({ publicKey: creationOf(options) }) : await navigator.credentials.get({ publicKey: requestOf(options) })) as Given | null
  if (given === null) throw new Error('no passkey')
  return answerOf(given)
}

/** WebAuthn Level 3 section 5.1.8 does this in new browsers; here for all of them. */
function creationOf(options: Record<string, unknown>): PublicKeyCredentialCreationOptions {
  const { challenge, user, excludeCredentials = [], ...rest } = options as unknown as { challenge: string; user: { id: string; name: string; displayName: string }; excludeCredentials?: { id: string }[] }
  return { ...rest, challenge: bytes(challenge), user: { ...user, id: bytes(user.id) }, excludeCredentials: excludeCredentials.map(({ id }) => ({ type: 'public-key', id: bytes(id) })) } as unknown as PublicKeyCredentialCreationOptions
}

function requestOf(options: Record<string, unknown>): PublicKeyCredentialRequestOptions {
  const { challenge, allowCredentials: _all, ...rest } = options as unknown as { challenge: string; allowCredentials?: unknown }
  return { ...rest, challenge: bytes(challenge) } as PublicKeyCredentialRequestOptions
}

function answerOf({ id, rawId, type, response, authenticatorAttachment }: Given): object {
  const both = { clientDataJSON: text(response.clientDataJSON) }
  const made = 'attestationObject' in response ? { attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] } : {}
  const used = 'signature' in response ? { authenticatorData: text(response.authenticatorData), signature: text(response.signature), ...(response.userHandle === null ? {} : { userHandle: text(response.userHandle) }) } : {}
  return { id, rawId: text(rawId), type, authenticatorAttachment, clientExtensionResults: {}, response: { ...both, ...made, ...used } }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
