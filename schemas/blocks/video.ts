import {PlayIcon} from '@sanity/icons/Play'
import {defineField, defineType} from '@sanity/types'

import {fileThere, playableAs, recordingTitle, recordingWords} from '../recording.ts'
import {objectTitle} from '../title-key.ts'

/** A file to watch. */
export const video = defineType({
  name: 'video',
  type: 'file',
  title: 'Video',
  description: 'Ein eigener Film, mit Standbild, Untertiteln und Abschrift.',
  ...objectTitle('type.video'),
  icon: PlayIcon,
  options: {accept: 'video/*'},
  validation: (rule) => rule.custom(fileThere).custom(playableAs('video')),
  fields: [
    recordingTitle,
    defineField({
      name: 'alt',
      type: 'string',
      title: 'Alternativtext',
      description: 'Was zu sehen ist, für alle, die das Video nicht sehen können.',
    }),
    defineField({
      name: 'poster',
      type: 'image',
      title: 'Standbild',
      description: 'Steht an der Stelle des Videos, bis es läuft.',
      options: {hotspot: true},
    }),
    defineField({
      name: 'subtitles',
      type: 'file',
      title: 'Untertitel',
      description: 'Eine Datei im Format WebVTT, mit der Endung .vtt.',
      options: {accept: '.vtt,text/vtt'},
      validation: (rule) => rule.custom(playableAs('subtitles')),
    }),
    ...recordingWords,
  ],
  preview: {
    select: {
      title: 'title',
      caption: 'caption',
      file: 'asset.originalFilename',
      media: 'poster.asset',
    },
    prepare: ({title, caption, file, media}) => ({
      title: title || file,
      subtitle: caption || file,
      media,
    }),
  },
})
