import type {LayoutProps} from 'sanity'

/**
 * Studio's breadcrumbs of a form capitalise every word of a title, which is wrong in German. There is no option for
 * that.
 */
const style = '[style*="text-transform: capitalize"] { text-transform: none !important }'

/** The whole Studio, with titles as written. */
export function TitlesAsWritten(props: LayoutProps) {
  return (
    <>
      <style>{style}</style>
      {props.renderDefault(props)}
    </>
  )
}
