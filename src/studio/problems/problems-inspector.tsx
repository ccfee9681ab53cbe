import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {
  mergeParseErrors,
  useParseErrors,
  useTranslation,
  type DocumentInspector,
  type DocumentInspectorProps,
  type Path,
} from 'sanity'
import {useDocumentPane} from 'sanity/structure'

import {useOpenInForm} from '../quotations/use-open-in-form.ts'
import {InspectorFrame} from '../structure/inspector-frame.tsx'
import {useProblems, type ShownProblem} from './use-problems.ts'

/** Studio's name for its list of problems. */
const name = 'sanity/structure/validation'

/** Returns the inspectors with ours in place of Studio's list of problems, which names places by paths of fields. */
export function withProblemsInspector(
  inspectors: readonly DocumentInspector[],
): DocumentInspector[] {
  return inspectors.map((inspector) =>
    inspector.name === name ? {...inspector, component: Problems} : inspector,
  )
}

const looks = {
  error: {tone: 'critical', Icon: ErrorOutlineIcon},
  warning: {tone: 'caution', Icon: WarningOutlineIcon},
  info: {tone: 'primary', Icon: InfoOutlineIcon},
} as const

function Problems({onClose}: DocumentInspectorProps) {
  const {t} = useTranslation('validation')
  const {validation, value} = useDocumentPane()
  const problems = useProblems(mergeParseErrors(validation, useParseErrors()), value)
  const open = useOpenInForm()
  return (
    <InspectorFrame
      testId="problems"
      title={t('panel.title')}
      closeLabel={t('panel.close-button-aria-label')}
      onClose={onClose}
    >
      {problems.length === 0 && (
        <Box padding={2}>
          <Text muted size={1}>
            {t('panel.no-errors-message')}
          </Text>
        </Box>
      )}
      <Stack gap={2}>
        {problems.map((problem) => (
          <ProblemCard key={problem.key} problem={problem} onOpen={open} />
        ))}
      </Stack>
    </InspectorFrame>
  )
}

/** A problem. A click opens its field. */
function ProblemCard({problem, onOpen}: {problem: ShownProblem; onOpen: (path: Path) => void}) {
  const {marker, place, sentence} = problem
  const {tone, Icon} = looks[marker.level]
  return (
    <Card
      as="button"
      type="button"
      data-testid="problem"
      padding={3}
      radius={2}
      tone={tone}
      onClick={() => onOpen(marker.path)}
    >
      <Flex align="flex-start" gap={3}>
        <Text size={1}>
          <Icon />
        </Text>
        <Box flex={1}>
          <Text size={1}>
            {place && <strong>{place}: </strong>}
            {sentence}
          </Text>
        </Box>
      </Flex>
    </Card>
  )
}
