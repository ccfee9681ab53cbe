import type {LayoutProps} from 'sanity'

/**
 * Studio's breadcrumbs of a form capitalise every word of a title, which is wrong in German. There is no option for
 * that.
 */
const titlesAsWritten = '[style*="text-transform: capitalize"] { text-transform: none !important }'

/**
 * Studio gives half of an editor's toolbar to the buttons that insert blocks, and hides those without room in a menu.
 * Here, the buttons have the room they need. A narrow toolbar has the two blocks and the marks of every day as icons with
 * tooltips. Its menus have the others, by name.
 */
const blocksInSight = `
[data-testid="pt-editor"] div:has(> [data-testid="insert-menu-auto-collapse-menu"]) { flex: none !important }
[data-testid="pt-editor"] { container: text-editor / inline-size }
@container text-editor (max-width: 760px) {
  [data-testid="insert-menu-auto-collapse-menu"] button [data-ui="Text"]:not(:has(svg)) { display: none }
  [data-testid="insert-menu-auto-collapse-menu"] [data-hidden] > :nth-child(n + 3),
  [data-hidden] > :has([data-testid="action-button-sup"], [data-testid="action-button-sub"]) { display: none }
}`

/** The whole Studio, with style that its options cannot express. */
export function StudioStyle(props: LayoutProps) {
  return (
    <>
      <style>{titlesAsWritten + blocksInSight}</style>
      {props.renderDefault(props)}
    </>
  )
}
