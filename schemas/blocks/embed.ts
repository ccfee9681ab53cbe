import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {defineField, defineType} from '@sanity/types'

import {embedOf} from '../../src/content/embeds/index.ts'
import {objectTitle} from '../title-key.ts'
import {readable, unreadable, webTarget} from '../validation/link.ts'
import {message, type Verdict} from '../validation/message.ts'

/** A card that leads to a video, a post, a map or a page of another house. It loads nothing from there. */
export const embed = defineType({
  name: 'embed',
  type: 'object',
  title: 'Einbettung',
  description: 'Ein Video, ein Beitrag oder eine Karte aus dem Netz, als Karte zum Anklicken.',
  ...objectTitle('type.embed'),
  icon: EarthGlobeIcon,
  fields: [
    defineField({
      name: 'url',
      type: 'url',
      title: 'Adresse',
      description:
        'Von YouTube, Vimeo, Mastodon, X, Instagram, OpenStreetMap, Google Maps oder einer anderen Website.',
      validation: (rule) => [
        rule.required().custom(embeddable),
        rule.uri(readable).error(unreadable),
      ],
    }),
    defineField({
      name: 'title',
      type: 'string',
      title: 'Titel',
      description: 'Was dort zu sehen, zu hören oder zu lesen ist.',
    }),
    defineField({
      name: 'image',
      type: 'picture',
      title: 'Bild',
      description: 'Steht auf der Karte, bis sie angeklickt wird. Muss hier hochgeladen sein.',
    }),
  ],
  preview: {
    select: {url: 'url', title: 'title', media: 'image.asset'},
    prepare: ({url, title, media}) => {
      const house = embedOf(url)?.name
      return {title: title || house || url, subtitle: title ? (house ?? url) : url, media}
    },
  },
})

/** Refuses an address to which no reader may be sent. `src/render/blocks/embed.ts` decides the same. */
function embeddable(url: string | undefined): Verdict {
  const verdict = webTarget(url)
  if (verdict !== true || url === undefined || embedOf(url) || !URL.canParse(url)) return verdict
  return message(
    'Diese Adresse lässt sich nicht einbetten. Sie beginnt mit https:// und hat höchstens 2000 Zeichen.',
    'This address cannot be embedded. It starts with https:// and has at most 2000 characters.',
  )
}
