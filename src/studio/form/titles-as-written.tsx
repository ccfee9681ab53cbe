import type {LayoutProps} from 'sanity'

/** Studio's way through a form writes every word of a title with a capital, which German does not. It has no option for it. */
const style = '[style*="text-transform: capitalize"] { text-transform: none !important }'

/** The whole Studio, with titles as they are written. */
export function TitlesAsWritten(props: LayoutProps) {
  return (
    <>
      <style>{style}</style>
      {props.renderDefault(props)}
    </>
  )
}
