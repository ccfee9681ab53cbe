import {Stack} from '@sanity/ui'
import {PatchEvent, type FormPatch, type StringInputProps} from 'sanity'

import {chosenMoment} from '../../../schemas/index.ts'
import {EmbargoNotice} from '../embargo/embargo-notice.tsx'

/**
 * The input of `publishedAt`. Moments chosen with it have no seconds, so that publishing recognises them as chosen. A
 * moment in the future is an embargo.
 */
export function ChosenMomentInput(props: StringInputProps) {
  const onChange = (change: FormPatch | FormPatch[] | PatchEvent) => {
    props.onChange(patchesOf(change).map(withoutSeconds))
  }
  return (
    <Stack gap={3}>
      {props.renderDefault({...props, onChange})}
      <EmbargoNotice publishedAt={props.value} />
    </Stack>
  )
}

function patchesOf(change: FormPatch | FormPatch[] | PatchEvent): readonly FormPatch[] {
  if (change instanceof PatchEvent) return change.patches
  return Array.isArray(change) ? change : [change]
}

function withoutSeconds(patch: FormPatch): FormPatch {
  if (patch.type !== 'set' || typeof patch.value !== 'string') return patch
  return {...patch, value: chosenMoment(patch.value)}
}
