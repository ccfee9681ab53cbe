import type {LayoutProps} from 'sanity'

/**
 * Studio's breadcrumbs of a form capitalise every word of a title, which is wrong in German. There is no option for
 * that.
 */
const titlesAsWritten = '[style*="text-transform: capitalize"] { text-transform: none !important }'

/**
 * Studio gives half of an editor's toolbar to the buttons that insert blocks, and hides those without room in a menu.
 * Here, the buttons have the room they need. In a narrow toolbar they are icons, and their names are tooltips.
 */
const blocksInSight = `
[data-testid="pt-editor"] div:has(> [data-testid="insert-menu-auto-collapse-menu"]) { flex: none !important }
[data-testid="pt-editor"] { container: text-editor / inline-size }
@container text-editor (max-width: 640px) {
  [data-testid="insert-menu-auto-collapse-menu"] button [data-ui="Text"]:not(:has(svg)) { display: none }
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
