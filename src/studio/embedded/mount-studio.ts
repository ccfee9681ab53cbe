import {renderStudio, type Config} from 'sanity'

import {answerProjectHost} from './project-host.ts'

/** The key under which Studio stores, for each tab, until when its warning about HTTP/1.1 is snoozed. */
const protocolWarning = 'sanity-studio.network.check.snooze'

/** The latest possible date, so that the warning never returns. */
const forGood = new Date(8.64e15).toISOString()

/**
 * Shows the Studio on the page that a lake serves. Silences Studio's warning about HTTP/1.1, which would cover its
 * dialogs. It would be wrong here, because event streams use WebSockets and not the six connections of HTTP/1.1.
 */
export function mountStudio(config: Config): void {
  answerProjectHost()
  sessionStorage.setItem(protocolWarning, forGood)
  renderStudio(document.querySelector('#sanity'), config, {
    reactStrictMode: false,
    basePath: '/studio',
  })
}
