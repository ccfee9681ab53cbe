import type {Lake} from '../lake.ts'
import {lakeFacts} from '../studio/lake-facts.ts'
import {userNamed} from '../users.ts'
import {createRouter, type Router} from './router.ts'
import {sessionCookie, userCookie} from './session.ts'

/**
 * Route of `/session[?user=<name>]`, which returns the cookies of a session to a client with the token, and names the
 * lake. A development server that shows a Studio in front of the lake passes them on to its browser.
 */
export function openSessionRoutes(lake: Lake): Router {
  return createRouter().get('/session', (context) => {
    const {raw} = context.req
    context.header('set-cookie', sessionCookie(raw, lake.token))
    const name = context.req.query('user')
    if (name !== undefined) {
      context.header('set-cookie', userCookie(raw, userNamed(name)), {append: true})
    }
    return context.json(lakeFacts(lake))
  })
}
