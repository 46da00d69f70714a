// Why somebody could not sign in, or could not change how.

import type { Sentence } from './sentence.ts'

export const SIGN_IN_CODES = {
  'sign-in-failed': {
    en: 'E-mail address, password and code do not fit together. If you have lost one of them, use another way or ask your administrator for an invitation.',
    es: 'El correo, la contraseña y el código no corresponden. Si perdió alguno, use otra forma de acceso o pida una invitación a quien administra el nodo.',
  },
  'sign-in-wait': {
    en: 'There were too many attempts. Wait a moment and try again; it will be possible by itself. Your other ways to sign in work meanwhile.',
    es: 'Hubo demasiados intentos. Espere un momento y vuelva a intentarlo: el acceso se restablece solo. Mientras tanto funcionan sus otras formas de acceso.',
  },
  'sign-in-busy': { en: 'Too many people are signing in at this moment. Try again.', es: 'Demasiadas personas están iniciando sesión en este momento. Vuelva a intentarlo.' },
  'second-factor-required': {
    en: 'This side asks for a one-time code beside the password, and your account has none yet. Ask your administrator for an invitation.',
    es: 'Esta parte pide un código de un solo uso además de la contraseña y su cuenta aún no lo tiene. Pida una invitación a quien administra el nodo.',
  },
  'password-short': { en: 'The password needs at least 12 characters. Several words are easy to remember.', es: 'La contraseña requiere al menos 12 caracteres. Varias palabras son fáciles de recordar.' },
  'password-long': { en: 'The password has more than 256 characters.', es: 'La contraseña tiene más de 256 caracteres.' },
  'password-common': { en: 'This password is among the first that anybody would try.', es: 'Esta contraseña está entre las primeras que cualquiera probaría.' },
  'password-of-person': { en: 'The password is mostly your name or e-mail address.', es: 'La contraseña se compone casi solo de su nombre o su correo.' },
  'password-differs': { en: 'The two passwords are not the same.', es: 'Las dos contraseñas no coinciden.' },
  'password-wrong': { en: 'This is not your present password.', es: 'Esta no es su contraseña actual.' },
  'code-wrong': { en: 'This is not the code of the moment. Check that the clock of your device is right, and type the next code.', es: 'Este no es el código vigente. Revise que el reloj de su dispositivo esté en hora y escriba el siguiente código.' },
  'passkey-failed': { en: 'The passkey was not recognized. Nothing was changed.', es: 'No se reconoció la clave de acceso. No se cambió nada.' },
  'passkey-replayed': { en: 'The page stood open for too long, or its answer came twice. Try again from this page.', es: 'La página estuvo abierta demasiado tiempo o la respuesta llegó dos veces. Vuelva a intentarlo desde esta página.' },
  'passkey-copied': {
    en: 'The passkey shows an older state than it had here before: somebody may have a copy of it. It does not count. Sign in another way and remove it.',
    es: 'La clave de acceso muestra un estado anterior al que tenía aquí: alguien podría tener una copia. No se acepta. Ingrese de otra forma y elimínela.',
  },
  'passkey-taken': { en: 'This passkey is registered already.', es: 'Esta clave de acceso ya está registrada.' },
  'passkey-last': { en: 'This is your only way to sign in. Add another before you remove it.', es: 'Es su única forma de acceso. Agregue otra antes de eliminarla.' },
  'invitation-over': { en: 'This invitation was used, is over, or was replaced by a newer one. Ask your administrator for another.', es: 'Esta invitación ya se usó, venció o fue sustituida por otra. Pida una nueva a quien administra el nodo.' },
  'sign-in-again': { en: 'To change how you sign in you must have signed in during the last 15 minutes. Sign out and in again.', es: 'Para cambiar su forma de acceso debe haber ingresado en los últimos 15 minutos. Cierre la sesión y vuelva a entrar.' },
  'way-not-offered': { en: 'This node does not offer this way to sign in.', es: 'Este nodo no ofrece esta forma de acceso.' },
  'origin-foreign': { en: 'This form was sent from another site. Nothing was changed. Open the page here and try again.', es: 'Este formulario se envió desde otro sitio. No se cambió nada. Abra la página aquí y vuelva a intentarlo.' },
  'oidc-unreachable': { en: 'The sign-in service of your organization does not answer as it should. Try again later or use another way.', es: 'El servicio de acceso de su dependencia no responde como debe. Inténtelo más tarde o use otra forma de acceso.' },
  'oidc-over': { en: 'This sign-in was begun in another browser, too long ago, or was finished already. Begin again here.', es: 'Este acceso se inició en otro navegador, hace demasiado tiempo, o ya concluyó. Comience de nuevo aquí.' },
  'oidc-refused': { en: 'The answer of the sign-in service could not be accepted. Nobody was signed in.', es: 'No fue posible aceptar la respuesta del servicio de acceso. No se inició ninguna sesión.' },
  'oidc-denied': { en: 'The sign-in service did not let you through, or you stopped there.', es: 'El servicio de acceso no le dio paso o usted se detuvo ahí.' },
  'oidc-unknown-person': {
    en: 'The sign-in service knows you, but this node does not yet. Give the two lines below to your administrator, who can admit you.',
    es: 'El servicio de acceso le reconoce, pero este nodo todavía no. Entregue las dos líneas siguientes a quien administra el nodo para que le dé de alta.',
  },
  'identity-taken': { en: 'This account of the sign-in service belongs to another person here.', es: 'Esta cuenta del servicio de acceso pertenece aquí a otra persona.' },
  'identity-malformed': { en: 'Both the issuer and the subject are needed.', es: 'Se requieren tanto el emisor como el identificador.' },
} as const satisfies { readonly [code: string]: Sentence }
