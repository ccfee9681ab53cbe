import {useSchema, useTranslation, type FieldProps} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {fieldKey} from './field-keys.ts'

/** A form field whose title and description follow the language of the Studio. */
export function LocalizedField(props: FieldProps) {
  const {t} = useTranslation(TEXTS)
  const key = fieldKey(useSchema(), props.schemaType)
  if (key === undefined) return props.renderDefault(props)
  return props.renderDefault({
    ...props,
    title: t(`field.${key}`),
    description: props.description && t(`field.${key}.description`),
  })
}
