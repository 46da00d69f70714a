// El inicio de sesión y las personas.

import type { people as English } from './people.en.ts'

export const people: typeof English = {
  nav: {},
  flash: {
    'signed-in': 'Sesión iniciada.',
    'signed-out': 'Sesión cerrada.',
  },
  signIn: {
    title: 'Iniciar sesión',
    trialTitle: 'Acceso de prueba',
    trial: 'Esta es una demostración. Las personas son ficticias y no hay contraseñas: elija a quién representa. Cada gobierno conecta aquí su propio servicio de acceso.',
    choose: 'Elija a una persona',
    none: 'No hay personas registradas en este nodo.',
  },
}
