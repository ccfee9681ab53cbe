/** The style of the preview's own pages: the list, and notices. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf8, #16161a);
  --card: light-dark(#fff, #1e1e23);
  --ink: light-dark(#1c1b1a, #ecebe8);
  --soft: light-dark(#66615a, #a6a19a);
  --rule: light-dark(#e4e0da, #33333a);
  --accent: light-dark(#174a7c, #8ec1f0);
  --draft: light-dark(#8a5a00, #f0c060);
  --trouble: light-dark(#fbe9e7, #43211e);
  --live: light-dark(#1c6b3c, #74d19a);
}
* { box-sizing: border-box }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
main { max-width: 46rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 4vw, 2rem) }
h1 { margin: 0 0 1.5rem; font-size: 1.6rem; font-weight: 650; letter-spacing: -.01em }
p { margin: 0 0 1rem; max-width: 38rem }
a { color: var(--accent); text-underline-offset: .15em }
.trouble { margin: 0; max-width: none; padding: .7rem 1rem; background: var(--trouble); text-align: center; font-size: .9rem }
.trouble:empty { display: none }
.hint { color: var(--soft); font-size: .9rem }
ul { list-style: none; margin: 0; padding: 0 }
.links { margin: 0 0 2rem }
.links li { padding: .3rem 0; overflow-wrap: anywhere }
.articles { border-top: 1px solid var(--rule) }
.articles li { border-bottom: 1px solid var(--rule) }
.articles a {
  display: grid;
  grid-template-columns: 1fr auto;
  gap: .1rem 1.5rem;
  padding: .85rem .25rem;
  color: inherit;
  text-decoration: none;
}
.articles a:hover strong { text-decoration: underline; text-decoration-thickness: .06em }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
.kicker { grid-column: 1; color: var(--soft); font-size: .8rem }
.articles strong { grid-column: 1; font-weight: 600; overflow-wrap: anywhere }
.articles time { grid-column: 1; color: var(--soft); font-size: .85rem }
.embargo { grid-column: 1; color: var(--draft); font-size: .85rem; font-weight: 600 }
.state { grid-column: 2; grid-row: 1 / span 4; align-self: center; font-size: .8rem; white-space: nowrap }
.state::before {
  content: '';
  display: inline-block;
  width: .5rem;
  height: .5rem;
  margin-right: .45rem;
  border-radius: 50%;
  background: var(--live);
}
.draft::before, .changed::before { background: var(--draft) }
@media (max-width: 34rem) {
  .articles a { grid-template-columns: 1fr }
  .state { grid-column: 1; grid-row: auto }
}`
