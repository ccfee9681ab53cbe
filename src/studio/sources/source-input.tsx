import {AddIcon} from '@sanity/icons/Add'
import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useMemo, useState, type FormEvent} from 'react'
import {
  useClient,
  usePerspective,
  useTranslation,
  type ObjectInputProps,
  type ReferenceSchemaType,
} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {API_VERSION} from '../../content/api-version.ts'
import {createSource, kindOf, referTo} from './new-source.ts'
import {NewSourceKind} from './new-source-kind.tsx'

/**
 * A field that refers to a source. One click creates a source with the typed name, without leaving the form. Studio's own
 * button remains as long as nothing is typed.
 */
export function SourceInput(props: ObjectInputProps) {
  const {onChange, readOnly} = props
  const schemaType = props.schemaType as unknown as ReferenceSchemaType
  const {t} = useTranslation(TEXTS)
  const {push} = useToast()
  const client = useClient({apiVersion: API_VERSION})
  const {selectedReleaseId: release} = usePerspective()
  const [typed, setTyped] = useState('')
  const [isCreating, setIsCreating] = useState(false)
  const {_ref: chosen} = (props.value ?? {}) as {_ref?: string}
  const options = schemaType.options as {filter?: unknown} | undefined
  const name = chosen === undefined && !readOnly ? typed : ''

  const create = async () => {
    const source = {id: crypto.randomUUID(), name, kind: kindOf(options?.filter), release}
    setIsCreating(true)
    try {
      await createSource(client, source)
      onChange(referTo(source))
      setTyped('')
    } catch (error) {
      push({status: 'error', title: t('source.create.failed', {name}), description: String(error)})
    }
    setIsCreating(false)
  }
  const look = ({target}: FormEvent) => {
    if (target instanceof HTMLInputElement) setTyped(target.value.trim())
  }
  const withoutButton = useMemo(
    () => ({...schemaType, options: {...schemaType.options, disableNew: true}}),
    [schemaType],
  )
  const ours = name ? {...props, schemaType: withoutButton} : props
  return (
    <Stack gap={3} onInput={look}>
      <Flex gap={2} wrap="wrap">
        <Box flex={1}>{props.renderDefault(ours as typeof props)}</Box>
        {name && (
          <Button
            data-testid="create-source"
            aria-label={t('source.create', {name})}
            disabled={isCreating}
            mode="ghost"
            style={{maxWidth: 300}}
            onClick={() => void create()}
          >
            <Flex align="center" gap={2}>
              <Text size={1}>
                <AddIcon />
              </Text>
              <Text size={1} textOverflow="ellipsis">
                {t('source.create', {name})}
              </Text>
            </Flex>
          </Button>
        )}
      </Flex>
      {chosen !== undefined && <NewSourceKind id={chosen} release={release} />}
    </Stack>
  )
}
