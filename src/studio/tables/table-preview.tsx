import {Box, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation, type PreviewProps} from 'sanity'
import {styled} from 'styled-components'

import {TEXTS} from '../../../schemas/index.ts'
import {rowsOf} from './grid.ts'

/** The rows that the preview shows. */
const SHOWN = 5

type TablePreviewProps = PreviewProps & {
  readonly rows?: unknown
  readonly caption?: unknown
  readonly hasHeaderRow?: unknown
  readonly hasHeaderColumn?: unknown
}

/** A table in the text editor, with its first rows. */
export function TablePreview(props: TablePreviewProps) {
  const {t} = useTranslation(TEXTS)
  const {caption, subtitle, actions, isPlaceholder, layout} = props
  if (isPlaceholder || layout !== 'block') return props.renderDefault(props)
  const rows = rowsOf(props.rows)
  return (
    <Flex data-testid="table-block">
      <Box flex={1} padding={3} style={{minWidth: 0}}>
        <Stack gap={3}>
          {typeof caption === 'string' && caption !== '' && (
            <Text size={1} weight="semibold">
              {caption}
            </Text>
          )}
          {rows.length === 0 ? (
            <Text muted size={1}>
              {t('table.empty')}
            </Text>
          ) : (
            <Cells
              data-header-row={props.hasHeaderRow === true}
              data-header-column={props.hasHeaderColumn === true}
            >
              <tbody>
                {rows.slice(0, SHOWN).map(({_key, cells}) => (
                  <tr key={_key}>
                    {cells.map((cell, column) => (
                      // oxlint-disable-next-line react/no-array-index-key -- Cells have no keys of their own.
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </Cells>
          )}
          {rows.length > SHOWN && (
            <Text muted size={1}>
              {t('table.more-rows', {count: rows.length - SHOWN})}
            </Text>
          )}
          {typeof subtitle === 'string' && subtitle !== '' && (
            <Text muted size={1}>
              {t('table.source', {source: subtitle})}
            </Text>
          )}
        </Stack>
      </Box>
      {typeof actions !== 'function' && <Box padding={1}>{actions}</Box>}
    </Flex>
  )
}

const Cells = styled.table`
  display: block;
  overflow: hidden;
  border-collapse: collapse;
  font-family: inherit;
  font-size: 13px;
  line-height: 1.35;
  & td {
    max-width: 16em;
    padding: 3px 14px 3px 0;
    border-bottom: 1px solid var(--card-border-color);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  &[data-header-row='true'] tr:first-child td,
  &[data-header-column='true'] td:first-child {
    font-weight: 600;
  }
`
