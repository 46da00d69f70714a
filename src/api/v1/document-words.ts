// What the document and its readable page say of the API as a whole.

import type { Language } from '../../text/bilingual.ts'

export const DOCUMENT_WORDS = {
  en: {
    summary: 'Everything that the public reads of the dialogue, and everything that an officer of this side does, for programs.',
    description: [
      'Everything joint is an **item** with its versions; everything that one side says is a **statement**; both are the outcome of signed **acts**. Without a token these addresses give what the public may read. With a token (`Authorization: Bearer …`) they give what its owner may read, as far as the scopes of the token go.',
      'Lists come in pages: `next` is the cursor of the page that follows, and stands in the `Link` header too. A cursor names the last thing given, so that nothing unchanged is left out or comes twice while things change.',
      'What goes wrong is told by RFC 9457 (`application/problem+json`) with a closed `code`, in English or Spanish by `Accept-Language`; `errors` names every problem of a request by a JSON pointer.',
      'Every POST has an `Idempotency-Key`: the same key gives the same answer for a day, and does nothing again. What somebody else may have changed meanwhile takes `If-Match` with the tag that was read.',
      'Within `v1` members, endpoints, kinds and codes are added; nothing is taken away and nothing changes its meaning. What goes is marked `deprecated` here and answers with a `Deprecation` header (RFC 9745) and a `Sunset` (RFC 8594) at least a year before.',
    ].join('\n\n'),
    token: 'Made in the workspace (People → Tokens) or by `alternat token`; shown once. What it may do is never more than its owner may.',
    rateLimit: 'What is left to this token or network: `r` requests, all of them again after `t` seconds.',
    link: 'The page that follows, as `rel="next"`.',
    etag: 'For `If-None-Match` and `If-Match`.',
    contentLanguage: 'The languages of the dialogue that the answer has.',
    idempotency: 'Any text of your own that nobody else uses, such as a UUID. Kept for a day with the answer.',
    ifMatch: 'The tag of what you know; refused where it is another by now.',
    ifNoneMatch: 'Answered with 304 and nothing else where it still is the same.',
    notModified: 'It is what you have.',
    done: 'Done.',
    file: 'The file.',
    answer: 'As asked.',
    minimal: 'Done; nothing more is said, as preferred (`Prefer: return=minimal`).',
  },
  es: {
    summary: 'Todo lo que el público lee del diálogo y todo lo que hace un funcionario de este lado, para programas.',
    description: [
      'Todo lo conjunto es un **elemento** con sus versiones; todo lo que dice una sola parte es una **declaración**; ambos resultan de **actos** firmados. Sin ficha de acceso, estas direcciones dan lo que el público puede leer. Con ella (`Authorization: Bearer …`) dan lo que puede leer su titular, hasta donde llegan los alcances de la ficha.',
      'Las listas vienen por páginas: `next` es el cursor de la que sigue y está también en el encabezado `Link`. El cursor nombra lo último que se entregó, de modo que nada de lo que no cambia se omite ni se repite mientras otras cosas cambian.',
      'Lo que falla se dice conforme al RFC 9457 (`application/problem+json`) con un `code` de lista cerrada, en español o en inglés según `Accept-Language`; `errors` señala cada problema de la solicitud con un puntero JSON.',
      'Cada POST lleva `Idempotency-Key`: la misma clave da la misma respuesta durante un día y no vuelve a hacer nada. Lo que otra persona pudo cambiar entretanto exige `If-Match` con la etiqueta que se leyó.',
      'Dentro de `v1` se agregan miembros, direcciones, clases y códigos; nada se quita ni cambia de significado. Lo que va a desaparecer se marca aquí como `deprecated` y responde con los encabezados `Deprecation` (RFC 9745) y `Sunset` (RFC 8594) al menos un año antes.',
    ].join('\n\n'),
    token: 'Se expide en el espacio de trabajo (Personas → Fichas de acceso) o con `alternat token`; se muestra una sola vez. Nunca permite más de lo que puede su titular.',
    rateLimit: 'Lo que le queda a esta ficha o a esta red: `r` solicitudes; todas de nuevo en `t` segundos.',
    link: 'La página que sigue, como `rel="next"`.',
    etag: 'Para `If-None-Match` e `If-Match`.',
    contentLanguage: 'Los idiomas del diálogo que tiene la respuesta.',
    idempotency: 'Un texto propio que nadie más use, como un UUID. Se conserva un día con la respuesta.',
    ifMatch: 'La etiqueta de lo que usted conoce; se rechaza si ya es otra.',
    ifNoneMatch: 'Si sigue igual se responde 304 y nada más.',
    notModified: 'Es lo que usted ya tiene.',
    done: 'Hecho.',
    file: 'El archivo.',
    answer: 'Lo solicitado.',
    minimal: 'Hecho; no se dice más, como se prefirió (`Prefer: return=minimal`).',
  },
} as const satisfies Record<Language, Record<string, string>>
