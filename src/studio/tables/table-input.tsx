import {Box, Flex, Stack, Text} from '@sanity/ui'
import {randomKey} from '@sanity/util/content'
import {useState} from 'react'
import {ObjectInputMember, PatchEvent, useTranslation, type ObjectInputProps} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {memberCallbacks} from '../form/member-callbacks.ts'
import {newRows, rowsOf, type Row} from './grid.ts'
import {TableGrid} from './table-grid.tsx'
import {tablePatches} from './table-patches.ts'

interface Fields {
  readonly rows?: unknown
  readonly hasHeaderRow?: boolean
  readonly hasHeaderColumn?: boolean
}

/** The form of a table: its cells stand in a grid. A new table has three rows and columns, which are stored when typed in. */
export function TableInput(props: ObjectInputProps) {
  const {t} = useTranslation(TEXTS)
  const {rows: value, hasHeaderRow, hasHeaderColumn} = (props.value ?? {}) as Fields
  const [empty] = useState(() => newRows(3, 3, randomKey))
  const stored = Array.isArray(value) && value.length > 0 ? rowsOf(value) : undefined
  const change = (rows: readonly Row[]) =>
    props.onChange(PatchEvent.from(tablePatches(stored, rows)))
  return (
    <Stack gap={5} data-testid="table-form">
      <Members {...props} names={['caption']} />
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('field.table.rows')}
        </Text>
        <TableGrid
          rows={stored ?? empty}
          hasHeaderRow={hasHeaderRow === true}
          hasHeaderColumn={hasHeaderColumn === true}
          readOnly={props.readOnly === true}
          onChange={change}
        />
      </Stack>
      <Members {...props} names={['hasHeaderRow', 'hasHeaderColumn']} />
      <Members {...props} names={['source']} />
    </Stack>
  )
}

/** Some fields of a form, in one line. */
function Members({names, ...props}: ObjectInputProps & {names: readonly string[]}) {
  const callbacks = memberCallbacks(props)
  return (
    <Flex gap={4} wrap="wrap">
      {props.members
        .filter((member) => member.kind === 'field' && names.includes(member.name))
        .map((member) => (
          <Box key={member.key} flex={1} style={{minWidth: 200}}>
            <ObjectInputMember {...callbacks} member={member} />
          </Box>
        ))}
    </Flex>
  )
}
