import {renderStudio, type Config} from 'sanity'

import {answerProjectHost} from './project-host.ts'

/** Where Studio keeps that its warning of HTTP/1.1 was put off, and when, by tab. */
const protocolWarning = 'sanity-studio.network.check.snooze'

/** Long enough for any tab: a warning put off in the future stays so. */
const forGood = new Date(8.64e15).toISOString()

/**
 * Shows the Studio on the page that a lake serves. Event streams do not count against the six connections that HTTP/1.1
 * has for a host, since they go through WebSockets: Studio's warning would be wrong, and lie over its dialogs.
 */
export function mountStudio(config: Config): void {
  answerProjectHost()
  sessionStorage.setItem(protocolWarning, forGood)
  renderStudio(document.querySelector('#sanity'), config, {
    reactStrictMode: false,
    basePath: '/studio',
  })
}
