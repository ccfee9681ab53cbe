import type {Site} from '../../site/site.ts'
import {compact} from './compact.ts'

/** Returns the rules for logo, navigation and footer of a site. Empty for a site without them. */
export function frameStyle({logo, navigation, footer, accounts}: Site): string {
  const isFramed =
    logo !== undefined || [navigation, footer, accounts].some((links) => links?.length)
  return isFramed ? frameRules : ''
}

const frameRules = compact(`.masthead:has(nav), .title.front:has(nav) {
  padding-bottom: 0;
}
:is(.masthead, .front) nav {
  max-width: var(--wide);
  margin: 0.8rem auto 0;
  border-top: 1px solid var(--rule);
  font: 600 0.85rem/1.4 var(--sans);
}
:is(.masthead, .front) nav ul {
  display: flex;
  justify-content: safe center;
  gap: 0 1.5rem;
  margin: 0;
  padding: 0;
  overflow-x: auto;
  list-style: none;
  white-space: nowrap;
}
:is(.masthead, .front) nav li {
  margin: 0;
}
:is(.masthead, .front) nav a {
  display: block;
  padding: 0.5rem 0;
  color: inherit;
  text-decoration: none;
}
:is(.masthead, .front) nav a:focus-visible {
  outline-offset: -2px;
}
:is(.masthead, .front) nav a:hover {
  box-shadow: inset 0 -3px var(--accent);
}
.skip:not(:focus) {
  position: absolute;
  clip-path: inset(50%);
}
.skip {
  display: block;
  padding: 0.5rem;
  font: 600 0.85rem/1.4 var(--sans);
}
.logo {
  width: auto;
  max-width: min(100%, 20rem);
  height: auto;
  max-height: 3.4rem;
  margin: 0 auto;
  background: none;
}
@media (prefers-color-scheme: dark) {
  .logo {
    padding: 0.35rem 0.6rem;
    border-radius: var(--corner);
    background: #fff;
  }
}
.front .logo {
  max-width: min(100%, 26rem);
  max-height: 6rem;
}
`)
