import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {useTranslation} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

import {TEXTS} from '../../../schemas/index.ts'

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
  const {ChildLink} = usePaneRouter()
  return (
    <Stack gap={1} padding={2} data-testid={name}>
      {groups.map(({id, title, articles}) => (
        <Card
          key={id}
          as={ChildLink}
          childId={id}
          data-as="a"
          padding={3}
          radius={2}
          pressed={id === openId}
          tone="inherit"
        >
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
        </Card>
      ))}
    </Stack>
  )
}
