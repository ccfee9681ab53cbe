import {Card, Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import type {Candidate} from './candidates.ts'
import {changeCounts, type UsingDocument} from './uses.ts'
import type {EmptyField} from './use-merge-sides.ts'

/** Tells what a merge changes, and asks whether empty fields are filled. */
export function MergePlan({
  title,
  kind,
  target,
  documents,
  emptyFields,
  isFilling,
  onFill,
}: {
  /** The title of the document that goes, and its kind. */
  title: string
  kind?: string
  target: Candidate
  documents: readonly UsingDocument[]
  emptyFields: readonly EmptyField[]
  isFilling: boolean
  onFill: (isFilling: boolean) => void
}) {
  const {t} = useTranslation(TEXTS)
  const id = useId()
  const {articles, quotations, published, drafts, versions} = changeCounts(documents)
  const layers = [
    published > 0 && t('merging.plan.published', {count: published}),
    drafts > 0 && t('merging.plan.drafts', {count: drafts}),
    versions > 0 && t('merging.plan.versions', {count: versions}),
  ].filter(Boolean)
  const kinds = [kind, target.kind]
  return (
    <Card border padding={3} radius={2} tone="primary" data-testid="merge-plan">
      <Stack gap={3}>
        <Text size={1}>
          {articles === 0
            ? t('merging.plan.none', {name: target.title})
            : t('merging.plan.changes', {
                name: target.title,
                articles: t('merging.articles', {count: articles}),
                quotations: t('merging.quotations', {count: quotations}),
              })}
        </Text>
        {layers.length > 0 && (
          <Text muted size={1}>
            {t('merging.plan.layers', {layers: layers.join(', ')})}
          </Text>
        )}
        <Text muted size={1}>
          {t('merging.plan.deleted', {name: title})}
        </Text>
        {kind && target.kind && kind !== target.kind && (
          <Text size={1} weight="medium">
            {t('merging.plan.kinds', {
              name: title,
              target: target.title,
              kinds: kinds.map((each) => t(`option.source.kind.${each}`)).join(' / '),
            })}
          </Text>
        )}
        {emptyFields.length > 0 && (
          <Flex as="label" align="flex-start" gap={3} htmlFor={id}>
            <Checkbox
              id={id}
              checked={isFilling}
              onChange={() => onFill(!isFilling)}
              data-testid="merge-fill"
            />
            <Text size={1}>
              {t('merging.fill', {
                name: target.title,
                other: title,
                fields: emptyFields.map((field) => field.title).join(', '),
              })}
            </Text>
          </Flex>
        )}
      </Stack>
    </Card>
  )
}
