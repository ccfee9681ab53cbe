/** The style of the bar, inside its shadow tree. */
export const barStyle = `
:host {
  color-scheme: light dark;
  --card: light-dark(rgb(255 255 255 / .94), rgb(32 32 37 / .94));
  --ink: light-dark(#1c1b1a, #ecebe8);
  --soft: light-dark(#66615a, #aaa59e);
  --rule: light-dark(rgb(0 0 0 / .1), rgb(255 255 255 / .14));
  --hover: light-dark(rgb(0 0 0 / .05), rgb(255 255 255 / .08));
  --accent: light-dark(#174a7c, #8ec1f0);
  --draft: light-dark(#c07d00, #f0c060);
  --live: light-dark(#1f7a45, #74d19a);
  --release: light-dark(#6b4fbb, #b9a5f5);
  --error: light-dark(#b3261e, #ff9d94);
  --warning: light-dark(#8a5a00, #f0c060);
  position: fixed;
  inset: auto 0 0;
  z-index: 2147483000;
  display: flex;
  justify-content: center;
  padding: 0 .75rem max(.75rem, env(safe-area-inset-bottom));
  pointer-events: none;
}
* { box-sizing: border-box; margin: 0 }
[hidden] { display: none !important }
.bar {
  pointer-events: auto;
  max-width: min(56rem, 100%);
  border: 1px solid var(--rule);
  border-radius: 14px;
  background: var(--card);
  backdrop-filter: blur(14px) saturate(1.4);
  box-shadow: 0 1px 2px rgb(0 0 0 / .06), 0 8px 28px rgb(0 0 0 / .14);
  color: var(--ink);
  font: 13px/1.35 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  overflow: hidden;
}
.row { display: flex; align-items: center; gap: .35rem; padding: .4rem .45rem .4rem .85rem }
.what { display: flex; align-items: center; gap: .6rem; min-width: 0; margin-right: auto; padding-right: .75rem }
.what div { min-width: 0 }
.dot { flex: none; width: 9px; height: 9px; border-radius: 50%; background: var(--soft) }
.dot[data-kind=draft], .dot[data-kind=changed], .dot[data-kind=held] { background: var(--draft) }
.dot[data-kind=published] { background: var(--live) }
.dot[data-kind=release] { background: var(--release) }
.dot[data-kind=trouble] { background: var(--error) }
.state { font-weight: 600; display: block }
.moment { display: block; color: var(--soft); font-size: 12px; white-space: nowrap }
.embargo { display: block; color: var(--warning); font-size: 12px; font-weight: 600 }
.embargo:empty, .moment:empty { display: none }
button, select, .all {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  border-radius: 9px;
  padding: .45rem .7rem;
  white-space: nowrap;
  text-decoration: none;
  cursor: pointer;
}
button:hover:not(:disabled), select:hover, .all:hover { background: var(--hover) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px }
.view { position: relative; display: flex }
select { appearance: none; padding-right: 1.6rem; max-width: 14rem; text-overflow: ellipsis }
option, optgroup { color: light-dark(#1c1b1a, #ecebe8); background: light-dark(#fff, #202025) }
.view::after {
  content: '';
  position: absolute;
  right: .75rem;
  top: calc(50% - 4px);
  width: 5px;
  height: 5px;
  border: solid currentColor;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(45deg);
  pointer-events: none;
}
.problems:disabled { color: var(--soft); cursor: default }
.problems[data-kind=error] { color: var(--error); font-weight: 600 }
.problems[data-kind=warning] { color: var(--warning); font-weight: 600 }
.all { color: var(--soft) }
.trouble { width: 0; min-width: 100%; padding: .6rem .9rem; border-bottom: 1px solid var(--rule); color: var(--error) }
.trouble button { margin: .55rem 0 .15rem; padding: .3rem .7rem; border: 1px solid currentColor }
.panel { max-height: min(50vh, 24rem); overflow: auto; border-bottom: 1px solid var(--rule); padding: .35rem }
ul { list-style: none; padding: 0 }
.panel button { display: flex; gap: .6rem; width: 100%; text-align: left; white-space: normal }
.panel button::before {
  content: '';
  flex: none;
  width: 7px;
  height: 7px;
  margin-top: .4em;
  border-radius: 50%;
  background: var(--warning);
}
.panel button[data-kind=error]::before { background: var(--error) }
@media (max-width: 40rem) {
  .bar { width: 100% }
  .row { flex-wrap: wrap }
  .what { flex: 1 1 calc(100% - 8rem); padding: .15rem 0 }
  .all { order: 1; margin-left: auto }
  .view { order: 2; margin-left: -.7rem }
  .problems { order: 3; margin-left: auto }
}
@media print { :host { display: none } }
`

/** The style that the preview adds to a page: room for the bar, and problems at their places. */
export const pageStyle = `
body { padding-bottom: 5rem }
[data-preview-problem] { outline: 1.5px solid light-dark(#dcb15c, #927030); outline-offset: 5px; border-radius: 2px }
[data-preview-problem=error] { outline-color: light-dark(#d98078, #a8524b) }
q[data-preview-problem], mark[data-preview-problem] { outline-offset: 1px }
[data-preview-note]::after {
  content: attr(data-preview-note);
  display: block;
  margin: .5em 0 0;
  font: 500 .75rem/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  letter-spacing: 0;
  text-align: start;
  text-transform: none;
  text-indent: 0;
  color: light-dark(#9a2a22, #ffab9f);
}
@media print {
  body { padding-bottom: 0 }
  [data-preview-problem] { outline: none }
  [data-preview-note]::after { display: none }
}
`
