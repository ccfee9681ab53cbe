import type {Page} from 'playwright-core'

import {
  actions,
  button,
  form,
  hints,
  inspector,
  leave,
  menuEntry,
  place,
  rarely,
  type View,
} from './view.ts'
import {goTo} from '../newsroom.ts'
import {pressUntil} from '../press.ts'

const comment = (page: Page) => page.getByTestId('comments-list-item').first()

const forms: readonly View[] = [
  {name: 'article', show: (page, {article}) => form(page, article.path)},
  hints('a form', '[data-testid=pane-header], [data-testid=pane-footer]'),
  ...[0, 1, 2, 3].map((number): View => ({
    name: `tab ${number}`,
    show: (page) => page.getByRole('tab').nth(number).click(),
  })),
  {
    name: 'calendar of a field',
    show: async (page) => {
      await page.getByRole('tab', {name: 'Veröffentlichung'}).click()
      await button(page, 'Kalender öffnen').click()
    },
  },
  {
    name: 'actions',
    show: async (page, {article}) => {
      await form(page, article.path)
      await actions(page)
    },
  },
  {
    name: 'unpublish',
    show: async (page) => {
      await menuEntry(page, 'Zurückziehen').click()
    },
  },
  {
    name: 'delete',
    show: async (page, {draft}) => {
      await form(page, draft.path)
      await actions(page)
      await menuEntry(page, /^Löschen/).click()
    },
  },
  {
    name: 'discard',
    show: async (page, {article}) => {
      await form(page, article.path)
      await actions(page)
      await menuEntry(page, 'Änderungen verwerfen').click()
    },
  },
  {
    name: 'question of a change',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('action-veröffentlichen').click()
    },
  },
  {
    name: 'schedule',
    show: async (page, {draft}) => {
      await form(page, draft.path)
      await actions(page)
      await menuEntry(page, 'Veröffentlichung planen').click()
    },
  },
  {
    name: 'calendar of a schedule',
    show: async (page) => {
      await page
        .getByRole('dialog')
        .getByRole('button', {name: 'Datum auswählen'})
        .or(page.getByTestId('select-date-button'))
        .first()
        .click()
    },
  },
  {
    name: 'menu of the pane',
    show: async (page, {article}) => {
      await form(page, article.path)
      await page.getByTestId('pane-context-menu-button').last().click()
    },
  },
  {
    name: 'raw data',
    show: async (page) => {
      await menuEntry(page, /^Rohdaten/).click()
    },
  },
  {
    name: 'versions',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('pane-context-menu-button').last().click()
      await menuEntry(page, 'Versionen vergleichen').click()
    },
  },
  {
    name: 'menu of a picture',
    show: async (page, {article}) => {
      await form(page, article.path)
      await page.getByTestId('options-menu-button').first().click()
    },
  },
  {
    name: 'pictures',
    show: async (page) => {
      await menuEntry(page, /Hochgeladene|Auswählen/).click()
    },
  },
  {
    name: 'crop',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('options-menu-edit-details').first().click()
      await page.getByRole('dialog').locator('svg circle').first().waitFor()
    },
  },
  {
    name: 'menu of a field',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('field-title').hover()
      await page
        .getByTestId('field-title')
        .getByRole('button', {name: 'Aktionen für das Feld'})
        .click()
    },
  },
  place('section', ({article}) => article.section),
  {
    name: 'styles',
    show: async (page) => {
      await page.locator('[data-testid=block-style-select]:visible').first().click()
    },
  },
  place(
    'quotation',
    ({article}) =>
      `${article.path},path=${encodeURIComponent(encodeURIComponent('sections[_key=="s0"].body[_key=="q0"]'))}`,
  ),
  inspector('sanity/structure/history'),
  {
    name: 'a version of before',
    show: (page) => page.getByTestId('timeline-item-button').last().click(),
  },
  {
    name: 'review',
    show: async (page, {article}) => {
      await form(page, `${article.path},inspect=sanity%2Fstructure%2Fhistory`)
      await page.getByRole('tab', {name: 'Änderungen überprüfen'}).click()
    },
  },
  inspector('sanity/comments'),
  inspector('newsdesk-quotations'),
  inspector('newsdesk-suggestions'),
  place('problems', ({incomplete}) => `${incomplete.path},inspect=sanity%2Fstructure%2Fvalidation`),
  place(
    'references to a source',
    () => 'structure/source;source-antony-blinken,inspect=sanity%2Fstructure%2Fincoming-references',
  ),
  {
    name: 'merging',
    show: async (page) => {
      await actions(page)
      await menuEntry(page, /Zusammenführen/).click()
    },
  },
  place('no such document', () => 'structure/article;gibt-es-nicht'),
]

const conversations: readonly View[] = [
  {
    name: 'tasks',
    show: async (page, {article}) => {
      await form(page, article.path)
      await page.getByTestId('tasks-toolbar').click()
    },
  },
  {
    name: 'new task',
    show: async (page) => {
      await button(page, 'Neue Aufgabe').click()
    },
  },
  {name: 'article again', show: (page, {draft}) => form(page, draft.path)},
  {
    name: 'a comment',
    show: async (page) => {
      const title = page.getByTestId('field-title')
      await title.hover()
      await title
        .getByRole('button', {name: /ommentar/})
        .first()
        .click()
      await page.getByTestId('comment-input-editable').first().click()
      await page.keyboard.type('Stimmt das?')
      await page.getByTestId('comment-input-send-button').last().click()
      await comment(page).waitFor()
    },
  },
  {
    name: 'menu of a comment',
    show: async (page) => {
      await comment(page).hover()
      await comment(page).getByRole('button', {name: 'Kommentar-Aktionsmenü öffnen'}).click()
    },
  },
  {
    name: 'delete a comment',
    show: (page) => menuEntry(page, 'Kommentar löschen').click(),
  },
]

const texts: readonly View[] = [
  place('text', ({draft}) => draft.section),
  {
    name: 'full-screen text',
    show: (page) => button(page, 'Texteditor vergrößern').click(),
  },
  hints('a full-screen text', '[data-testid=document-pane]'),
  {
    name: 'a change in a release',
    show: async (page, {article, release}) => {
      await leave(page)
      const answer = page.getByTestId('release-change').getByRole('button')
      // The form that is left may change the address once more.
      await pressUntil(
        () => goTo(page, `${article.path}?perspective=${release}`),
        () => answer.isVisible(),
      )
      await answer.click()
      await page.getByTestId('explanation').waitFor()
    },
  },
]

/** The views of documents. Each starts where the previous one ended. */
export const documentViews: readonly View[] = [...forms, ...rarely(conversations), ...texts]
