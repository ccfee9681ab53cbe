import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {usePaneRouter} from 'sanity/structure'
import {styled} from 'styled-components'

import {TEXTS} from '../../../schemas/index.ts'
import {MissingBadges} from '../quotations/missing-badges.tsx'
import {useDay} from '../quotations/use-day.ts'
import type {ListedStatement} from './listed-statements.ts'
import {placeOf} from './place-of.ts'
import {formPath} from '../structure/form-path.ts'

/** The height of a row in pixels. All are equally high, so that thousands scroll smoothly. */
export const rowHeight = 104

/** A statement in the list. A click opens its article at the quotation. */
export function StatementRow({statement, isOpen}: {statement: ListedStatement; isOpen: boolean}) {
  const {t} = useTranslation(TEXTS)
  const day = useDay()
  const {ChildLink} = usePaneRouter()
  const {article, title, isDraft, missing, quotation, speaker} = statement
  const {words, source, role, occasion, saidOn} = quotation
  const name = speaker ?? (source === undefined ? undefined : t('quotations.unknown-source'))
  const about = [role, occasion, saidOn && day(saidOn)].filter(Boolean).join(' · ')
  return (
    <Box overflow="hidden" style={{height: rowHeight - 4}}>
      <Card
        as={ChildLink}
        childId={article}
        childParameters={{path: formPath(placeOf(statement))}}
        borderBottom
        data-as="a"
        data-testid="statement"
        pressed={isOpen}
        radius={2}
        padding={3}
        tone="inherit"
      >
        <Stack gap={3}>
          <Words size={1}>{words ? t('quotations.words', {words}) : '…'}</Words>
          <Text size={1} textOverflow="ellipsis">
            {name && <strong>{name}</strong>}
            {name && about && ' · '}
            {about}
          </Text>
          <Flex align="center" gap={2}>
            <Text muted size={1} style={{flex: 1, minWidth: 0}} textOverflow="ellipsis">
              {title ?? t('list.untitled')}
            </Text>
            {isDraft && <Badge fontSize={0}>{t('uses.draft')}</Badge>}
            <MissingBadges missing={missing.slice(0, 2)} />
            {missing.length > 2 && (
              <Badge fontSize={1} tone="caution">
                +{missing.length - 2}
              </Badge>
            )}
          </Flex>
        </Stack>
      </Card>
    </Box>
  )
}

const Words = styled(Text)`
  & > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
`
