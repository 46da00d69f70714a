import type { door as english } from './door.en.ts'

export const door: typeof english = {
  title: 'Presentar una solicitud',
  lead: 'No se necesita cuenta. Lo que indique arriba del mensaje puede formar parte de una solicitud pública; su mensaje, su nombre y su dirección, nunca.',
  message: 'Mensaje',
  messageHint: 'Lo leen únicamente los funcionarios de esta parte. Como máximo, 5,000 caracteres.',
  name: 'Su nombre',
  nameHint: 'Lo leen únicamente los funcionarios de esta parte.',
  email: 'Correo electrónico',
  emailHint: 'Si lo indica, ahí se avisa de la respuesta. No se usa para nada más.',
  privacy: 'Quién solicita lo sabe únicamente esta parte: el mensaje, el nombre y la dirección no se publican, no se envían a la otra parte ni se firman en el registro conjunto.',
  send: 'Enviar la solicitud',
  receiptTitle: (receipt) => `Acuse ${receipt}`,
  receipt: 'Número de acuse',
  keep: 'Conserve la dirección de esta página: es la única forma de consultar el curso de su solicitud, y quien la tenga puede leer esta página.',
  status: { new: 'recibida, aún sin atender', 'taken-up': 'atendida', declined: 'no admitida' },
  reason: 'Por qué no se admitió',
  reply: 'Respuesta',
  mailSubject: (dialogue, receipt) => `${dialogue}: respuesta a ${receipt}`,
  mailLead: (receipt, number) => `Hay una respuesta a su solicitud ${receipt}, que tiene el número ${number}.`,
  mailEnd: 'Está en la dirección de su acuse. Este mensaje lo hizo un programa; nadie lee las respuestas que se le envíen.',
}
