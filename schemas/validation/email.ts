import {message, type Verdict} from './message.ts'

/** Refuses what cannot be an e-mail address. Whether somebody reads there, only a letter shows. */
export function emailShape(email: string | undefined): Verdict {
  if (!email || /^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[^\s@<>"',;:.]{2,}$/u.test(email)) return true
  return message(
    'Das ist keine E-Mail-Adresse. Sie sieht so aus: erika.muster@example.org',
    'This is no e-mail address. One looks like this: erika.muster@example.org',
  )
}
