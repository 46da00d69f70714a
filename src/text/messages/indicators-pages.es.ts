// The words of the public pages.

export const indicatorsPages = {
  title: 'Indicadores',
  lead: 'Qué se cuenta y cómo, acordado antes de contarlo. Las cuentas de las dos partes van una junto a otra y nunca se suman.',
  none: 'Todavía no se ha acordado ningún indicador.',
}
