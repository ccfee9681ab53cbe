import {goTo} from '../newsroom.ts'
import {button, hints, leave, menuEntry, place, rarely, type View} from './view.ts'

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
    'by-department',
    'source',
    'department',
    'agencies',
    'page',
    'site',
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
  place('vision', () => 'vision'),
  {
    name: 'presentation',
    show: async (page) => {
      await leave(page)
      await goTo(page, 'presentation')
      await page.frameLocator('iframe').getByText('Der Himmel').first().waitFor()
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

const created = ['article', 'source', 'department', 'page']

const newDocuments: readonly View[] = created.map((type) =>
  place(`new ${type}`, () => `intent/create/template=${type};type=${type}/`),
)

const releases: readonly View[] = [
  place('releases', () => 'releases'),
  {
    name: 'time zones',
    show: (page) => button(page, /\(\w+\/\w+\)/).click(),
  },
  place('archived releases', () => 'releases?group=archived'),
  place('scheduled drafts', () => 'releases?view=drafts'),
  place('release', ({release}) => `releases/${release}`),
]

const releaseDialogs: readonly View[] = [
  hints('a release', 'main'),
  {
    name: 'menu of the release',
    show: async (page) => {
      await page.getByTestId('release-menu-button').first().click()
    },
  },
  {
    name: 'menu of a document of the release',
    show: (page) => page.getByTestId('document-table-card').getByRole('button').last().click(),
  },
  {
    name: 'documents for the release',
    show: async (page) => {
      await leave(page)
      await button(page, 'Dokument hinzufügen').click()
    },
  },
  {
    name: 'archive the release',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('release-menu-button').first().click()
      await menuEntry(page, /archivieren/).click()
    },
  },
  place('dated release', ({dated}) => `releases/${dated}`),
  {
    name: 'publish a release',
    show: async (page) => {
      await page.getByTestId('release-menu-button').first().click()
      await page.getByTestId('publish-all-button-menu-item').click()
    },
  },
  {
    name: 'schedule a release',
    show: async (page) => {
      await leave(page)
      await page.getByTestId('schedule-button').click()
      await page.getByTestId('confirm-schedule-dialog').waitFor()
    },
  },
  {
    name: 'calendar of a release',
    show: (page) => page.getByRole('dialog').getByRole('button', {name: 'Kalender öffnen'}).click(),
  },
  place('scheduled release', ({scheduled}) => `releases/${scheduled}`),
  {
    name: 'unschedule the release',
    show: (page) => button(page, /Planung aufheben/).click(),
  },
  place(
    'an article of the release',
    ({article, release}) => `${article.path}?perspective=${release}`,
  ),
]

const newReleases: readonly View[] = [
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
    name: 'date of a new release',
    show: async (page) => {
      await page.getByText('Zu einem bestimmten Zeitpunkt').last().click()
      await page.getByTestId('select-date-button').click()
    },
  },
]

/** The views of tools, lists, search and releases. Each starts where the previous one ended. */
export const toolViews: readonly View[] = [
  ...tools,
  ...searching,
  ...newDocuments,
  ...releases,
  ...rarely(releaseDialogs),
  ...rarely(newReleases),
]
