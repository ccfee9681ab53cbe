import type {Site} from '../../site/site.ts'

/** Returns the rules for logo, navigation and footer of a site. Empty for a site without them. */
export function frameStyle({logo, navigation, footer, accounts}: Site): string {
  const isFramed =
    logo !== undefined || [navigation, footer, accounts].some((links) => links?.length)
  return isFramed ? frameRules : ''
}

const frameRules = `:is(.masthead, .front) nav {
  margin-top: 0.7rem;
  font: 0.85rem/1.4 var(--sans);
}
:is(.masthead, .front) nav ul {
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: 0.35rem 1.2rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
:is(.masthead, .front) nav li {
  margin: 0;
}
:is(.masthead, .front) nav a {
  color: inherit;
  text-decoration: none;
}
:is(.masthead, .front) nav a:hover {
  text-decoration: underline;
}
.logo {
  width: auto;
  max-width: min(100%, 18rem);
  height: auto;
  max-height: 3rem;
  margin: 0 auto;
  background: none;
}
.front .logo {
  max-width: min(100%, 26rem);
  max-height: 6rem;
}
@media print {
  :is(.masthead, .front) nav {
    display: none;
  }
}
`.replaceAll(/\n\s*/gu, '')
