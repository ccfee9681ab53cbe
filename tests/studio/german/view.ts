import type {Page} from 'playwright-core'

import {goTo} from '../newsroom.ts'
import {tooltips} from './tooltips.ts'
import type {Viewed} from './viewed.ts'

/** A view of the Studio, and the steps that open it. */
export interface View {
  readonly name: string
  /** Opens it; returns the texts that were shown on the way there, if there were any. */
  readonly show: (page: Page, viewed: Viewed) => Promise<readonly string[] | void>
  /** Whether it takes so long that only the long mode shows it: `npm run test:long:studio`. */
  readonly isLong?: boolean
}

export const place = (name: string, path: (viewed: Viewed) => string): View => ({
  name,
  show: async (page, viewed) => {
    await leave(page)
    await goTo(page, path(viewed))
  },
})

/**
 * Closes dialogs and menus of the previous view. The place in a form that was open leaves the address a moment later, so
 * waits until the address rests.
 */
export async function leave(page: Page): Promise<void> {
  const isInForm = /path(=|%3D)/.test(page.url())
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
  if (!isInForm) return
  let address: string
  do {
    address = page.url()
    await page.waitForTimeout(400)
  } while (page.url() !== address)
}

/** The tooltips of a part of the view before. */
export const hints = (name: string, part: string): View => ({
  name: `tooltips of ${name}`,
  isLong: true,
  show: async (page) => {
    await leave(page)
    return tooltips(page, part)
  },
})

/** Returns views that only the long mode shows. */
export const rarely = (views: readonly View[]): View[] =>
  views.map((view) => ({...view, isLong: true}))

export const inspector = (name: string) =>
  place(`inspector ${name}`, ({article}) => `${article.path},inspect=${encodeURIComponent(name)}`)

export const form = async (page: Page, path: string) => {
  await leave(page)
  await goTo(page, path)
  await page.getByTestId('pane-footer').last().getByTestId('action-menu-button').waitFor()
}

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', {name}).first()

export const menuEntry = (page: Page, name: string | RegExp) =>
  page.getByRole('menuitem', {name}).first()

/** Opens the menu of the shown document's actions as soon as it is enabled. */
export const actions = (page: Page) => page.getByTestId('action-menu-button').last().click()
