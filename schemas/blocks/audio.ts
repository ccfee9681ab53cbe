import {MicrophoneIcon} from '@sanity/icons/Microphone'
import {defineType} from '@sanity/types'

import {fileThere, playableAs, recordingTitle, recordingWords} from '../recording.ts'
import {objectTitle} from '../title-key.ts'

/** A file to listen to. */
export const audio = defineType({
  name: 'audio',
  type: 'file',
  title: 'Audio',
  description: 'Eine Aufnahme zum Anhören, mit Titel und Abschrift.',
  ...objectTitle('type.audio'),
  icon: MicrophoneIcon,
  options: {accept: 'audio/*'},
  validation: (rule) => rule.custom(fileThere).custom(playableAs('audio')),
  fields: [recordingTitle, ...recordingWords],
  preview: {
    select: {title: 'title', caption: 'caption', file: 'asset.originalFilename'},
    prepare: ({title, caption, file}) => ({title: title || file, subtitle: caption || file}),
  },
})
