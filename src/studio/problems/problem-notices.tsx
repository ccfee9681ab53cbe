import {Button, Stack, Text} from '@sanity/ui'
import type {ToastParams} from '@sanity/ui/toast'
import type {ReactNode} from 'react'
import {useTranslation, type Path} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import type {Words} from './place.ts'
import type {ShownProblem} from './use-problems.ts'

/** The number of problems that a toast or a tooltip has room for. */
const most = 3

/** The time that it takes to read and follow a refusal, in milliseconds. */
const readingTime = 15_000

/** Returns the first problems of a document as text, for a tooltip. */
export function problemTexts(problems: readonly ShownProblem[]): ReactNode {
  return (
    <Stack as="span" gap={3} data-testid="problem-texts">
      {problems.slice(0, most).map(({key, text}) => (
        <span key={key}>{text}</span>
      ))}
      <Rest count={problems.length - most} />
    </Stack>
  )
}

/** Returns a toast that names the first problems of a document. A click on one opens its field. */
export function refusalToast(
  problems: readonly ShownProblem[],
  onOpen: (path: Path) => void,
  words: Words,
): ToastParams {
  return {
    status: 'error',
    title: words('publish.refused.title'),
    closable: true,
    duration: readingTime,
    description: (
      <Stack gap={2} data-testid="problem-links">
        {problems.slice(0, most).map(({key, text, marker}) => (
          <Button key={key} mode="bleed" padding={2} onClick={() => onOpen(marker.path)}>
            <Text size={1} style={{whiteSpace: 'normal'}}>
              {text}
            </Text>
          </Button>
        ))}
        <Rest count={problems.length - most} />
      </Stack>
    ),
  }
}

function Rest({count}: {count: number}) {
  const {t} = useTranslation(TEXTS)
  return count > 0 ? <span>{t('problem.more', {count})}</span> : null
}
