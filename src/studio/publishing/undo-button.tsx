import {UndoIcon} from '@sanity/icons/Undo'
import {Box, Button} from '@sanity/ui'

/** The button of a toast that takes back what the toast tells. */
export function UndoButton({text, onUndo}: {text: string; onUndo: () => void}) {
  return (
    <Box paddingTop={3}>
      <Button fontSize={1} icon={UndoIcon} mode="ghost" padding={2} text={text} onClick={onUndo} />
    </Box>
  )
}
