import {message, type Verdict} from './message.ts'

/** Refuses a place in an order that no one could count to. */
export function wholeNumber(value: number | undefined): Verdict {
  if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) return true
  return message(
    'Bitte eine ganze Zahl ab 0 eingeben, etwa 1 für das erste Ressort.',
    'Please enter a whole number from 0 on, such as 1 for the first department.',
  )
}
