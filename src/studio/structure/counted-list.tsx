import {Flex, Stack, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {ListEntry} from './list-entry.tsx'

/** A group of articles in a list of the desk. */
export interface CountedGroup {
  /** The name of its pane. */
  readonly id: string
  readonly title: string
  readonly articles: number
}

/** Renders groups of articles with the number of their articles. A click opens the articles of a group. */
export function CountedList({
  name,
  groups,
  icon: Icon,
  openId,
}: {
  /** The name of the list, for tests. */
  name: string
  groups: readonly CountedGroup[]
  icon: ComponentType
  openId: string | undefined
}) {
  const {t} = useTranslation(TEXTS)
  return (
    <Stack gap={1} padding={2} data-testid={name}>
      {groups.map(({id, title, articles}) => (
        <ListEntry key={id} id={id} isOpen={id === openId}>
          <Flex align="center" gap={3}>
            <Text size={1}>
              <Icon />
            </Text>
            <Text size={1} style={{flex: 1}} textOverflow="ellipsis" weight="medium">
              {title}
            </Text>
            <Text muted size={0}>
              {t('list.article-count', {count: articles})}
            </Text>
          </Flex>
        </ListEntry>
      ))}
    </Stack>
  )
}
