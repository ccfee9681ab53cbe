import type {Page} from 'playwright-core'

import {goTo} from '../newsroom.ts'
import type {Viewed} from './viewed.ts'

/** Something that an editor can see in the Studio, and the way there. */
export interface View {
  readonly name: string
  readonly show: (page: Page, viewed: Viewed) => Promise<void>
}

const place = (name: string, path: (viewed: Viewed) => string): View => ({
  name,
  show: async (page, viewed) => {
    await leave(page)
    await goTo(page, path(viewed))
  },
})

/** Closes what is open above the view of before. */
async function leave(page: Page): Promise<void> {
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
}

const inspector = (name: string) =>
  place(`inspector ${name}`, ({article}) => `${article.path},inspect=${encodeURIComponent(name)}`)

const form = async (page: Page, path: string) => {
  await leave(page)
  await goTo(page, path)
  await page.getByTestId('pane-footer').last().getByTestId('action-menu-button').waitFor()
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', {name}).first()

const menuEntry = (page: Page, name: string | RegExp) => page.getByRole('menuitem', {name}).first()

/** Opens the menu of the shown document's actions, as soon as it can be. */
const actions = (page: Page) => page.getByTestId('action-menu-button').last().click()

const tools: readonly View[] = [
  place('desk', () => 'structure'),
  ...[
    'in-work',
    'published',
    'changed',
    'article',
    'topics',
    'statements',
    'corrections',
    'source',
    'agencies',
  ].map((list) => place(`list ${list}`, () => `structure/${list}`)),
  {
    name: 'menu of a list',
    show: async (page) => {
      await goTo(page, 'structure/article')
      await page.getByTestId('pane-context-menu-button').last().click()
    },
  },
  {
    name: 'new document',
    show: async (page) => {
      await leave(page)
      await button(page, 'Neues Dokument erstellen').click()
    },
  },
  {
    name: 'user',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('user-menu').or(button(page, 'Anna')).first().click()
    },
  },
  {
    name: 'help',
    show: async (page) => {
      await leave(page)
      await button(page, 'Hilfe und Ressourcen').click()
    },
  },
  {
    name: 'presence',
    show: async (page) => {
      await leave(page)
      await button(page, 'Wer ist hier').click()
    },
  },
  {
    name: 'perspectives',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('global-perspective-menu-button').click()
    },
  },
  {
    name: 'new release',
    show: async (page) => {
      await page.getByTestId('create-new-release-button').click()
    },
  },
  {
    name: 'kinds of releases',
    show: async (page) => {
      await page.getByRole('dialog').getByText('So bald wie möglich').click()
    },
  },
  {
    name: 'date of a release',
    show: async (page) => {
      await page.getByText('Zu einem bestimmten Zeitpunkt').click()
    },
  },
  {
    name: 'calendar of a release',
    show: async (page) => {
      await page
        .getByRole('dialog')
        .getByRole('button', {name: 'Datum auswählen'})
        .or(page.getByTestId('select-date-button'))
        .first()
        .click()
    },
  },
  place('vision', () => 'vision'),
  place('presentation', () => 'presentation'),
]

/** The views of documents. Each begins where the one before ended. */
export const documentViews: readonly View[] = [
  {name: 'article', show: (page, {article}) => form(page, article.path)},
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
    show: async (page) => {
      await leave(page)
      await actions(page)
      await menuEntry(page, /^Löschen/).click()
    },
  },
  {
    name: 'discard',
    show: async (page) => {
      await leave(page)
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
  {
    name: 'full screen',
    show: async (page) => {
      await page.keyboard.press('Escape')
      await page.locator('[data-testid=fullscreen-button-expand]:visible').first().click()
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
  {
    name: 'versions to review',
    show: (page) => page.getByTestId('review-changes-pane').getByRole('button').first().click(),
  },
  inspector('sanity/comments'),
  {
    name: 'a comment',
    show: async (page) => {
      await page.getByTestId('field-lead').hover()
      await page
        .getByTestId('field-lead')
        .getByRole('button', {name: 'Kommentar hinzufügen'})
        .click()
      await page.keyboard.type('Stimmt das?')
      await page.getByTestId('comment-input-send-button').last().click()
      await page.getByTestId('comments-list-item').getByText('Stimmt das?').waitFor()
    },
  },
  {
    name: 'menu of a comment',
    show: async (page) => {
      const item = page.getByTestId('comments-list-item').first()
      await item.hover()
      await item
        .getByRole('button', {name: /öffnen/})
        .last()
        .click()
    },
  },
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
  {
    name: 'calendar of a task',
    show: async (page) => {
      await page.getByRole('button', {name: 'Kalender öffnen'}).last().click()
    },
  },
]

const searching: readonly View[] = [
  {
    name: 'search',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('studio-search').click()
    },
  },
  {
    name: 'results',
    show: async (page) => {
      await page.locator('input:focus').fill('Himmel')
      await page.getByTestId('search-results').getByText('Himmel').first().waitFor()
    },
  },
  {
    name: 'no results',
    show: async (page) => {
      await page.locator('input:focus').fill('Kaktus')
      await page.getByText('Keine Ergebnisse').waitFor()
    },
  },
  {name: 'types', show: (page) => button(page, 'Alle Typen').click()},
  {
    name: 'filters',
    show: async (page) => {
      await page.keyboard.press('Escape')
      await button(page, 'Filter hinzufügen').click()
    },
  },
  {
    name: 'a filter',
    show: async (page) => {
      await page.getByText('Zuletzt bearbeitet', {exact: true}).click()
    },
  },
]

const releases: readonly View[] = [
  place('releases', () => 'releases'),
  {
    name: 'menu of a release',
    show: async (page) => {
      await page.getByTestId('release-menu-button').first().click()
    },
  },
  place('release', ({release}) => `releases/${release}`),
  {
    name: 'menu of the release',
    show: async (page) => {
      await page.getByTestId('release-menu-button').first().click()
    },
  },
  {
    name: 'publish the release',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('publish-all-button').click()
    },
  },
  {
    name: 'schedule a release',
    show: async (page, {dated}) => {
      await leave(page)
      await goTo(page, `releases/${dated}`)
      await page.getByTestId('schedule-button').click()
    },
  },
  place('scheduled release', ({scheduled}) => `releases/${scheduled}`),
  place(
    'an article of the release',
    ({article, release}) => `${article.path}?perspective=${release}`,
  ),
]

/** The views of tools, lists, search and releases. Each begins where the one before ended. */
export const toolViews: readonly View[] = [...tools, ...searching, ...releases]
