import {useToast} from '@sanity/ui/toast'
import {useMemo} from 'react'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import type {LeftOutCounts} from '../../import/index.ts'
import {UndoButton} from '../publishing/undo-button.tsx'
import {leftOutWords} from './left-out-words.ts'

/** How long a notice of a paste stays, in milliseconds. It tells of losses, so it stays longer than others. */
const SHOWN = 120_000

/** The notices that an editor gets when pasting. */
export function usePasteNotice() {
  const {push} = useToast()
  const {t} = useTranslation(TEXTS)
  return useMemo(() => {
    const show = (notice: Parameters<typeof push>[0]) =>
      void push({id: 'newsdesk-paste', closable: true, duration: SHOWN, ...notice})
    const afterwards = (leftOut: LeftOutCounts) =>
      (leftOut.table ?? 0) > 0 ? t('paste.table-rows', {count: leftOut.table}) : undefined
    return {
      /** Tells what was left out; nothing when that is nothing. */
      leftOut(counts: LeftOutCounts) {
        const title = leftOutWords(counts, t)
        if (title !== undefined) show({status: 'warning', title, description: afterwards(counts)})
      },
      sections(count: number, counts: LeftOutCounts, onUndo: () => void) {
        const loss = leftOutWords(counts, t)
        const rows = afterwards(counts)
        show({
          status: loss === undefined ? 'success' : 'warning',
          title: t('paste.sections', {count}),
          description: (
            <>
              {loss !== undefined && <div>{loss}</div>}
              {rows !== undefined && <div>{rows}</div>}
              <UndoButton text={t('paste.undo')} onUndo={onUndo} />
            </>
          ),
        })
      },
      undone() {
        show({status: 'info', title: t('paste.undone'), description: undefined, duration: 5_000})
      },
      notUndone() {
        show({status: 'warning', title: t('paste.not-undone'), description: undefined})
      },
      tooLong(count: number) {
        show({
          status: 'error',
          title: t('paste.too-long', {count}),
          description: t('paste.too-long.help'),
        })
      },
      uploadFailed(count: number) {
        show({
          id: 'newsdesk-paste-upload',
          status: 'error',
          title: t('paste.upload-failed', {count}),
          description: t('paste.upload-failed.help'),
        })
      },
    }
  }, [push, t])
}
