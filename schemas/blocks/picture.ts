import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType, type StringRule, type ValidationContext} from '@sanity/types'

import {creditLevel, type CreditLevel} from '../credit-level.ts'
import {objectTitle} from '../title-key.ts'
import {message, type Verdict} from '../validation/message.ts'

/** Shapes in which the form shows the crop. Sanity's own have English names. */
const cropPreviews = [
  {title: '3:4', aspectRatio: 3 / 4},
  {title: '1:1', aspectRatio: 1},
  {title: '16:9', aspectRatio: 16 / 9},
  {title: '4:1', aspectRatio: 4},
]

/** A picture with its alternative text, caption and credit. */
export const picture = defineType({
  name: 'picture',
  type: 'image',
  title: 'Bild',
  description: 'Ein Foto oder eine Grafik, mit Unterschrift und Nachweis.',
  ...objectTitle('type.picture'),
  icon: ImageIcon,
  options: {hotspot: {previews: cropPreviews}},
  fields: [
    defineField({
      name: 'alt',
      type: 'string',
      title: 'Alternativtext',
      description: 'Was zu sehen ist, für alle, die das Bild nicht sehen können.',
      validation: (rule) => rule.custom(altWithAsset),
    }),
    defineField({
      name: 'caption',
      type: 'string',
      title: 'Bildunterschrift',
    }),
    defineField({
      name: 'credit',
      type: 'string',
      title: 'Bildnachweis',
      description: 'Fotografin oder Fotograf und Agentur, etwa „Erika Muster/AFP“.',
      validation: askForCredit(creditLevel),
    }),
  ],
  preview: {
    select: {alt: 'alt', caption: 'caption', credit: 'credit', media: 'asset'},
    prepare: ({alt, caption, credit, media}) => ({title: caption || alt, subtitle: credit, media}),
  },
})

/** As soon as there is an image there must be an alternative text. */
export function altWithAsset(
  alt: string | undefined,
  {parent}: Pick<ValidationContext, 'parent'>,
): Verdict {
  const {asset} = (parent ?? {}) as {asset?: unknown}
  if (!asset || alt?.trim()) return true
  return message(
    'Das Bild braucht einen Alternativtext: Was ist zu sehen?',
    'The image needs an alternative text: what does it show?',
  )
}

/** Returns the validation of a credit at a level. */
export function askForCredit(level: CreditLevel): (rule: StringRule) => StringRule[] {
  return (rule) => {
    const asked = rule.custom(creditWithAsset)
    if (level === 'none') return []
    return [level === 'error' ? asked : asked.warning()]
  }
}

/** As soon as there is an image, somebody made it. */
export function creditWithAsset(
  credit: string | undefined,
  {parent}: Pick<ValidationContext, 'parent'>,
): Verdict {
  const {asset} = (parent ?? {}) as {asset?: unknown}
  if (!asset || credit?.trim()) return true
  return message(
    'Der Bildnachweis fehlt: Von wem ist das Bild?',
    'The credit is missing: who made the picture?',
  )
}
