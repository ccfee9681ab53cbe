import {useMemo} from 'react'
import {useSchema, useTranslation, type InputProps, type SchemaType} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {fieldKey} from './field-keys.ts'
import {german} from './german.ts'

type Translate = (key: string) => string

interface Titled {
  name: string
  title?: string
}

/**
 * A form input whose own texts follow the language of the Studio: its options, the types to insert,
 * and the title that date inputs show themselves.
 */
export function LocalizedInput(props: InputProps) {
  const {t} = useTranslation(TEXTS)
  const {schemaType} = props
  const key = fieldKey(useSchema(), schemaType)
  const localized = useMemo(() => localize(schemaType, key, t), [schemaType, key, t])
  return props.renderDefault({...props, schemaType: localized} as InputProps)
}

function localize(type: SchemaType, key: string | undefined, t: Translate): SchemaType {
  if (type.jsonType === 'array') {
    return {...type, of: type.of.map((member) => titled(member, t))}
  }
  if (key === undefined || type.jsonType !== 'string') return type
  const description = type.description && t(`field.${key}.description`)
  const list = type.options?.list?.map((option) => {
    const value = typeof option === 'string' ? option : option.value
    return {value, title: t(`option.${key}.${value}`)}
  })
  return {...type, title: t(`field.${key}`), description, options: {...type.options, list}}
}

function titled<Type extends Titled>(type: Type, t: Translate): Type {
  const key = `type.${type.name}`
  return key in german ? {...type, title: t(key)} : type
}
