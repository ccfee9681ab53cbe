import {CalendarIcon} from '@sanity/icons/Calendar'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {PublishIcon} from '@sanity/icons/Publish'
import {Badge, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useTranslation, type DocumentActionDialogProps} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

import {TEXTS} from '../../../schemas/index.ts'
import {useProblems} from '../problems/use-problems.ts'
import {commonType, type Companion} from './companion.ts'
import {isSound} from './next-step.ts'

interface CompanionsProps {
  readonly companions: readonly Companion[]
  /** Whether they are published with the article, or when it is scheduled. */
  readonly order: 'together' | 'first'
  readonly onAgree: () => void
  readonly onCancel: () => void
}

/** Returns the dialog that names the new documents of an article, and offers to publish them with it. */
export function companionsDialog(
  props: CompanionsProps,
  header: string,
): DocumentActionDialogProps {
  return {
    type: 'dialog',
    header,
    onClose: props.onCancel,
    content: <Companions {...props} />,
  }
}

function Companions({companions, order, onAgree, onCancel}: CompanionsProps) {
  const {t} = useTranslation(TEXTS)
  const areSound = companions.every(isSound)
  return (
    <Stack gap={4} data-testid="companions">
      <Text size={1}>
        {t(`publish.${order}.help.${commonType(companions)}`, {count: companions.length})}
      </Text>
      <Stack gap={2}>
        {companions.map((companion) => (
          <CompanionCard key={companion.id} companion={companion} onLeave={onCancel} />
        ))}
      </Stack>
      <Flex gap={2} justify="flex-end">
        <Button fontSize={1} mode="bleed" text={t('publish.together.cancel')} onClick={onCancel} />
        <Button
          autoFocus
          disabled={!areSound}
          fontSize={1}
          icon={order === 'together' ? PublishIcon : CalendarIcon}
          text={t(`publish.${order}.agree`)}
          tone="positive"
          onClick={onAgree}
        />
      </Flex>
    </Stack>
  )
}

/** A new document, with the errors that prevent its publication. A click opens it beside the article. */
function CompanionCard({companion, onLeave}: {companion: Companion; onLeave: () => void}) {
  const {t} = useTranslation(TEXTS)
  const {id, type, name, kind, draft, errors = []} = companion
  const problems = useProblems(errors, draft)
  const {handleEditReference} = usePaneRouter()
  const open = () => {
    onLeave()
    handleEditReference({id, type, parentRefPath: [], template: {id: type}})
  }
  return (
    <Card
      as={problems.length > 0 ? 'button' : 'div'}
      data-testid="companion"
      padding={3}
      radius={2}
      tone={problems.length > 0 ? 'critical' : 'transparent'}
      onClick={problems.length > 0 ? open : undefined}
    >
      <Stack gap={3}>
        <Flex align="center" gap={3}>
          {isSound(companion) && (
            <Text size={1}>
              <CheckmarkCircleIcon />
            </Text>
          )}
          <Text size={1} weight="medium">
            {name ?? t('list.untitled')}
          </Text>
          <Badge fontSize={0}>{t(kind ? `option.${type}.kind.${kind}` : `type.${type}`)}</Badge>
        </Flex>
        {problems.map(({key, text}) => (
          <Text key={key} size={1}>
            {text}
          </Text>
        ))}
        {problems.length > 0 && (
          <Text muted size={1}>
            {t('publish.together.open')}
          </Text>
        )}
      </Stack>
    </Card>
  )
}
