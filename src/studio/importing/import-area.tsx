import {UploadIcon} from '@sanity/icons/Upload'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useRef, useState, type DragEvent, type ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {filesOfDrop, ofFile, textSources, type DroppedFile} from './dropped-files.ts'
import {ImportDialog} from './import-dialog.tsx'
import {useImport} from './use-import.ts'

/** A list on which files can be dropped, and the button for those who do not drag. */
export function ImportArea({children}: {children: ReactNode}) {
  const {t} = useTranslation(TEXTS)
  const {state, start, stop, close} = useImport()
  const [isOver, setIsOver] = useState(false)
  /** The number of elements below the pointer that a drag has entered and not left. */
  const depth = useRef(0)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: readonly DroppedFile[]) => start(textSources(files))
  const move = (event: DragEvent, change: number) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    depth.current = Math.max(0, depth.current + change)
    setIsOver(depth.current > 0)
  }
  const drop = (event: DragEvent) => {
    move(event, -depth.current)
    if (event.dataTransfer.types.includes('Files') && state === undefined)
      void filesOfDrop(event.dataTransfer).then(take)
  }
  return (
    <div
      data-testid="import-area"
      style={{position: 'relative', minHeight: '100%'}}
      onDragEnter={(event) => move(event, 1)}
      onDragOver={(event) => move(event, 0)}
      onDragLeave={(event) => move(event, -1)}
      onDrop={drop}
    >
      {children}
      <Flex justify="center" padding={3}>
        <Button
          fontSize={1}
          icon={UploadIcon}
          mode="bleed"
          padding={3}
          text={t('import.choose')}
          onClick={() => input.current?.click()}
        />
        <input
          ref={input}
          hidden
          multiple
          type="file"
          data-testid="import-files"
          onChange={({target}) => {
            const files = [...(target.files ?? [])].map(ofFile)
            // The same files can be chosen again.
            target.value = ''
            if (files.length > 0) void take(files)
          }}
        />
      </Flex>
      {isOver && (
        <Card border radius={3} tone="primary" padding={5} style={overlay}>
          <Stack gap={4}>
            <Text align="center" size={3}>
              <UploadIcon />
            </Text>
            <Text align="center" size={1} weight="medium">
              {t('import.drop')}
            </Text>
            <Text align="center" muted size={1}>
              {t('import.drop.help')}
            </Text>
          </Stack>
        </Card>
      )}
      {state && <ImportDialog state={state} onStop={stop} onClose={close} />}
    </div>
  )
}

/** Over the list, and without catching the drag from it. */
const overlay = {
  position: 'absolute',
  inset: 8,
  pointerEvents: 'none',
  borderStyle: 'dashed',
  zIndex: 1,
} as const
