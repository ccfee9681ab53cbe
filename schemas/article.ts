import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineArrayMember, defineField, defineType} from '@sanity/types'

import {provisionalMoment} from '../src/content/published-at.ts'
import {slugify} from '../src/content/slugify.ts'
import {formerSlugs} from './former-slugs.ts'
import {languageOptions} from './language-options.ts'
import {titleKey} from './title-key.ts'
import {notBeforePublication, notUpdatedAhead} from './validation/dates.ts'
import {explainedChange} from './validation/explained-change.ts'
import {freeSlug} from './validation/free-slug.ts'
import {slugShape} from './validation/slug.ts'
import {longTitle, tooLongTitle} from './validation/title.ts'
import {distinctTopics} from './validation/topics.ts'

/** A news article. */
export const article = defineType({
  name: 'article',
  type: 'document',
  title: 'Artikel',
  icon: DocumentTextIcon,
  groups: [
    {
      name: 'content',
      title: 'Text',
      default: true,
      i18n: titleKey('group.article.content'),
    },
    {
      name: 'publication',
      title: 'Veröffentlichung',
      i18n: titleKey('group.article.publication'),
    },
    {
      name: 'credits',
      title: 'Autoren und Agenturen',
      i18n: titleKey('group.article.credits'),
    },
  ],
  fields: [
    defineField({
      name: 'kicker',
      type: 'string',
      title: 'Dachzeile',
      description: 'Ein bis drei Worte über dem Titel: Ort oder Thema.',
      group: 'content',
    }),
    defineField({
      name: 'title',
      type: 'string',
      title: 'Titel',
      description: 'Die Nachricht in einer Zeile, möglichst unter 80 Zeichen.',
      group: 'content',
      validation: (rule) => [
        rule.required().custom(tooLongTitle),
        rule.custom(longTitle).warning(),
      ],
    }),
    defineField({
      name: 'slug',
      type: 'slug',
      title: 'Kurzadresse',
      description: 'Letzter Teil der Webadresse. Nach der Veröffentlichung nur mit Grund ändern.',
      group: ['content', 'publication'],
      options: {source: 'title', slugify},
      validation: (rule) => rule.required().custom(slugShape).custom(freeSlug),
    }),
    formerSlugs({group: 'publication'}),
    defineField({
      name: 'lead',
      type: 'text',
      title: 'Vorspann',
      description: 'Das Wichtigste in zwei, drei Sätzen. Steht auch in Feeds und Suchergebnissen.',
      group: 'content',
      rows: 4,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'image',
      type: 'picture',
      title: 'Aufmacherbild',
      description: 'Steht über dem Text und an Teasern, auch wenn der Artikel geteilt wird.',
      group: 'content',
    }),
    defineField({
      name: 'sections',
      type: 'array',
      title: 'Abschnitte',
      group: 'content',
      of: [defineArrayMember({type: 'section'})],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'publishedAt',
      type: 'datetime',
      title: 'Veröffentlicht',
      description:
        'Wird beim ersten Veröffentlichen gesetzt, wenn hier nichts anderes gewählt ist. Liegt der Zeitpunkt in der Zukunft, bleibt der Artikel bis dahin gesperrt.',
      group: 'publication',
      initialValue: () => provisionalMoment(),
      options: {dateFormat: 'DD.MM.YYYY', timeFormat: 'HH:mm'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'updatedAt',
      type: 'datetime',
      title: 'Stand',
      description: 'Wann der Inhalt zuletzt aktualisiert wurde. Ändert sich nie von selbst.',
      group: 'publication',
      options: {dateFormat: 'DD.MM.YYYY', timeFormat: 'HH:mm'},
      validation: (rule) => [
        rule.custom(notBeforePublication),
        rule.custom((moment) => notUpdatedAhead(moment)),
      ],
    }),
    defineField({
      name: 'corrections',
      type: 'array',
      title: 'Korrekturen',
      description:
        'Was in einer früheren Fassung falsch war. Steht am Artikel, in Feeds und auf der Seite aller Korrekturen.',
      group: 'publication',
      of: [defineArrayMember({type: 'correction'})],
    }),
    defineField({
      name: 'slipOf',
      type: 'string',
      title: 'Kleinigkeit',
      description:
        'Revision des veröffentlichten Artikels, gegenüber der die Redaktion die Änderung eine Kleinigkeit nennt.',
      group: 'publication',
      hidden: true,
    }),
    defineField({
      name: 'language',
      type: 'string',
      title: 'Sprache',
      group: 'publication',
      initialValue: 'de',
      options: languageOptions,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'department',
      type: 'reference',
      title: 'Ressort',
      description: 'Der Artikel steht auf der Seite dieses Ressorts und in dessen Feed.',
      group: 'publication',
      to: [{type: 'department'}],
    }),
    defineField({
      name: 'topics',
      type: 'array',
      title: 'Themen',
      description: 'Schlagworte. Zu jedem entsteht eine Themenseite.',
      group: 'publication',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      validation: (rule) => rule.custom(distinctTopics),
    }),
    defineField({
      name: 'authors',
      type: 'array',
      title: 'Autorinnen und Autoren',
      group: 'credits',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [{type: 'source'}],
          options: {filter: 'kind == "person"'},
        }),
      ],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'agencies',
      type: 'array',
      title: 'Agenturen',
      description: 'Nachrichtenagenturen, deren Material verwendet wurde.',
      group: 'credits',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [{type: 'source'}],
          options: {filter: 'kind == "agency"'},
        }),
      ],
      validation: (rule) => rule.unique(),
    }),
  ],
  validation: (rule) => rule.custom(explainedChange),
  orderings: [
    {
      name: 'newest',
      title: 'Neueste zuerst',
      i18n: titleKey('ordering.article.newest'),
      by: [{field: 'publishedAt', direction: 'desc'}],
    },
    {
      name: 'title',
      title: 'Titel',
      i18n: titleKey('ordering.article.title'),
      by: [{field: 'title', direction: 'asc'}],
    },
  ],
  preview: {
    select: {title: 'title', kicker: 'kicker', publishedAt: 'publishedAt', media: 'image'},
    prepare: ({title, kicker, publishedAt, media}) => ({
      title,
      subtitle: [kicker, publishedAt && day(publishedAt)].filter(Boolean).join(' · '),
      media,
    }),
  },
})

function day(moment: string): string {
  return new Date(moment).toLocaleDateString('de-DE', {dateStyle: 'medium'})
}
